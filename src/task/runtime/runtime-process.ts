import { opendir, readFile, readlink } from 'node:fs/promises';
import { basename } from 'node:path';
import { startTimeOf, untilGone, type ProcessIdentity } from '../../lib/process.js';

/** Which of a shim's children are looked for. */
export interface RuntimeCall {
  readonly shim: { readonly pid: number; readonly startTime: string };
  readonly containerId: string;
  /** of an exec; '' or absent: of the container's own */
  readonly execId?: string;
  /** of the OCI runtime: `create`, `start` */
  readonly commands: readonly string[];
}

/** A process of the OCI runtime, such as `runc exec`. */
export interface RuntimeProcess extends ProcessIdentity {
  readonly command: string;
}

/**
 * The processes of the OCI runtime that a shim waits for: its children in its own mount namespace, which no process of a
 * container is in, whose command line has the container's id and the command, and for an exec the file that its pid is
 * written to. Never found by name alone.
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
    // still the process whose command line it was
    if (startTimeOf(pid) === startTime) found.push({ pid, startTime, command });
  }
  return found;
}

/** `runc exec` for a command line that is this call's, undefined for another. */
function commandOf(argv: readonly string[], { containerId, execId = '', commands }: RuntimeCall): string | undefined {
  const command = argv.find((arg, index) => index > 0 && commands.includes(arg));
  if (command === undefined || !argv.includes(containerId)) return undefined;
  // shims name it by the exec's id, in the container's bundle
  if (execId !== '' && !argv.some((arg) => arg.endsWith(`/${execId}.pid`))) return undefined;
  return `${basename(argv[0] ?? '')} ${command}`;
}

/** What became of the runtime's processes. */
export interface EndedRuntime {
  /** that were found, each as `runc exec (process 123)` */
  readonly found: readonly string[];
  /** of these and what they started, those that SIGKILL does not end: they wait for a disk, as a rule */
  readonly left: readonly number[];
}

/** how long a killed process is waited for */
const endsWithinMs = 1_000;

/**
 * Kills the runtime's processes of a call with all that they started, such as a `runc init` that is in the container
 * already, and waits a moment for their end. The shim sees them fail, and gives up the call.
 */
export async function killRuntimeProcesses(call: RuntimeCall): Promise<EndedRuntime> {
  const found = await findRuntimeProcesses(call);
  // again and again, as one that was forking while it was looked at has a child that was not seen
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
 * The children of a process, of each of its threads; none of one that is gone. proc(5) on /proc/PID/task/TID/children. One
 * after the other, as a container decides how many threads and children its processes have.
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
