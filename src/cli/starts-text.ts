import type { CallView, StartSummary, StartView } from '../page/start.js';
import { printableBlock, printableLine } from './terminal-text.js';

const ms = (milliseconds: number): string =>
  milliseconds >= 10_000 ? `${(milliseconds / 1000).toFixed(1)} s` : `${milliseconds.toFixed(1)} ms`;

const podName = ({ pod }: StartSummary): string => (pod.name === '' ? '-' : `${pod.namespace}/${pod.name}`);

/** Formats starts, one per line, whatever callers put into names. */
export function startsTable(starts: readonly StartSummary[], withTitle: boolean): string {
  const title = ['TIME', 'ID', 'TOOK', 'OUTCOME', 'POD', 'CONTAINERS', 'WHY'];
  const rows = starts.map((start) => [
    new Date(start.startedAtMs).toISOString().replace(/\.\d+Z$/, 'Z'),
    start.id,
    ms(start.durationMs),
    start.outcome,
    podName(start),
    start.containers.join(',') || '-',
    whyOf(start),
  ]);
  const widths = [20, 15, 10, 8, 30, 14, 0];
  const line = (cells: readonly string[]): string =>
    cells
      .map(printableLine)
      .map((cell, at) => (at === 2 ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
      .join('  ')
      .trimEnd();
  return [...(withTitle ? [title] : []), ...rows].map(line).join('\n');
}

function whyOf({ now, failed }: StartSummary): string {
  if (now !== undefined) return now;
  return failed ? `${failed.call}${failed.step && `: ${failed.step}`}` : '';
}

const barWidth = 44;

/** Formats a start as a waterfall of characters, with all its calls on one scale. */
export function waterfallText(start: StartView): string {
  const longestMs = Math.max(1, ...start.calls.map(endOf));
  const title = `${podName(start)}  ${start.outcome}  ${ms(start.durationMs)} in crisp, ${ms(start.wallMs)} in all`;
  const lines = [
    printableLine(title),
    printableLine(`pod sandbox ${start.podSandboxId || '-'}`),
    ...start.calls.flatMap((call) => callLines(call, longestMs)),
  ];
  return lines.join('\n');
}

const endOf = ({ durationMs, queuedMs, steps, undos }: CallView): number =>
  Math.max(durationMs, ...[...steps, ...undos].map((each) => queuedMs + each.startMs + each.durationMs));

function callLines(call: CallView, longestMs: number): string[] {
  const { queuedMs, steps, undos, error, now, container } = call;
  const bar = (startMs: number, tookMs: number, mark: string): string => {
    const columns = (each: number): number => Math.round((each / longestMs) * barWidth);
    return ' '.repeat(columns(startMs)) + mark.repeat(Math.max(1, columns(tookMs)));
  };
  const row = (name: string, startMs: number, tookMs: number, mark: string): string =>
    `    ${printableLine(name).padEnd(24)} ${ms(tookMs).padStart(10)}  ${bar(startMs, tookMs, mark)}`;
  const shown = (text: string): string => printableBlock(text, ' '.repeat(11));
  return [
    printableLine(`  ${call.call}${container ? ` ${container}` : ''}  ${call.outcome}  ${ms(call.durationMs)}`),
    ...(queuedMs > 0 ? [row('queue wait', 0, queuedMs, '░')] : []),
    ...steps.map(({ step, outcome, startMs, durationMs }) =>
      row(outcome === 'failed' ? `${step} FAILED` : step, queuedMs + startMs, durationMs, '█'),
    ),
    ...undos.map(({ step, outcome, startMs, durationMs }) =>
      row(`undo ${step}${outcome === 'failed' ? ' FAILED' : ''}`, queuedMs + startMs, durationMs, '▒'),
    ),
    ...(now === undefined ? [] : [shown(`    now: ${now}`)]),
    ...(error === undefined ? [] : [shown(`    error: ${error}`)]),
    ...undos.slice(0, 1).map(({ cause }) => shown(`    undone because ${cause} failed`)),
    ...undos.flatMap(({ step, error: why }) => (why === undefined ? [] : [shown(`    undo ${step} failed: ${why}`)])),
  ];
}
