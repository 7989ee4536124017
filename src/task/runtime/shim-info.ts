import { parseForeignJson } from '../../lib/files/foreign-json.js';
import { introspection, wellKnown } from '../../lib/proto.js';
import { runTool } from '../../lib/process/tool.js';
import { declaredFeatures, type ShimFeatures } from './features.js';

/** The name that containerd's own shim, written in Go, reports. */
const goShimName = 'io.containerd.runc.v2';

/** The name that gVisor's shim reports. */
const runscShimName = 'io.containerd.runsc.v1';

/** Which shim's task options to send. */
export type ShimKind = 'runc' | 'runsc';

/**
 * Probes a shim with `-info`, as containerd 2 does: it answers with the runtime's features document, in which it marks
 * what it does not pass on. Shims of containerd 1 have no `-info`: they cannot map the ids of a root filesystem, and
 * pass checkpoints to the runtime.
 *
 * @param shim its path
 * @param options of a task, which name the runtime
 */
export async function shimInfo(
  shim: string,
  options: wellKnown.IAny,
): Promise<{ readonly kind: ShimKind; readonly features: ShimFeatures }> {
  const info = await askInfo(shim, options).catch(() => undefined);
  return info?.name === runscShimName
    ? // its task options have no owner for pipes in user namespaces, and its checkpoints are not made by criu
      { kind: 'runsc', features: { idmappedRootfs: false, checkpoint: false } }
    : { kind: 'runc', features: featuresOf(info) };
}

interface ShimInfo {
  readonly name: string;
  readonly document?: unknown;
}

function featuresOf(info: ShimInfo | undefined): ShimFeatures {
  if (!info) return { idmappedRootfs: false, checkpoint: true };
  // an old crun has no features document: only of containerd's Go shim is it known what it then supports
  if (!info.document) return { idmappedRootfs: false, checkpoint: info.name === goShimName };
  const { idmappedMounts, checkpoint } = declaredFeatures(info.document);
  return { idmappedRootfs: idmappedMounts, checkpoint };
}

/** @throws if the shim has no `-info`, or its answer is something else */
async function askInfo(shim: string, options: wellKnown.IAny): Promise<ShimInfo> {
  const input = wellKnown.Any.encode(options).finish();
  const answer = await runTool(shim, ['-info'], { input, encoding: 'latin1', timeoutMs: 10_000 });
  const { name, features } = introspection.RuntimeInfo.decode(Buffer.from(answer, 'latin1'));
  if (name === '') throw new Error('no RuntimeInfo in its output');
  if (!features?.value?.length) return { name };
  return { name, document: parseForeignJson(Buffer.from(features.value).toString()) };
}
