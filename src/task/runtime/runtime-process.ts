import { opendir, readFile, readlink } from 'node:fs/promises';
import { basename } from 'node:path';
import { startTimeOf, untilGone, type ProcessIdentity } from '../../lib/process/process.js';

/** Which of a shim's child processes to find. */
export interface RuntimeCall {
  readonly shim: { readonly pid: number; readonly startTime: string };
  readonly containerId: string;
  /** of an exec; '' or absent: of the container */
  readonly execId?: string;
  /** subcommands of the OCI runtime: `create`, `start` */
  readonly commands: readonly string[];
}

/** A process of the OCI runtime, such as `runc exec`. */
export interface RuntimeProcess extends ProcessIdentity {
  readonly command: string;
}

/**
 * Finds the OCI runtime's processes that a shim waits for: its children in its own mount namespace, where no container
 * process is, whose command line contains the container's id and the command, and for an exec its pid file. A name
 * alone is never enough.
 */
export async function findRuntimeProcesses(call: RuntimeCall): Promise<RuntimeProcess[]> {
  const { shim } = call;
  const mounts = await mountNamespaceOf(shim.pid);
  if (mounts === undefined || startTimeOf(shim.pid) !== shim.startTime) return [];
  const found: RuntimeProcess[] = [];
  for await (const pid of childrenOf(shim.pid)) {
    const startTime = startTimeOf(pid);
    const command = commandOf(await commandLineOf(pid), call);
    if (startTime === undefined || command === undefined || (await mountNamespaceOf(pid)) !== mounts) continue;
    // the pid was not reused since its command line was read
    if (startTimeOf(pid) === startTime) found.push({ pid, startTime, command });
  }
  return found;
}

/** Returns `runc exec` for a command line of this call, undefined for another. */
function commandOf(argv: readonly string[], { containerId, execId = '', commands }: RuntimeCall): string | undefined {
  const command = argv.find((arg, index) => index > 0 && commands.includes(arg));
  if (command === undefined || !argv.includes(containerId)) return undefined;
  // shims name the pid file after the exec's id, in the container's bundle
  if (execId !== '' && !argv.some((arg) => arg.endsWith(`/${execId}.pid`))) return undefined;
  return `${basename(argv[0] ?? '')} ${command}`;
}

/** The outcome of killing the runtime's processes. */
export interface EndedRuntime {
  /** processes found, each as `runc exec (process 123)` */
  readonly found: readonly string[];
  /** those of them and their descendants that SIGKILL did not end: usually stuck on a disk */
  readonly left: readonly number[];
}

/** how long to wait for killed processes */
const endsWithinMs = 1_000;

/**
 * Kills the runtime's processes of a call and everything that they started, such as a `runc init` already inside the
 * container, and briefly waits for their end. The shim sees them fail and fails the call.
 */
export async function killRuntimeProcesses(call: RuntimeCall): Promise<EndedRuntime> {
  const found = await findRuntimeProcesses(call);
  // repeatedly, as a process that was forking has a child that was not seen
  const findMore = async (known: readonly ProcessIdentity[]): Promise<ProcessIdentity[]> => {
    const more: ProcessIdentity[] = [];
    for (const { pid, startTime } of known)
      if (startTimeOf(pid) === startTime) for await (const each of descendantsOf(pid)) more.push(each);
    return more;
  };
  const left = await untilGone(found, { timeoutMs: endsWithinMs, kill: true, findMore });
  return {
    found: found.map(({ command, pid }) => `${command} (process ${pid})`),
    left: left.map(({ pid }) => pid),
  };
}

async function* descendantsOf(pid: number): AsyncGenerator<ProcessIdentity> {
  for await (const child of childrenOf(pid)) {
    const startTime = startTimeOf(child);
    if (startTime === undefined) continue;
    yield { pid: child, startTime };
    yield* descendantsOf(child);
  }
}

/**
 * Yields the children of each of a process' threads (proc(5), /proc/PID/task/TID/children); none if it is gone. Reads
 * them one by one, as a container decides how many threads and children there are.
 */
async function* childrenOf(pid: number): AsyncGenerator<number> {
  const threads = await opendir(`/proc/${pid}/task`).catch(() => undefined);
  if (!threads) return;
  try {
    for await (const { name } of threads) {
      const list = await readFile(`/proc/${pid}/task/${name}/children`, 'utf8').catch(() => '');
      for (const child of list.split(' ')) if (child !== '') yield Number(child);
    }
  } catch {
    // it is gone
  }
}

async function commandLineOf(pid: number): Promise<string[]> {
  return (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).split('\0');
}

async function mountNamespaceOf(pid: number): Promise<string | undefined> {
  return readlink(`/proc/${pid}/ns/mnt`).catch(() => undefined);
}
