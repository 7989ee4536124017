import { statfs } from 'node:fs/promises';

const nsfs = 0x6e736673;

/** Whether a pinned namespace still exists: an unmounted pin is a plain file, which plugins report as an error. */
export async function isNamespace(path: string): Promise<boolean> {
  try {
    return path !== '' && (await statfs(path)).type === nsfs;
  } catch {
    return false;
  }
}
