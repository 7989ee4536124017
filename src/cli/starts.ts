import { parseArgs } from 'node:util';
import { configFlags, loadConfig } from '../config.js';
import { CrispError, messageOf } from '../lib/errors.js';
import type { StartSummary, StartView } from '../page/start.js';
import { startsTable, waterfallText } from './starts-text.js';
import { printableJson } from './terminal-text.js';

export const startsHelp = `usage: crisp starts [--follow] [--slow DURATION] [--json] [--server URL]

Lists the last starts of the server on this host, the oldest first: what the page of starts shows.

  --follow         goes on with each start that ends, until Ctrl-C
  --slow DURATION  only those that took longer, such as 200ms or 1s
  --json           one JSON object a line
  --server URL     where the metrics are served; default: as the configuration says, http://127.0.0.1:9150`;

export const startHelp = `usage: crisp start ID [--json] [--server URL]

Shows one start as a waterfall: its calls, their steps, the wait in the queue, undos and errors. ID is one of crisp starts,
or the beginning of one; a pod sandbox's id finds the pod's first start.`;

const options = {
  ...configFlags(),
  follow: { type: 'boolean' },
  slow: { type: 'string' },
  json: { type: 'boolean' },
  server: { type: 'string' },
} as const;

/** `crisp starts`: returns the exit code. */
export async function starts(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...argv], options });
  const server = serverOf(values);
  const slowMs = durationMs(values.slow);
  const isWanted = ({ durationMs: took }: StartSummary): boolean => took >= slowMs;
  const say = (list: readonly StartSummary[], withTitle: boolean): void => {
    const wanted = list.filter(isWanted);
    const text = values.json ? wanted.map((start) => printableJson(start)).join('\n') : startsTable(wanted, withTitle);
    if (text !== '') process.stdout.write(`${text}\n`);
  };
  // before the list is read, so that nothing which ends in between is missed
  const live = values.follow ? await get(server, '/api/v1/live') : undefined;
  const { starts: list } = (await (await get(server, '/api/v1/starts')).json()) as { starts: StartSummary[] };
  const before = list.filter(({ outcome }) => !live || outcome !== 'running').reverse();
  say(before, true);
  if (!live) return 0;
  const shown = new Map(before.map((start) => [start.id, start.wallMs]));
  for await (const start of startEvents(live)) {
    if (start.outcome === 'running' || shown.get(start.id) === start.wallMs) continue;
    shown.set(start.id, start.wallMs);
    say([start], false);
  }
  throw new CrispError('Unavailable', `${server} disconnected`);
}

/** `crisp start ID`: returns the exit code. */
export async function start(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
  const [id, ...more] = positionals;
  if (id === undefined || more.length > 0) {
    process.stderr.write(`${startHelp}\n`);
    return 64;
  }
  // a pod sandbox's id, which is longer than those of starts
  const asked = /^[0-9a-f]{13,64}$/.test(id) ? id.slice(0, 12) : id;
  const response = await get(serverOf(values), `/api/v1/starts/${encodeURIComponent(asked)}`);
  const view = (await response.json()) as StartView;
  process.stdout.write(`${values.json ? printableJson(view) : waterfallText(view)}\n`);
  return 0;
}

function serverOf(values: Readonly<Record<string, unknown>>): string {
  if (typeof values['server'] === 'string') return values['server'].replace(/\/+$/, '');
  const { config: file, ...flags } = values;
  const { metricsListen } = loadConfig(file as string | undefined, flags);
  if (!metricsListen)
    throw new CrispError('FailedPrecondition', 'metrics_listen is empty: no page of starts is served');
  const { host, port } = metricsListen;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

async function get(server: string, path: string): Promise<Response> {
  const response = await fetch(`${server}${path}`).catch((err: unknown) => {
    const cause = (err as Error).cause ?? err;
    throw new CrispError(
      'Unavailable',
      `${server}: ${messageOf(cause)}: does crisp serve run, with metrics_listen set?`,
    );
  });
  if (response.ok) return response;
  const text = await response.text();
  throw new CrispError('NotFound', `${server}${path}: ${errorIn(text) ?? response.statusText}`);
}

function errorIn(text: string): string | undefined {
  try {
    return (JSON.parse(text) as { error?: string }).error;
  } catch {
    return undefined;
  }
}

/** Yields the starts of a live stream. */
async function* startEvents(response: Response): AsyncGenerator<StartSummary> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    const events = text.split('\n\n');
    text = events.pop() ?? '';
    for (const event of events) {
      const data = /^event: start\ndata: (.*)$/.exec(event)?.[1];
      if (data !== undefined) yield JSON.parse(data) as StartSummary;
    }
  }
}

function durationMs(text: string | undefined): number {
  if (text === undefined) return 0;
  const [, number, unit] = /^(\d{1,9})(ms|s|m)$/.exec(text) ?? [];
  if (number === undefined) throw new CrispError('InvalidArgument', '--slow must be a duration such as 200ms or 1s');
  return Number(number) * (unit === 'm' ? 60_000 : unit === 's' ? 1000 : 1);
}
