/** Whether a key begins with a dash, which removes the entry instead of setting it. */
export function isRemoval(key: string): boolean {
  return key.startsWith('-');
}

/** Returns the key that removes an entry. */
export function removalOf(key: string): string {
  return `-${key}`;
}

/** Returns an entry's name from the key that sets or removes it. */
export function withoutMark(key: string): string {
  return isRemoval(key) ? key.slice(1) : key;
}
