import { readFileSync, readdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { CrispProcess } from '../support/crisp-process.js';

/** What a process of crisp's takes from the host. */
export interface Footprint {
  readonly descriptors: number;
  readonly threads: number;
  /** its own pages, without those of files: RssAnon of proc_pid_status(5) */
  readonly memoryBytes: number;
  /** of the server: the part of its heap that is in use, without compiled code */
  readonly heapBytes?: number;
}

/** By process: `server`, `launcher`, `log process`; and how many shims there are. */
export interface NodeFootprint {
  readonly processes: ReadonlyMap<string, Footprint>;
  readonly shims: number;
}

/** What is made ready for pods to come is there again after this, and what has ended is collected. */
const settleMs = 4_000;

/** The footprint of the server and its helpers, on a node that is at rest. */
export async function footprintOf(node: CrispProcess): Promise<NodeFootprint> {
  // on a busy machine it takes longer until the shims for pods to come are ready
  for (let before = NaN, now = 0; now !== before;) {
    before = now;
    await pause(settleMs);
    now = footprintNow(node).shims;
  }
  return footprintNow(node, { heapBytes: await node.heapUsed() });
}

/** The same while pods come and go. */
export function footprintNow({ pid, folder }: CrispProcess, heap: Pick<Footprint, 'heapBytes'> = {}): NodeFootprint {
  const processes = new Map<string, Footprint>([['server', { ...takes(pid), ...heap }]]);
  let shims = 0;
  for (const each of pids()) {
    const line = text(`/proc/${each}/cmdline`).replaceAll('\0', ' ');
    if (line.includes(folder) && /^\S*containerd-shim\S* .*-id /.test(line)) shims += 1;
    if (parentOf(each) !== pid) continue;
    if (line.includes('launcher-process')) processes.set('launcher', takes(each));
    if (line.includes('log-process')) processes.set('log process', takes(each));
  }
  return { processes, shims };
}

function pids(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

function takes(pid: number): Footprint {
  const status = text(`/proc/${pid}/status`);
  const field = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
  return {
    descriptors: readdirSync(`/proc/${pid}/fd`).length,
    threads: field('Threads'),
    memoryBytes: field('RssAnon') * 1024,
  };
}

/** proc(5): the parent is the second field after the command in brackets. */
function parentOf(pid: number): number {
  const stat = text(`/proc/${pid}/stat`);
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

/** Empty where it has gone meanwhile. */
function text(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** What may be more at the second look without a leak: caches fill, and the allocator keeps what it once had. */
const allowed = { descriptors: 2, threads: 1, heapBytes: 2e6, memoryBytes: 24e6 } as const;

/**
 * What is more than it was, a line each; nothing where it is as it was.
 *
 * @param memoryOf what heap and memory are compared with; default: `before`
 */
export function growthOf(before: NodeFootprint, after: NodeFootprint, memoryOf = before): string[] {
  const grown: string[] = [];
  for (const [name, then] of before.processes) {
    const now = after.processes.get(name);
    if (!now) {
      grown.push(`${name}: it is gone`);
      continue;
    }
    for (const key of ['descriptors', 'threads', 'heapBytes', 'memoryBytes'] as const) {
      const isMemory = key === 'heapBytes' || key === 'memoryBytes';
      const was = (isMemory ? memoryOf.processes.get(name) : then)?.[key] ?? 0;
      const is = now[key] ?? 0;
      if (is > was + allowed[key]) grown.push(`${name}: ${key} ${was} → ${is}`);
    }
  }
  if (after.shims > before.shims) grown.push(`shims: ${before.shims} → ${after.shims}`);
  return grown;
}

/** One line a process: what it took, from one footprint to the next. */
export function footprintLines(footprints: readonly NodeFootprint[]): string[] {
  const names = [...(footprints[0]?.processes.keys() ?? [])];
  const lines = names.map((name) => {
    const course = (valueOf: (footprint: Footprint) => number): string =>
      footprints.map(({ processes }) => valueOf(processes.get(name) ?? gone)).join(' → ');
    const megabytes = (bytes: number): number => Math.round(bytes / 1e5) / 10;
    const heap = footprints.every(({ processes }) => processes.get(name)?.heapBytes !== undefined)
      ? `heap ${course(({ heapBytes = 0 }) => megabytes(heapBytes))} MB, `
      : '';
    return (
      `${name}: ${heap}memory ${course(({ memoryBytes }) => megabytes(memoryBytes))} MB, ` +
      `descriptors ${course(({ descriptors }) => descriptors)}, threads ${course(({ threads }) => threads)}`
    );
  });
  return [...lines, `shims: ${footprints.map(({ shims }) => shims).join(' → ')}`];
}

const gone: Footprint = { descriptors: NaN, threads: NaN, memoryBytes: NaN };
