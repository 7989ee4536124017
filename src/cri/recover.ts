import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isErrno, kindOf, messageOf } from '../lib/errors.js';
import { shortId } from '../lib/ids.js';
import { nowNanos } from '../lib/time.js';
import { isReady } from '../sandbox/record.js';
import { deleteTask } from '../task/create.js';
import { killTask as killOrphan, unmountAll } from '../task/kill-orphans.js';
import { phaseOf, type ContainerMetadata, type ContainerStatus } from '../task/record.js';
import { containerName } from './create-container.js';
import { fingerprintOf } from './claims.js';
import type { Crisp } from './crisp.js';
import { finishContainer, followTask, watchExit } from './exit-watch.js';
import { imagesInUse } from './images-in-use.js';
import { podNamespaces } from './pod-namespaces.js';
import { discardContainer } from './remove-container.js';
import { discardSandbox } from './remove-pod-sandbox.js';
import { sandboxName } from './run-pod-sandbox.js';
import { followSandboxTask } from './sandbox-task.js';
import { openPump, stdioOf } from './start-container.js';

/**
 * Takes up what an earlier crisp left: finds shims and tasks again, also those that ended meanwhile, and undoes what it
 * was in the middle of. One thing that cannot be recovered is told in the log and does not keep the others.
 *
 * @param unreadable ids of records that were set aside: nothing of theirs is touched
 */
export async function recover(crisp: Crisp, unreadable: ReadonlySet<string>): Promise<void> {
  await crisp.shims.recover();
  restoreClaims(crisp);
  await settle(crisp, crisp.sandboxes.list(), ({ metadata }) => recoverSandbox(crisp, metadata.id));
  await settle(crisp, crisp.containers.list(), ({ metadata, status }) => recoverContainer(crisp, metadata, status));
  await settle(crisp, unfinished(crisp), ({ metadata }) => discardSandbox(crisp, metadata.id));
  await crisp.cni.gc(new Set([...crisp.sandboxes.list().map(({ metadata }) => metadata.id), ...unreadable]));
  await settle(crisp, await strays(crisp, unreadable), ({ folder }) => removeStray(folder));
  await crisp.images.releaseUnused(imagesInUse(crisp));
}

async function settle<T>(crisp: Crisp, things: readonly T[], work: (thing: T) => Promise<void>): Promise<void> {
  const outcomes = await Promise.allSettled(things.map(work));
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected') crisp.log.error({ error: messageOf(outcome.reason) }, 'could not be recovered');
  }
}

function restoreClaims(crisp: Crisp): void {
  for (const { metadata, status } of crisp.sandboxes.list()) {
    const { id, config, handler } = metadata;
    crisp.sandboxClaims.restore(sandboxName(config), id, fingerprintOf(config, handler), status.known ?? false);
  }
  for (const { metadata, status } of crisp.containers.list()) {
    const { id, config } = metadata;
    crisp.containerClaims.restore(containerName(metadata.sandboxId, config), id, fingerprintOf(config), status.known ?? false);
  }
}

/** Sandboxes that crisp was in the middle of starting: no caller has their id. */
function unfinished(crisp: Crisp) {
  return crisp.sandboxes.list().filter(({ status }) => status.readyAtNanos === undefined && status.stoppedAtNanos === undefined);
}

/** A sandbox whose namespaces or own task are gone (the host was started again, say) is not ready any more. */
async function recoverSandbox(crisp: Crisp, id: string): Promise<void> {
  const { metadata, status } = crisp.sandboxes.get(id);
  if (!isReady(status)) return;
  const lost = await lostNamespace(crisp, id);
  if (lost) {
    crisp.log.warn({ podSandboxId: id, lost }, 'pod sandbox lost a namespace');
    await crisp.sandboxes.update(id, { stoppedAtNanos: nowNanos() });
    return;
  }
  if (status.shim === undefined) return;
  const shim = crisp.shims.get(status.shim);
  if (!shim || !crisp.shims.adopt(shim.name, id)) {
    const handler = crisp.handlers.get(metadata.handler);
    if (handler) await killOrphan(handler, id, crisp.layout.sandbox(id).bundle);
    await crisp.sandboxes.update(id, { stoppedAtNanos: nowNanos() });
    return;
  }
  followSandboxTask(crisp, id, shim, status.pid ?? 0, watchExit(crisp, shim, metadata));
}

/** nsfs, the filesystem that a pinned namespace's file lies on, has a device number of its own */
async function lostNamespace(crisp: Crisp, id: string): Promise<string | undefined> {
  const paths = crisp.layout.sandbox(id);
  const { device } = await stat('/proc/self/ns/net').then(({ dev }) => ({ device: dev }));
  const { net, ipc, uts, user } = podNamespaces(crisp.sandboxes.get(id).metadata.config, paths);
  for (const path of [net, ipc, uts, user?.path]) {
    if (path !== undefined && (await stat(path).catch(() => undefined))?.dev !== device) return path;
  }
  return undefined;
}

async function recoverContainer(crisp: Crisp, metadata: ContainerMetadata, status: ContainerStatus): Promise<void> {
  const { id, sandboxId } = metadata;
  const shim = crisp.shims.get(status.shim ?? '');
  if (shim) crisp.shims.adopt(shim.name, sandboxId);
  if (status.readyAtNanos === undefined) return discardContainer(crisp, id);
  const phase = phaseOf(status);
  switch (phase) {
    case 'created':
      return;
    case 'starting':
      if (shim) await deleteTask(shim, id);
      else await killOrphaned(crisp, metadata);
      return crisp.containers.update(id, {
        finishedAtNanos: nowNanos(),
        exitCode: 128,
        reason: 'StartError',
        message: 'crisp itself ended while it started this container',
      });
    case 'running':
      return takeUp(crisp, metadata, status);
    case 'exited':
      if (shim) await deleteTask(shim, id);
      return;
    case 'removing':
      if (shim) await deleteTask(shim, id);
      return discardContainer(crisp, id);
  }
}

/** Watches a task again that was running when crisp ended. One that has exited since tells its exit code at once. */
async function takeUp(crisp: Crisp, metadata: ContainerMetadata, status: ContainerStatus): Promise<void> {
  const { id } = metadata;
  const shim = crisp.shims.get(status.shim ?? '');
  const state = await shim?.state(id).catch((err: unknown) => {
    if (kindOf(err) !== 'NotFound') throw err;
    return undefined;
  });
  if (!shim || !state) {
    crisp.log.warn({ containerId: id, shim: status.shim }, 'the task is gone, its exit code with it');
    await killOrphaned(crisp, metadata);
    return finishContainer(crisp, metadata, { exitCode: 255, exitedAtNanos: undefined });
  }
  const stdio = stdioOf(metadata, crisp.layout.container(id).stdio);
  const pump = await openPump(crisp, metadata, stdio, true).catch((err: unknown) => {
    crisp.log.error({ containerId: id, error: messageOf(err) }, 'its log cannot go on');
    return undefined;
  });
  followTask(crisp, metadata, { shim, pid: state.pid, pump, stdio }, watchExit(crisp, shim, metadata));
}

async function killOrphaned(crisp: Crisp, { id, handler }: ContainerMetadata): Promise<void> {
  const known = crisp.handlers.get(handler);
  if (known) await killOrphan(known, id, crisp.layout.container(id).bundle);
}

interface Stray {
  readonly folder: string;
}

/** Folders of sandboxes and containers that no record speaks of. */
async function strays(crisp: Crisp, unreadable: ReadonlySet<string>): Promise<Stray[]> {
  const { layout } = crisp;
  const known = (id: string): boolean =>
    unreadable.has(id) || crisp.sandboxes.find(id) !== undefined || crisp.containers.find(id) !== undefined;
  const found: Stray[] = [];
  for (const parent of [join(layout.state, 'sandboxes'), join(layout.state, 'containers'), join(layout.root, 'data')]) {
    for (const name of await namesIn(parent)) {
      if (!/^[0-9a-f]{64}$/.test(name) || known(name)) continue;
      crisp.log.warn({ folder: join(parent, name), id: shortId(name) }, 'removing what no record speaks of');
      found.push({ folder: join(parent, name) });
    }
  }
  return found;
}

async function removeStray(folder: string): Promise<void> {
  await unmountAll(folder);
  await rm(folder, { recursive: true, force: true });
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (err) {
    if (isErrno(err, 'ENOENT')) return [];
    throw err;
  }
}
