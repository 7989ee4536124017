import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { probes } from './probes.js';
import { expectedOf, page, rowsIn } from './table.js';

test('docs/hardening.md has a row for each case, with an expected outcome of each runtime and what protects crisp', () => {
  const rows = rowsIn(readFileSync(page, 'utf8'));
  const cell = (text: string): string => text.replaceAll('|', String.raw`\|`);
  expect(rows.map((cells) => [cells[0], ...cells.slice(-2)])).toEqual(
    probes.map((probe) => [cell(probe.title), cell(probe.protects), `\`${probe.test}\``]),
  );
  for (const [index, probe] of probes.entries()) {
    const ofCrisp = rows[index]?.slice(1, 3) ?? [];
    for (const outcome of ofCrisp) expect(expectedOf(probe), probe.title).toContain(outcome);
    expect(ofCrisp, probe.title).toContain(probe.expected);
  }
});

test('each case names an existing test', () => {
  expect(probes.map((probe) => probe.test).filter((path) => !existsSync(path))).toEqual([]);
});
