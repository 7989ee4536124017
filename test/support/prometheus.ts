import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.js';
import { eventually } from './node-pod.js';

const checkout = new URL('../..', import.meta.url).pathname;

/** Debian's Prometheus, which scrapes one address with crisp's own alerts and asks all of it four times a second. */
export interface Prometheus {
  /** What an expression is now: a sample for each label set. */
  query(expression: string): Promise<Sample[]>;
  /** The state of each alert of deploy/alerts.yml, and what is wrong with its rule. */
  rules(): Promise<Rule[]>;
  /** The exemplars of the series that an expression selects. */
  exemplars(expression: string): Promise<Exemplar[]>;
  close(): Promise<void>;
}

export interface Sample {
  readonly metric: Readonly<Record<string, string>>;
  readonly value: number;
}

export interface Rule {
  readonly name: string;
  readonly query: string;
  readonly health: string;
  readonly lastError?: string;
  /** inactive: its expression is not true; pending: not for long enough; firing */
  readonly state: 'inactive' | 'pending' | 'firing';
}

export interface Exemplar {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: string;
}

/** @param target host and port of a crisp's metrics */
export async function startPrometheus(target: string): Promise<Prometheus> {
  const folder = await mkdtemp(join(tmpdir(), 'crisp-test-prometheus-'));
  const config = {
    global: { scrape_interval: '250ms', scrape_timeout: '250ms', evaluation_interval: '250ms' },
    rule_files: [join(checkout, 'deploy/alerts.yml')],
    scrape_configs: [{ job_name: 'crisp', static_configs: [{ targets: [target] }] }],
  };
  const file = join(folder, 'prometheus.yml');
  // JSON is YAML too
  writeFileSync(file, JSON.stringify(config));
  const address = `127.0.0.1:${await freePort()}`;
  const flags = {
    'config.file': file,
    'storage.tsdb.path': join(folder, 'data'),
    'web.listen-address': address,
    'enable-feature': 'exemplar-storage',
    'log.level': 'warn',
  };
  const argv = Object.entries(flags).map(([name, value]) => `--${name}=${value}`);
  const child = spawn('prometheus', argv, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-4096)));
  const ended = once(child, 'close');
  const ask = async <T>(path: string, parameters: Record<string, string> = {}): Promise<T> => {
    if (child.exitCode !== null) throw new Error(`prometheus ended: ${said}`);
    const answer = await fetch(`http://${address}/api/v1/${path}?${new URLSearchParams(parameters).toString()}`);
    const { status, data, error } = (await answer.json()) as { status: string; data: T; error?: string };
    if (status !== 'success') throw new Error(`${path}: ${error}`);
    return data;
  };
  const close = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const isReady = async (): Promise<true | undefined> => {
    if (child.exitCode !== null) throw new Error(`prometheus ended: ${said}`);
    return (await fetch(`http://${address}/-/ready`).catch(() => undefined))?.ok || undefined;
  };
  await eventually(isReady).catch(async (err: unknown) => {
    await close();
    throw err;
  });
  return {
    query: async (query) => {
      type Result = { readonly result: readonly { metric: Sample['metric']; value: [number, string] }[] };
      const { result } = await ask<Result>('query', { query });
      return result.map(({ metric, value: [, value] }) => ({ metric, value: Number(value) }));
    },
    rules: async () => {
      const { groups } = await ask<{ groups: readonly { rules: Rule[] }[] }>('rules', { type: 'alert' });
      return groups.flatMap(({ rules }) => rules);
    },
    exemplars: async (query) => {
      const now = Date.now() / 1000;
      const range = { start: String(now - 3600), end: String(now + 60) };
      const series = await ask<readonly { exemplars: Exemplar[] }[]>('query_exemplars', { query, ...range });
      return series.flatMap(({ exemplars }) => exemplars);
    },
    close,
  };
}

/** Runs promtool; its complaints are in the error. */
export function promtool(argv: readonly string[], input = ''): string {
  return execFileSync('promtool', argv, { input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'] });
}
