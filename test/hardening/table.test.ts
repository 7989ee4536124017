import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { probes } from './probes.js';
import { page, rowsIn } from './table.js';

test('docs/hardening.md has a row for each case, with what crisp must make of it and what protects it', () => {
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

test('each case names a test that is there', () => {
  expect(probes.map((probe) => probe.test).filter((path) => !existsSync(path))).toEqual([]);
});
