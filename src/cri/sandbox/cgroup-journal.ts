import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Layout } from '../../lib/layout.js';
import { namesIn } from '../../lib/names-in.js';

/** The cgroups that crisp created for a pod. */
export interface MadeCgroups {
  /** the pod's cgroup_parent */
  readonly parent: string;
  /** those that were missing, from `missingCgroups` */
  readonly own: readonly string[];
}

/**
 * Records cgroups before they are created. The pod's record lists them too, but is deleted in the end: nothing would
 * then prove that a cgroup which was left is crisp's. Does not survive a reboot, like cgroups.
 */
export function noteCgroups({ podCgroups }: Pick<Layout, 'podCgroups'>, id: string, made: MadeCgroups): void {
  // synchronous: a small file on a tmpfs
  writeFileSync(join(podCgroups, id), JSON.stringify(made), { mode: 0o600 });
}

/** Deletes the entry of cgroups that were removed. */
export function forgetCgroups({ podCgroups }: Pick<Layout, 'podCgroups'>, id: string): void {
  rmSync(join(podCgroups, id), { force: true });
}

/** Ids of pods, with or without a record, whose cgroups may exist. */
export function notedPods({ podCgroups }: Pick<Layout, 'podCgroups'>): Promise<string[]> {
  return namesIn(podCgroups);
}

/** Reads the cgroups of a pod; empty if a crash cut the entry short, as no cgroup was created then. */
export function notedCgroups({ podCgroups }: Pick<Layout, 'podCgroups'>, id: string): MadeCgroups {
  try {
    return JSON.parse(readFileSync(join(podCgroups, id), 'utf8')) as MadeCgroups;
  } catch {
    return { parent: '', own: [] };
  }
}
