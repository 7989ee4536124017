import { expect, test } from 'vitest';
import { CrispError } from '../../../src/lib/errors.js';
import { readableShimError } from '../../../src/task/shim/shim-error.js';

const read = (message: string): CrispError => readableShimError(new CrispError('NotFound', message));

test.each([
  ['OCI runtime create failed: exec: "x": unknown', 'OCI runtime create failed: exec: "x"'],
  [
    'Others("Other: OCI runtime create failed: exec: \\"x\\": not found")',
    'OCI runtime create failed: exec: "x": not found',
  ],
  ['Others("it\\\'s \\u{1b}[1m a\\nb \\0 \\u{1f600}")', "it's \u001b[1m a\nb \u0000 \u{1f600}"],
  // not as Rust prints a value
  ['Others("half', 'Others("half'],
  ['Others("a backslash and a zero: \\\\0")', 'a backslash and a zero: \\0'],
])('%s', (sent, readable) => {
  expect(read(sent)).toMatchObject({ kind: 'NotFound', message: readable });
});

test('a call that the shim does not implement does not count as a task that is gone', () => {
  expect(read('/containerd.task.v3.Task/Checkpoint is not supported').kind).toBe('Unimplemented');
  expect(read('can not find container by id x').kind).toBe('NotFound');
});
