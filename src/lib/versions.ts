/**
 * Compares versions by their numbers: `0.4.0` before `1.0`, `1.0` equal to `1.0.0`. A leading `v` and any suffix
 * (`-rc1`, `-18-amd64`, `+dev`) are ignored; text that does not begin with a number counts as `0`.
 *
 * @returns below zero when `a` is older, zero when both are the same
 */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [numbersOf(a), numbersOf(b)];
  for (let i = 0; i < Math.max(left.length, right.length); i += 1) {
    const order = (left[i] ?? 0) - (right[i] ?? 0);
    if (order !== 0) return order;
  }
  return 0;
}

/** Whether a version, such as the kernel release `6.1.0-18-amd64`, is `wanted` (`5.4`) or newer. */
export function isAtLeast(version: string, wanted: string): boolean {
  return compareVersions(version, wanted) >= 0;
}

function numbersOf(version: string): number[] {
  const numbers = /^v?(\d+(?:\.\d+)*)/.exec(version)?.[1] ?? '0';
  return numbers.split('.').map(Number);
}
