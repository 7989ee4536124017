/** A key that begins with a dash removes the entry of that name instead of setting it. */
export function isRemoval(key: string): boolean {
  return key.startsWith('-');
}

/** The key that removes an entry. */
export function removalOf(key: string): string {
  return `-${key}`;
}

/** The name of the entry, set or removed. */
export function withoutMark(key: string): string {
  return isRemoval(key) ? key.slice(1) : key;
}
