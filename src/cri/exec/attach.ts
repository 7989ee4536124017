import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { invalid } from '../../lib/errors.js';
import { cri } from '../../lib/proto.js';
import type { Session } from '../../stream/remote-command.js';
import type { OutputSink } from '../../task/log/log-copiers.js';
import type { Unary } from '../grpc/call.js';
import { runningTask } from '../container/container-task.js';
import type { Task } from '../../task/tasks/task.js';

/** Attach: returns a single-use URL that connects a client's streams to those of a container's process. */
export const attach: Unary<cri.AttachRequest, cri.AttachResponse.$Properties> = (node, request) => {
  const { tty, stdin, stdout, stderr } = request;
  const { id, config, sandboxId } = node.store.containers.get(request.containerId).metadata;
  runningTask(node, id);
  // a container's tty cannot be changed; a client that expects the other setting would wait for streams that never come
  if (tty !== config.tty) throw invalid('tty', `is ${tty}, the container was created with tty ${config.tty}`);
  // kubelet takes tty from the pod and stderr from its client, which may not know of the terminal
  const selection = { tty, stdin, stdout, stderr: stderr && !tty };
  return {
    url: node.streams.attachUrl((session) => connect(id, runningTask(node, id), session), selection, sandboxId),
  };
};

/** Until the container ends or the client goes. A client that only wrote stdin stays to see the output. */
async function connect(id: string, task: Task, session: Session): Promise<void> {
  session.onResize(({ width, height }) => task.shim.resizePty(id, '', width, height));
  const ended = new Promise<void>((resolve) => {
    session.signal.addEventListener('abort', () => resolve());
    if (!task.io.copier) return resolve();
    task.io.copier.attach(sinkTo(session, resolve)).then(
      (detach) => (session.signal.aborted ? detach() : session.signal.addEventListener('abort', detach)),
      () => resolve(),
    );
  });
  const closeIO = (): Promise<void> => task.shim.closeIO(id);
  if (session.stdin && task.io.stdin)
    task.io.stdin.attach(session.stdin, closeIO).catch(() => session.stdin?.destroy());
  await ended;
}

function sinkTo(session: Session, onEnd: () => void): OutputSink {
  return {
    stdout: (chunk) => write(session.stdout, chunk),
    stderr: (chunk) => write(session.stderr, chunk),
    end: onEnd,
  };
}

/** A promise where the client is slower than the container, which waits then. */
function write(target: Writable | undefined, chunk: Uint8Array): void | Promise<void> {
  if (!target || target.write(chunk)) return;
  return once(target, 'drain').then(() => {});
}
