import { pipeline } from 'node:stream/promises';
import type { Writable } from 'node:stream';
import { cri } from '../../lib/proto.js';
import type { Session } from '../../stream/remote-command.js';
import { startExec, type Exec, type ExecRequest } from '../../task/exec/exec.js';
import type { Unary } from '../grpc/call.js';
import { execRequest } from './exec-request.js';
import { measureExec } from './measure-exec.js';

/** How long to wait for output that a child still holds open after the process has exited. */
const lastOutputMs = 2_000;

/** Exec: returns a single-use URL that runs a command in a container with a client's streams. */
export const exec: Unary<cri.ExecRequest, cri.ExecResponse.$Properties> = async (node, request) => {
  const { cmd, tty, stdin, stdout, stderr } = request;
  const command = { command: cmd, tty, stdin };
  // checked once now, so that a container that does not run is refused before a URL is given out
  await execRequest(node, 'stream', request.containerId, command);
  const url = node.streams.execUrl(
    async (session) => {
      const toRun = await execRequest(node, 'stream', request.containerId, command);
      return measureExec(node, 'stream', () => run(toRun, session));
    },
    { tty, stdin, stdout, stderr },
    node.store.containers.get(request.containerId).metadata.sandboxId,
  );
  return { url };
};

async function run(request: ExecRequest, session: Session): Promise<{ exitCode: number }> {
  const process = await startExec(request, session.signal);
  const gone = (): void => void process.kill().catch(() => {});
  session.signal.addEventListener('abort', gone);
  // the client may have gone while the process was started
  if (session.signal.aborted) gone();
  try {
    session.onResize(({ width, height }) => process.resize(width, height));
    feed(process, session);
    const output = Promise.all([copy(process.io.stdout, session.stdout), copy(process.io.stderr, session.stderr)]);
    const { exitCode } = await process.exit;
    await process.io.closeAfterExit(lastOutputMs);
    await output;
    return { exitCode };
  } finally {
    session.signal.removeEventListener('abort', gone);
    await process.discard();
  }
}

/** The client's stdin to the process. Whichever of them ends first ends it. */
function feed({ io, closeStdin }: Exec, { stdin }: Session): void {
  if (!stdin) return;
  io.stdin(closeStdin)
    .then((target) => pipeline(stdin, target))
    .catch(() => stdin.destroy());
}

/** Output at the client's pace; what the client did not ask for is read and dropped, so that the process does not block. */
async function copy(source: NodeJS.ReadableStream | undefined, target: Writable | undefined): Promise<void> {
  if (!source) return;
  if (target) await pipeline(source, target, { end: false }).catch(() => {});
  else source.resume();
}
