import { mountPointsBelow } from './mounts.js';
import { run } from '../process/run.js';

/** Unmounts everything at and below a folder, deepest first. */
export async function unmountTree(folder: string): Promise<void> {
  const points = await mountPointsBelow(folder);
  if (points.length === 0) return;
  // an exiting process may still use it: detach it, so that it is released with that process
  await run('umount', points).catch(async () => {
    const left = await mountPointsBelow(folder);
    if (left.length > 0) await run('umount', ['--lazy', ...left]);
  });
}
