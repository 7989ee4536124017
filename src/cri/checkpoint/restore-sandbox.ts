import { join } from 'node:path';
import { isErrno, wrap } from '../../lib/errors.js';
import { shortId } from '../../lib/ids.js';
import { pipeline, type UndoReport } from '../../lib/pipeline.js';
import { withRegularFile } from '../../lib/files/regular-file.js';
import type { SandboxMetadata } from '../../sandbox/record.js';
import { onHostIpc } from '../../sandbox/namespaces/namespaces.js';
import { unpackInto } from '../../task/rootfs/layer-diff.js';
import type { Handler } from '../../task/runtime/handlers.js';
import { makeContainer } from '../container/make-container.js';
import type { NodeContext } from '../context/node-context.js';
import { withinStartLimit } from '../context/start-turn.js';
import { keepRemains } from '../context/observe.js';
import { runSteps } from '../context/run-steps.js';
import type { Call } from '../grpc/call.js';
import { discardSandbox } from '../sandbox/discard-sandbox.js';
import { remainsOf, startSandbox } from '../sandbox/start-sandbox.js';
import { stillWanted } from './capture.js';
import { aboutContainer, podShmFile, type MatchedContainer } from './pod-checkpoint.js';

/** A pod to be restored, and its checkpoint. */
export interface PodRestore {
  readonly node: NodeContext;
  readonly id: string;
  readonly metadata: SandboxMetadata;
  readonly handler: Handler;
  readonly containers: readonly MatchedContainer[];
  /** path of the checkpoint's folder */
  readonly checkpoint: string;
  readonly call: Call;
}

/** The steps of RestorePod. */
export const restorePipeline = pipeline<PodRestore>('restore')
  .step('sandbox', startRestored, ({ node, id }) => discardSandbox(node, id))
  .step('shm', restoreShm)
  .step('containers', makeContainers)
  // after a crash before this, the pod is removed
  .step('finish', finish);

/** Creates a pod and its containers, in state CREATED, from a checkpoint. An error leaves nothing behind. */
export async function restoreSandbox(restore: PodRestore): Promise<void> {
  const { node, id } = restore;
  const onLeft = (left: readonly UndoReport[]): Promise<void> =>
    keepRemains(node, { podSandboxId: id }, remainsOf(node, id), left);
  try {
    await runSteps(node, restorePipeline, restore, { onLeft });
  } catch (err) {
    throw wrap(`restore pod sandbox ${shortId(id)}`, err);
  }
}

async function startRestored({ node, id, metadata, handler, call }: PodRestore): Promise<void> {
  stillWanted(call);
  await withinStartLimit(node, `pod sandbox ${shortId(id)}`, (limit) => startSandbox(node, metadata, handler, limit));
}

async function makeContainers({ node, metadata, handler, containers, call }: PodRestore): Promise<void> {
  for (const [index, { config, checkpointed }] of containers.entries()) {
    stillWanted(call);
    const { source } = checkpointed;
    // gigabytes may have to be copied: only the caller's deadline applies
    const limit = { signal: call.signal, enter: () => {}, markBy: () => {} };
    await makeContainer(node, { sandbox: metadata, handler, config, source }, limit).catch((err: unknown) => {
      throw aboutContainer(index, err);
    });
  }
  stillWanted(call);
}

/** Keeps the pod, unless the caller was told meanwhile that the call failed. */
async function finish({ node, id, call }: PodRestore): Promise<void> {
  stillWanted(call);
  await node.store.sandboxes.update(id, { restored: true });
}

/** Does nothing for a pod with the host's IPC namespace, which has no such archive. */
async function restoreShm({ node, id, metadata, checkpoint }: PodRestore): Promise<void> {
  if (onHostIpc(metadata.config)) return;
  const place = { path: join(checkpoint, podShmFile), untrustedFolder: checkpoint };
  try {
    await withRegularFile(place, (archive) => unpackInto(node.layout.sandbox(id).shm, archive));
  } catch (err) {
    if (!isErrno(err, 'ENOENT')) throw err;
  }
}
