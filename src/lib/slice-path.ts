/**
 * Where systemd has a slice's cgroup below a hierarchy's root: each dash in its name stands for a level, so that
 * `a-b.slice` is `/a.slice/a-b.slice` (systemd.slice(5)).
 *
 * @returns undefined where that is no name of a slice; the root, `-.slice`, counts as none
 */
export function slicePath(slice: string): string | undefined {
  const name = /^([a-zA-Z0-9:_.\\]+(?:-[a-zA-Z0-9:_.\\]+)*)\.slice$/.exec(slice)?.[1];
  if (name === undefined) return undefined;
  const words = name.split('-');
  return words.map((_, index) => `/${words.slice(0, index + 1).join('-')}.slice`).join('');
}
