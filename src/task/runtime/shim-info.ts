import { parseForeignJson } from '../../lib/foreign-json.js';
import { introspection, wellKnown } from '../../lib/proto.js';
import { runTool } from '../../lib/tool.js';
import { declaredFeatures, type ShimFeatures } from './features.js';

/** What containerd's own shim, written in Go, calls itself. */
const goShimName = 'io.containerd.runc.v2';

/** gVisor's shim. */
const runscShimName = 'io.containerd.runsc.v1';

/** Whose options the tasks of a shim take. */
export type ShimKind = 'runc' | 'runsc';

/**
 * What a shim is and can do, from its answer to `-info`, by which containerd 2 asks its shims: the runtime's features document, in
 * which a shim marks what it does not hand on. Shims of containerd 1 have no `-info`: none of them maps the ids of a root
 * filesystem, and all of them hand a checkpoint to the runtime.
 *
 * @param shim its path
 * @param options the options of a task, which name the runtime
 */
export async function shimInfo(
  shim: string,
  options: wellKnown.IAny,
): Promise<{ readonly kind: ShimKind; readonly features: ShimFeatures }> {
  const info = await askInfo(shim, options).catch(() => undefined);
  return info?.name === runscShimName
    ? // its tasks cannot be told whose the pipes are in a user namespace, nor is its checkpoint one of criu
      { kind: 'runsc', features: { idmappedRootfs: false, checkpoint: false } }
    : { kind: 'runc', features: featuresOf(info) };
}

interface ShimInfo {
  readonly name: string;
  readonly document?: unknown;
}

function featuresOf(info: ShimInfo | undefined): ShimFeatures {
  if (!info) return { idmappedRootfs: false, checkpoint: true };
  // the document is the runtime's, and an old crun has none: only of the Go shim it is known what it does without one
  if (!info.document) return { idmappedRootfs: false, checkpoint: info.name === goShimName };
  const { idmappedMounts, checkpoint } = declaredFeatures(info.document);
  return { idmappedRootfs: idmappedMounts, checkpoint };
}

/** @throws where the shim has no `-info`, or answers with something else */
async function askInfo(shim: string, options: wellKnown.IAny): Promise<ShimInfo> {
  const input = wellKnown.Any.encode(options).finish();
  const answer = await runTool(shim, ['-info'], { input, encoding: 'latin1', timeoutMs: 10_000 });
  const { name, features } = introspection.RuntimeInfo.decode(Buffer.from(answer, 'latin1'));
  if (name === '') throw new Error('it printed no RuntimeInfo');
  if (!features?.value?.length) return { name };
  return { name, document: parseForeignJson(Buffer.from(features.value).toString()) };
}
