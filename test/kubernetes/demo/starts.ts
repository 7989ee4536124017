import { readFileSync } from 'node:fs';
import { CriClient } from '../../../src/cli/cri-client.js';
import type { ClusterNode } from '../cluster/node.js';

/** One of the three calls that start a pod with a container, as crisp's log tells of it. */
interface Call {
  readonly what: 'sandbox' | 'create' | 'start';
  readonly beganMs: number;
  readonly tookMs: number;
  readonly steps: readonly { readonly step: string; readonly startMs: number; readonly durationMs: number }[];
}

/** How a pod came up; times are milliseconds since the epoch. */
export interface PodStart {
  readonly pod: string;
  readonly node: string;
  readonly calls: readonly Call[];
  readonly beganMs: number;
  readonly endedMs: number;
}

interface LogLine {
  readonly msg?: string;
  readonly time: string;
  readonly podSandboxId?: string;
  readonly durationMs?: number;
  readonly steps?: Call['steps'];
}

/** How the pods that run on a node with this label `app` were started, the first one first. */
export async function podStarts(node: ClusterNode, app: string): Promise<PodStart[]> {
  const names = await podNames(node, app);
  const calls = new Map<string, Call[]>();
  for (const text of readFileSync(node.runtime.program.logFile, 'utf8').split('\n')) {
    const line = parsed(text);
    if (line?.podSandboxId === undefined || line.steps === undefined || line.durationMs === undefined) continue;
    if (!names.has(line.podSandboxId) || !isCall(line.msg)) continue;
    const call = {
      what: line.msg,
      beganMs: Date.parse(line.time) - line.durationMs,
      tookMs: line.durationMs,
      steps: line.steps,
    };
    calls.set(line.podSandboxId, [...(calls.get(line.podSandboxId) ?? []), call]);
  }
  const starts = [...calls].map(([id, its]) => ({
    pod: names.get(id) ?? id,
    node: node.name,
    calls: its,
    beganMs: Math.min(...its.map(({ beganMs }) => beganMs)),
    endedMs: Math.max(...its.map(({ beganMs, tookMs }) => beganMs + tookMs)),
  }));
  return starts.filter((start) => start.calls.length === 3).sort((a, b) => a.beganMs - b.beganMs);
}

const isCall = (msg: string | undefined): msg is Call['what'] =>
  msg === 'sandbox' || msg === 'create' || msg === 'start';

async function podNames(node: ClusterNode, app: string): Promise<Map<string, string>> {
  const cri = new CriClient(node.host.outside(node.runtime.socket));
  try {
    const { items } = await cri.call('ListPodSandbox', { filter: { labelSelector: { app } } });
    return new Map(items.map(({ id, metadata }) => [id ?? '', metadata?.name ?? '']));
  } finally {
    cri.close();
  }
}

function parsed(text: string): LogLine | undefined {
  try {
    return JSON.parse(text) as LogLine;
  } catch {
    return undefined; // an empty line, or one that is being written
  }
}

const bars = { sandbox: '░', create: '▒', start: '█' };

/** A line a pod: when its calls ran within the time that all of them took. */
export function waterfall(starts: readonly PodStart[], width = 60): string[] {
  const from = Math.min(...starts.map(({ beganMs }) => beganMs));
  const to = Math.max(...starts.map(({ endedMs }) => endedMs));
  const column = (ms: number): number => Math.floor(((ms - from) / Math.max(to - from, 1)) * (width - 1));
  const lines = starts.map(({ pod, node, calls, beganMs }) => {
    const cells = Array.from({ length: width }, () => ' ');
    for (const { what, beganMs: began, tookMs } of calls)
      for (let at = column(began); at <= column(began + tookMs); at += 1) cells[at] = bars[what];
    const inCalls = calls.reduce((sum, { tookMs }) => sum + tookMs, 0);
    const began = `${(beganMs - from).toFixed(0)} ms`;
    return `${node} …${pod.slice(-5)} ${began.padStart(8)} │${cells.join('')}│ ${inCalls.toFixed(0).padStart(4)} ms in calls`;
  });
  return [
    `${bars.sandbox} RunPodSandbox  ${bars.create} CreateContainer  ${bars.start} StartContainer  (${(to - from).toFixed(0)} ms in all)`,
    ...lines,
  ];
}

/** A line a step of one pod's start. */
export function stepsOf({ pod, calls }: PodStart, width = 50): string[] {
  const totalMs = Math.max(
    calls.reduce((sum, { tookMs }) => sum + tookMs, 0),
    1,
  );
  const columns = (ms: number): number => Math.round((ms / totalMs) * width);
  let before = 0;
  const lines = calls.flatMap(({ what, tookMs, steps }) => {
    const began = before;
    before += tookMs;
    return [
      `${what.padEnd(24)} ${tookMs.toFixed(1).padStart(7)} ms`,
      ...steps.map(({ step, startMs, durationMs }) => {
        const bar = ' '.repeat(columns(began + startMs)) + '█'.repeat(Math.max(1, columns(durationMs)));
        return `  ${step.padEnd(22)} ${durationMs.toFixed(1).padStart(7)} ms  ${bar}`;
      }),
    ];
  });
  return [`${pod}, step by step`, ...lines];
}
