import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { cgroupsIn, pidsBelow, removeCgroupTree, untilRemoved } from '../../../lib/host/cgroup-tree.js';
import { signalProcess } from '../../../lib/process/process.js';
import { slicePath } from '../../../lib/host/slice-path.js';
import { removePodCgroup } from '../../../sandbox/cgroup-parent.js';
import { phaseOf } from '../../../task/record.js';
import { containerCgroup } from '../../../task/cgroup/container-cgroup.js';
import { forgetCgroups, notedCgroups, notedPods, isOwnedByOther } from '../../sandbox/pod-cgroup.js';
import { type Check, missing, type Repair, type Suspect, unowned } from '../check.js';
import { type AuditScope, isLeft, ownershipOf, whyLeft } from '../scope.js';

/** the name of a container's cgroup within its pod's */
const ofContainer = /^(?:crisp-)?([0-9a-f]{64})(?:\.scope)?$/;

/**
 * Checks cgroups of pods and containers, in every hierarchy and with either driver. Those made by kubelet are left to
 * it.
 */
export const cgroups: Check = {
  name: 'cgroups',
  look: async (scope) => [...(await podParents(scope)), ...(await containers(scope)), ...lost(scope)],
};

/** Parents that crisp created for pods without a record. */
async function podParents(scope: AuditScope): Promise<Suspect[]> {
  const { layout, host } = scope;
  const found: Suspect[] = [];
  for (const id of await notedPods(layout)) {
    if (ownershipOf(scope, id) !== 'none') continue;
    const { parent, own } = notedCgroups(layout, id);
    const isShared = (name: string): boolean => isOwnedByOther(scope, id, name);
    const journal = join(layout.podCgroups, id);
    const repair: Repair = {
      how: 'remove it where it is empty',
      // the journal goes last
      isDue: () => ownershipOf(scope, id) === 'none' && existsSync(journal),
      run: async () => {
        await removePodCgroup({ parent, own, roots: host.cgroupRoots, lock: scope.admission.slices, isShared });
        forgetCgroups(layout, id);
      },
    };
    const leftOver = own.filter(
      (name) => !isShared(name) && foldersOf(name, host.cgroupRoots).some((each) => existsSync(each)),
    );
    for (const name of leftOver.length > 0 ? leftOver : [journal])
      found.push(unowned(name, `created by crisp for a pod: ${whyLeft(scope, id)}`, id, repair));
  }
  return found;
}

/** The journal holds `slice:NAME` with the systemd driver. */
function foldersOf(name: string, roots: readonly string[]): string[] {
  const slice = /^slice:(.*)$/.exec(name)?.[1];
  return slice === undefined ? [name] : roots.map((root) => join(root, slicePath(slice) ?? ''));
}

/** Cgroups named like a container's, beside those of crisp's pods. */
async function containers(scope: AuditScope): Promise<Suspect[]> {
  const found: Suspect[] = [];
  for (const folder of await containerFolders(scope)) {
    const id = ofContainer.exec(basename(folder))?.[1] ?? '';
    if (!isLeft(scope, id)) continue;
    const repair: Repair = {
      how: 'kill what runs in it and remove it',
      isDue: () => isLeft(scope, id) && existsSync(folder),
      run: () => end(folder),
    };
    found.push(unowned(folder, whyLeft(scope, id), id, repair));
  }
  return found;
}

async function end(folder: string): Promise<void> {
  await untilRemoved(folder, async () => {
    for (const pid of await pidsBelow(folder)) signalProcess(pid, 'SIGKILL');
    await removeCgroupTree(folder);
  });
}

async function containerFolders({ store, runtime, host }: AuditScope): Promise<Set<string>> {
  const found = new Set<string>();
  for (const { metadata } of store.sandboxes.list()) {
    const parentName = metadata.config.linux?.cgroupParent ?? '';
    const place = { driver: runtime.cgroupDriver, parent: parentName, id: metadata.id };
    const { belowRoot } = containerCgroup(place);
    if (belowRoot === undefined) continue;
    for (const root of host.cgroupRoots) {
      const parent = dirname(join(root, belowRoot));
      const isPods = isOfPod(basename(parent), metadata.config.metadata?.uid ?? '');
      for (const name of await cgroupsIn(parent)) {
        const id = ofContainer.exec(name)?.[1];
        if (id !== undefined && (isPods || store.containers.has(id) || store.sandboxes.has(id)))
          found.add(join(parent, name));
      }
    }
  }
  return found;
}

/**
 * kubelet names a pod's cgroup after the pod, so all containers in it are crisp's. Any other parent may be shared with
 * another runtime, or another crisp, whose cgroups have the same form: there only the records tell them apart.
 */
function isOfPod(name: string, uid: string): boolean {
  return (
    uid !== '' && [uid, uid.replaceAll('-', '_')].some((each) => name.replace(/\.slice$/, '').endsWith(`pod${each}`))
  );
}

function lost({ store, runtime, host }: AuditScope): Suspect[] {
  return store.containers.list().flatMap(({ metadata: { id, sandboxId, handler }, status }) => {
    if (phaseOf(status) !== 'running' || !store.sandboxes.has(sandboxId)) return [];
    // virtual machines and sandboxed kernels create cgroups of their own
    if (!/^(crun|runc) /.test(runtime.handlers.get(handler)?.version ?? '')) return [];
    const parent = store.sandboxes.get(sandboxId).metadata.config.linux?.cgroupParent ?? '';
    const { belowRoot } = containerCgroup({ driver: runtime.cgroupDriver, parent, id });
    if (belowRoot === undefined || host.cgroupRoots.some((root) => existsSync(join(root, belowRoot)))) return [];
    return [missing(`cgroup ${belowRoot}`, `container ${id} is running according to its record`, id)];
  });
}
