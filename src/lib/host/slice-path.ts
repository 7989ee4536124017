/**
 * Returns the path of a systemd slice's cgroup below the hierarchy's root: each dash in its name is a level, so that
 * `a-b.slice` is `/a.slice/a-b.slice` (systemd.slice(5)).
 *
 * @returns undefined if the name is not a slice's; the root, `-.slice`, is not accepted
 */
export function slicePath(slice: string): string | undefined {
  const name = /^([a-zA-Z0-9:_.\\]+(?:-[a-zA-Z0-9:_.\\]+)*)\.slice$/.exec(slice)?.[1];
  if (name === undefined) return undefined;
  const words = name.split('-');
  return words.map((_, index) => `/${words.slice(0, index + 1).join('-')}.slice`).join('');
}
