import { readdir, stat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { invalid } from '../../lib/errors.js';
import { shortId } from '../../lib/ids.js';
import type { cri } from '../../lib/proto.js';
import { lookUpUntil } from '../context/look-up.js';
import type { NodeContext } from '../context/node-context.js';
import type { Unary } from '../grpc/call.js';
import { clearPodCheckpoint } from '../sandbox/discard-sandbox.js';
import { refuseOptions, requireDeadline } from './pod-checkpoint-request.js';
import { writePodCheckpoint } from './write-pod-checkpoint.js';

/**
 * CheckpointPod: writes one consistent checkpoint of several containers of a pod (KEP-5823). All are frozen before the
 * first is captured, and resumed after the last; all run again when this returns, even after a failure. A deadline that
 * passes meanwhile takes effect when criu has finished the current container: killing criu would leave that one in an
 * undefined state.
 */
export const checkpointPod: Unary<cri.CheckpointPodRequest, cri.CheckpointPodResponse.$Properties> = async (
  node,
  request,
  call,
) => {
  requireDeadline(call);
  const { metadata, status } = node.store.sandboxes.get(request.podSandboxId);
  const { id } = metadata;
  refuseOptions(request.options);
  const containers = containersOf(node, id, request.containerIds ?? []);
  const { signal } = call;
  // of an earlier checkpoint whose undo failed; waits for one that is in progress
  if (status.checkpointing) await node.admission.locks.run(id, () => clearPodCheckpoint(node, id), signal);
  const output = request.outputPath;
  if (!isAbsolute(output)) throw invalid('output_path', `${JSON.stringify(output)} is not an absolute path`);
  const place = { what: `output_path ${output}`, paths: [output] };
  await lookUpUntil(node.admission, signal)(place, () => checkOutput(output));
  await writePodCheckpoint({ node, id, metadata, containers, output, call });
  return {};
};

/** @returns full ids, in the order of the request */
function containersOf({ store }: Pick<NodeContext, 'store'>, sandboxId: string, asked: readonly string[]): string[] {
  if (asked.length === 0) throw invalid('container_ids', 'is empty');
  const ids = asked.map((given) => store.containers.get(given).metadata);
  const names = new Set<string>();
  for (const [index, { id, sandboxId: ownSandbox, config }] of ids.entries()) {
    const field = `container_ids[${index}]`;
    const name = config.metadata?.name ?? '';
    if (ids.findIndex((other) => other.id === id) !== index) throw invalid(field, `${shortId(id)} is named twice`);
    if (ownSandbox !== sandboxId) throw invalid(field, `${shortId(id)} is not of this pod`);
    // RestorePod identifies containers by name
    if (names.has(name)) throw invalid(field, `a second container named ${JSON.stringify(name)}`);
    names.add(name);
  }
  return ids.map(({ id }) => id);
}

async function checkOutput(path: string): Promise<void> {
  if (!(await stat(path).catch(() => undefined))?.isDirectory())
    throw invalid('output_path', `${path} is not a folder`);
  if ((await readdir(path)).length > 0) throw invalid('output_path', `${path} is not empty`);
}
