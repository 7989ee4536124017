import { expect, test } from 'vitest';
import { givenOpenFilesLimit } from '../../../src/lib/process/open-files-limit.js';

const limits = (soft: string, hard: string): string =>
  `Limit                     Soft Limit           Hard Limit           Units\nMax open files            ${soft}     ${hard}     files\n`;

test.each([
  ['1024', { soft: 1024, hard: 20_000 }],
  ['20000', { soft: 20_000, hard: 20_000 }],
  ['unlimited', { soft: 20_000, hard: 20_000 }],
  // a hard limit that was lowered since
  ['50000', { soft: 20_000, hard: 20_000 }],
  // node was run by hand
  [undefined, { soft: 1024, hard: 20_000 }],
  ['', { soft: 1024, hard: 20_000 }],
  ['nonsense', { soft: 1024, hard: 20_000 }],
])(
  'gives the soft limit back after Node has raised it, where the launching script recorded "%s"',
  (given, expected) => {
    expect(givenOpenFilesLimit(limits('20000', '20000'), given)).toEqual(expected);
  },
);

test('a soft limit is never above the hard one', () => {
  expect(givenOpenFilesLimit(limits('256', '256'), undefined)).toEqual({ soft: 256, hard: 256 });
});
