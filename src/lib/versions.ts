/**
 * Orders versions by their numbers: `0.4.0` before `1.0`, `1.0` the same as `1.0.0`. A leading `v` and whatever follows the
 * numbers (`-rc1`, `-18-amd64`, `+dev`) do not count; text that does not begin with a number counts as `0`.
 *
 * @returns below zero where `a` is the older one, zero where both are the same
 */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [numbersOf(a), numbersOf(b)];
  for (let i = 0; i < Math.max(left.length, right.length); i += 1) {
    const order = (left[i] ?? 0) - (right[i] ?? 0);
    if (order !== 0) return order;
  }
  return 0;
}

/** Whether a version, such as a kernel's release `6.1.0-18-amd64`, is the wanted one (`5.4`) or newer. */
export function isAtLeast(version: string, wanted: string): boolean {
  return compareVersions(version, wanted) >= 0;
}

function numbersOf(version: string): number[] {
  const numbers = /^v?(\d+(?:\.\d+)*)/.exec(version)?.[1] ?? '0';
  return numbers.split('.').map(Number);
}
