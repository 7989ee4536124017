import { expect, test } from 'vitest';
import { compareVersions, isAtLeast } from '../../src/lib/versions.js';

test('orders versions by their numbers', () => {
  const sorted = ['0.3.1', '0.4.0', '1.0.0', '1.1', '1.10.0', '2.0'];
  expect([...sorted].reverse().sort(compareVersions)).toEqual(sorted);
});

test('a missing number is zero, and a malformed version counts as 0', () => {
  expect(compareVersions('1.0', '1.0.0')).toBe(0);
  expect(compareVersions('unknown', '0')).toBe(0);
  expect(compareVersions('unknown', '0.0.1')).toBeLessThan(0);
});

test('compares what programs and kernels report, as a whole or in part', () => {
  expect(isAtLeast('6.1.0-18-amd64', '5.4')).toBe(true);
  expect(isAtLeast('4.19.0', '5.4')).toBe(false);
  expect(isAtLeast('5.10', '5.4')).toBe(true);
  expect(isAtLeast('v1.6.20~ds1', '1.6.20')).toBe(true);
  expect(isAtLeast('1.8.1', '1.8.2')).toBe(false);
});
