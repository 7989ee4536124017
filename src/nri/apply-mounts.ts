import { posix } from 'node:path';
import { invalid } from '../lib/errors.js';
import { mountOf, readMounts } from '../lib/host/mounts.js';
import { cri } from '../lib/proto.js';
import type { OciMount, OciSpec } from '../task/oci.js';
import { propagationProblem, withSourceFlags } from '../task/spec/source-mount.js';
import type { nri } from './proto.js';
import { isRemoval, withoutMark } from './removal.js';

const propagations: Readonly<Record<string, cri.MountPropagation>> = {
  rshared: cri.MountPropagation.PROPAGATION_BIDIRECTIONAL,
  rslave: cri.MountPropagation.PROPAGATION_HOST_TO_CONTAINER,
};

/**
 * Adds, replaces and removes mounts by their destination.
 *
 * @throws CrispError `InvalidArgument` for a mount that the container cannot have
 */
export async function applyMounts(spec: OciSpec, mounts: readonly nri.Mount.$Properties[]): Promise<void> {
  if (mounts.length === 0) return;
  const hostMount = mountOf(await readMounts());
  for (const [index, { destination = '', type, source, options }] of mounts.entries()) {
    const path = posix.resolve('/', withoutMark(destination ?? ''));
    spec.mounts = spec.mounts.filter((mount) => mount.destination !== path);
    if (isRemoval(destination ?? '')) continue;
    const field = `mounts[${index}]`;
    if (!destination?.startsWith('/')) throw invalid(`${field}.destination`, 'is not an absolute path');
    if (path === '/') throw invalid(`${field}.destination`, 'the root of the container cannot be covered');
    const wanted = [...(options ?? [])];
    // as in containerd, a bind mount is recognised by its options alone
    const isBind = type === 'bind' || wanted.includes('bind') || wanted.includes('rbind');
    if (isBind && !source) throw invalid(`${field}.source`, 'is empty');
    const mount: OciMount = {
      destination: path,
      type: isBind ? 'bind' : (type ?? ''),
      source: source ?? '',
      options: isBind && !wanted.includes('bind') && !wanted.includes('rbind') ? ['rbind', ...wanted] : wanted,
    };
    for (const option of wanted) {
      const propagation = propagations[option];
      if (propagation === undefined) continue;
      const problem = propagationProblem(hostMount, mount.source ?? '', propagation);
      if (problem) throw invalid(`${field}.options`, problem);
      if (spec.linux.rootfsPropagation !== 'rshared') spec.linux.rootfsPropagation = option;
    }
    spec.mounts.push(withSourceFlags(mount, hostMount));
  }
  const depth = ({ destination }: OciMount): number => destination.split('/').filter(Boolean).length;
  spec.mounts.sort((a, b) => depth(a) - depth(b));
}
