import { expect, test } from 'vitest';
import { CpuRates } from '../../../src/task/cgroup/cpu-rates.js';

const second = 1_000_000_000n;

test('returns the rate between two samples, none for the first', () => {
  const rates = new CpuRates();
  expect(rates.nanoCores('a', 10n * second, 5n * second)).toBeUndefined();
  expect(rates.nanoCores('a', 12n * second, 6n * second)).toBe(500_000_000n);
  expect(rates.nanoCores('b', 12n * second, 0n)).toBeUndefined();
  expect(rates.nanoCores('a', 14n * second, 10n * second)).toBe(2n * second);
});

test('keeps the last rate where samples are too close, and continues from the older one', () => {
  const rates = new CpuRates();
  rates.nanoCores('a', 10n * second, 0n);
  expect(rates.nanoCores('a', 10n * second + 5n, 100n)).toBeUndefined();
  expect(rates.nanoCores('a', 11n * second, second)).toBe(second);
  expect(rates.nanoCores('a', 11n * second, second)).toBe(second);
  expect(rates.nanoCores('a', 13n * second, 2n * second)).toBe(second / 2n);
});

test('starts over when usage or time run backwards, and when a container is forgotten', () => {
  const rates = new CpuRates();
  rates.nanoCores('a', 10n * second, 9n * second);
  expect(rates.nanoCores('a', 12n * second, second)).toBeUndefined();
  expect(rates.nanoCores('a', 11n * second, 2n * second)).toBeUndefined();
  expect(rates.nanoCores('a', 12n * second, 3n * second)).toBe(second);
  rates.keep((id) => id !== 'a');
  expect(rates.nanoCores('a', 14n * second, 3n * second)).toBeUndefined();
});
