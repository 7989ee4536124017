import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Layout } from '../../lib/layout.js';
import { namesIn } from '../../lib/names-in.js';

/** The cgroups that crisp made for a pod. */
export interface MadeCgroups {
  /** the pod's cgroup_parent, as requested */
  readonly parent: string;
  /** from `missingCgroups` */
  readonly own: readonly string[];
}

/**
 * Notes what is to be made before it is made. The pod's record says it too, but goes in the end: a cgroup that stayed then would
 * bear nothing that proves it to be crisp's. Like cgroups themselves it does not outlive a reboot.
 */
export function noteCgroups({ podCgroups }: Pick<Layout, 'podCgroups'>, id: string, made: MadeCgroups): void {
  // a small file on a tmpfs
  writeFileSync(join(podCgroups, id), JSON.stringify(made), { mode: 0o600 });
}

/** They are removed. */
export function forgetCgroups({ podCgroups }: Pick<Layout, 'podCgroups'>, id: string): void {
  rmSync(join(podCgroups, id), { force: true });
}

/** Ids of pods, also of those without a record, whose cgroups may be there. */
export function notedPods({ podCgroups }: Pick<Layout, 'podCgroups'>): Promise<string[]> {
  return namesIn(podCgroups);
}

/** What was noted of a pod; nothing where a crash cut it short, as nothing was made then. */
export function notedCgroups({ podCgroups }: Pick<Layout, 'podCgroups'>, id: string): MadeCgroups {
  try {
    return JSON.parse(readFileSync(join(podCgroups, id), 'utf8')) as MadeCgroups;
  } catch {
    return { parent: '', own: [] };
  }
}
