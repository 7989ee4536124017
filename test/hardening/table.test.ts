import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { probes } from './probes.js';
import { page, rowsIn } from './table.js';

test('docs/hardening.md has a row for each case, with the expected outcome and what protects crisp', () => {
  const rows = rowsIn(readFileSync(page, 'utf8')).map((cells) => [...cells.slice(0, 3), ...cells.slice(-2)]);
  const cell = (text: string): string => text.replaceAll('|', String.raw`\|`);
  expect(rows).toEqual(
    probes.map((probe) => [
      cell(probe.title),
      probe.expected,
      probe.expected,
      cell(probe.protects),
      `\`${probe.test}\``,
    ]),
  );
});

test('each case names an existing test', () => {
  expect(probes.map((probe) => probe.test).filter((path) => !existsSync(path))).toEqual([]);
});
