import { readFile } from 'node:fs/promises';
import { crispVersion } from '../../lib/crisp-version.js';
import { isLoopback } from '../../page/host-check.js';
import type { FailedContainer, NodeView, PodNotReady, Pull, PullView, ShimView } from '../../page/node-view.js';
import { keepHistory, type HistoryFile } from '../../page/history-file.js';
import { openPage, type Page } from '../../page/page.js';
import { messageOf } from '../../lib/errors.js';
import { redact } from '../../lib/redact.js';
import type { Finding, LastAudit } from '../context/finding.js';
import type { NodeContext } from '../context/node-context.js';
import { containersByState, sandboxesByState } from './by-state.js';

/** failed containers, and pods that are not ready */
const mostFailed = 50;
const mostFindings = 20;
const pageBytes = 4096;

/** The page of starts, if it is to be served. */
export function pageOf(node: NodeContext, notReady: () => Promise<readonly string[]>): Page | undefined {
  const { metricsListen, page } = node.config;
  if (!metricsListen || page.serve === 'off') return undefined;
  if (page.serve === 'auto' && !isLoopback(metricsListen.host)) return undefined;
  const hosts = [...page.hosts, metricsListen.host];
  return openPage({ starts: node.activity.starts, hosts, node: () => nodeView(node, notReady) });
}

/** The file with the page's history, if one is configured. */
export async function historyOf({ config, activity, log }: NodeContext): Promise<HistoryFile | undefined> {
  const path = config.page.history;
  if (path === '') return undefined;
  return keepHistory(path, activity.starts, (err) =>
    log.warn({ path, error: messageOf(err) }, 'could not keep the history of starts'),
  );
}

async function nodeView(node: NodeContext, notReady: () => Promise<readonly string[]>): Promise<NodeView> {
  const { runtime, network, config, activity } = node;
  const handlers = [...runtime.handlers].filter(([name]) => name !== '');
  return {
    version: crispVersion,
    notReady: await notReady(),
    handlers: handlers.map(([name, { version, shimVersion }]) => ({ name, version, shim: shimVersion })),
    pods: sandboxesByState(node.store),
    containers: containersByState(node.store),
    failed: failedContainers(node),
    podsNotReady: podsNotReady(node),
    pulls: await Promise.all([...activity.pulls].map((pull) => pullView(node, pull))),
    pools: {
      namespaces: { ready: network.namespacePool.readyCount, wanted: config.starts.spareNamespaces },
      shims: { ready: runtime.shims.spareCount(), wanted: config.shims.spares },
    },
    shims: await shimViews(node),
    memoryBytes: process.memoryUsage.rss(),
    ...auditView(node.lastAudit),
  };
}

async function pullView({ images }: NodeContext, pull: Pull): Promise<PullView> {
  // an invalid name is refused by the pull itself
  const downloadedBytes = await images.pulledBytes(pull.image).catch(() => undefined);
  return { ...pull, ...(downloadedBytes === undefined ? {} : { downloadedBytes }) };
}

function auditView({ report }: LastAudit): Pick<NodeView, 'audit'> {
  if (!report) return {};
  const left = report.findings.filter(({ outcome }) => outcome !== 'done');
  const count = (kind: Finding['kind']): number => left.filter((each) => each.kind === kind).length;
  return {
    audit: {
      atMs: Date.parse(report.at),
      unowned: count('unowned'),
      missing: count('missing'),
      findings: left.slice(0, mostFindings).map(({ check, kind, what }) => ({ check, kind, what: redact(what) })),
      failedChecks: report.failures.map(({ check }) => check),
    },
  };
}

function failedContainers(node: NodeContext): FailedContainer[] {
  const failed = node.store.containers
    .list()
    .filter(({ status }) => status.finishedAtNanos !== undefined && (status.exitCode ?? 0) !== 0)
    .sort((a, b) => Number((b.status.finishedAtNanos ?? 0n) - (a.status.finishedAtNanos ?? 0n)));
  return failed.slice(0, mostFailed).map(({ metadata, status }) => ({
    containerId: metadata.id,
    container: metadata.config.metadata?.name ?? '',
    podSandboxId: metadata.sandboxId,
    pod: podName(node, metadata.sandboxId),
    reason: status.reason ?? 'Error',
    message: redact(status.message ?? ''),
    exitCode: status.exitCode ?? 0,
    finishedAtMs: Number((status.finishedAtNanos ?? 0n) / 1_000_000n),
  }));
}

function podsNotReady(node: NodeContext): PodNotReady[] {
  const stopped = node.store.sandboxes
    .list()
    .filter(({ status }) => status.stoppedAtNanos !== undefined)
    .sort((a, b) => Number((b.status.stoppedAtNanos ?? 0n) - (a.status.stoppedAtNanos ?? 0n)));
  return stopped.slice(0, mostFailed).map(({ metadata: { id }, status }) => ({
    podSandboxId: id,
    pod: podName(node, id),
    reason: redact(status.message || 'stopped by StopPodSandbox'),
    stoppedAtMs: Number((status.stoppedAtNanos ?? 0n) / 1_000_000n),
  }));
}

function podName({ store }: Pick<NodeContext, 'store'>, sandboxId: string): string {
  const named = store.sandboxes.find(sandboxId)?.metadata.config.metadata;
  return named ? `${named.namespace}/${named.name}` : sandboxId.slice(0, 12);
}

function shimViews(node: NodeContext): Promise<ShimView[]> {
  return Promise.all(
    node.runtime.shims.list().map(async ({ pid, sandboxIds }) => ({
      pid,
      pods: sandboxIds.map((id) => podName(node, id)),
      ...(await residentOf(pid)),
    })),
  );
}

async function residentOf(pid: number): Promise<Pick<ShimView, 'memoryBytes'>> {
  const statm = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '');
  const pages = Number(statm.split(' ')[1]);
  return pages > 0 ? { memoryBytes: pages * pageBytes } : {};
}
