import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { median } from '../../bench/contender.js';
import { memoryOfProcesses } from '../../bench/memory.js';
import type { Table } from '../../bench/table.js';
import { staticPods } from '../cluster/node.js';
import type { Change } from './api.js';
import { kubeletMetrics, settled, type Contender } from './contender.js';
import { meanBetween } from './metrics.js';
import { idleDeployment, probedDeployments, staticPod } from './workloads.js';

const limitMs = 600_000;
const deploymentsPath = '/apis/apps/v1/namespaces/default/deployments';
const podsPath = '/api/v1/namespaces/default/pods';

interface Pod {
  readonly metadata: { readonly name: string };
  readonly status: {
    readonly phase?: string;
    readonly conditions?: readonly { readonly type: string; readonly status: string }[];
    readonly containerStatuses?: readonly { readonly containerID?: string }[];
  };
}

/** A deployment of so many pods from its creation to all Ready, and from its deletion to the last pod's end. */
export async function deployAndDelete(table: Table, contender: Contender, count: number): Promise<void> {
  const { name, runtime, kubelet } = contender;
  const set = (title: string, value: number): void => table.set(title, 's', name, value);
  const timed = async (what: string, work: () => Promise<number>): Promise<void> => {
    await settled(contender);
    const [runtimeMs, kubeletMs] = [runtime.usedMs(), kubelet.usedMs()];
    const took = await work();
    set(`${count} replicas, ${what}`, took / 1000);
    set(`  processor time of the runtime, ${count} ${what}`, (runtime.usedMs() - runtimeMs) / 1000);
    set(`  processor time of kubelet, ${count} ${what}`, (kubelet.usedMs() - kubeletMs) / 1000);
  };
  await settled(contender);
  const before = await kubeletMetrics(contender);
  await timed('to all Ready', () => create(contender, 'web', count, [idleDeployment('web', count)]));
  const after = await kubeletMetrics(contender);
  set(`  pod start SLI, mean of ${count}`, meanBetween(before, after, 'kubelet_pod_start_sli_duration_seconds'));
  set(`  pod start, mean of ${count}`, meanBetween(before, after, 'kubelet_pod_start_duration_seconds'));
  await timed('deleted to all gone', () => remove(contender, 'web', ['web'], count));
}

/** Static pods, one after the other, from their file to the start of the container, and to Running in the API. */
export async function staticPodStarts(table: Table, contender: Contender, samples: number): Promise<void> {
  const { name, node, api, cri } = contender;
  const started: number[] = [];
  const running: number[] = [];
  await settled(contender);
  for (let sample = 0; sample < samples; sample += 1) {
    const pod = `static-${sample}`;
    const file = join(node.host.folder, staticPods.outside, `${pod}.json`);
    // kubelet does not look at files whose names begin with a dot, and sees the whole file at once
    const hidden = join(node.host.folder, staticPods.outside, `.${pod}.json`);
    const path = `${podsPath}?fieldSelector=metadata.name%3D${pod}-${node.name}`;
    writeFileSync(hidden, JSON.stringify(staticPod(pod)));
    let beganMs = 0;
    let containerId = '';
    const isRunning = ({ object: { status } }: Change<Pod>): boolean => {
      containerId = status.containerStatuses?.[0]?.containerID?.replace(/^.*:\/\//, '') ?? '';
      return status.phase === 'Running';
    };
    const begin = async (): Promise<void> => {
      beganMs = Date.now();
      renameSync(hidden, file);
    };
    await api.watch<Pod>(path, isRunning, { limitMs, begun: begin });
    running.push(Date.now() - beganMs);
    const { status } = await cri.call('ContainerStatus', { containerId });
    started.push(Number(status?.startedAt ?? 0) / 1e6 - beganMs);
    await api.watch<Pod>(path, ({ type }) => type === 'DELETED', { limitMs, begun: async () => rmSync(file) });
  }
  table.set('static pod, file to its container started', 's', name, median(started) / 1000);
  table.set('static pod, file to Running in the API', 's', name, median(running) / 1000);
}

/** What so many pods cost that do nothing but answer probes, a quarter of them each kind of probe. */
export async function probed(
  table: Table,
  contender: Contender,
  { pods, periodSeconds, spanMs }: { readonly pods: number; readonly periodSeconds: number; readonly spanMs: number },
): Promise<void> {
  const { name, runtime, kubelet } = contender;
  const workloads = probedDeployments('probed', pods, periodSeconds);
  await settled(contender);
  await create(contender, 'probed', pods, workloads);
  // what the starts have left to do
  await pause(15_000);
  const probes = async (result: string): Promise<number> =>
    (await kubeletMetrics(contender, 'metrics/probes')).sum('prober_probe_total', { result });
  const began = performance.now();
  const before = { runtime: runtime.usedMs(), kubelet: kubelet.usedMs() };
  const [good, bad] = [await probes('successful'), await probes('failed')];
  await pause(spanMs);
  const seconds = (performance.now() - began) / 1000;
  const after = { runtime: runtime.usedMs(), kubelet: kubelet.usedMs() };
  const title = `${pods} pods probed each ${periodSeconds} s`;
  const set = (what: string, unit: string, value: number): void => table.set(`${title}: ${what}`, unit, name, value);
  set('processor time of the runtime', 'ms/s', (after.runtime - before.runtime) / seconds);
  set('processor time of kubelet', 'ms/s', (after.kubelet - before.kubelet) / seconds);
  set('memory (PSS) of the runtime', 'MB', memoryOfProcesses(runtime.processes()));
  set('memory (PSS) of kubelet', 'MB', memoryOfProcesses(kubelet.processes()));
  set('good probes', '/s', ((await probes('successful')) - good) / seconds);
  set('failed probes', '/s', ((await probes('failed')) - bad) / seconds);
  await remove(
    contender,
    'probed',
    workloads.map((each) => (each as { metadata: { name: string } }).metadata.name),
    pods,
  );
}

const podsOf = (app: string): string => `${podsPath}?labelSelector=app%3D${app}`;

/** @returns the milliseconds until as many pods as wanted are Ready */
async function create({ api }: Contender, app: string, count: number, workloads: readonly object[]): Promise<number> {
  const ready = new Set<string>();
  let began = 0;
  const isEnough = ({ object: { metadata, status } }: Change<Pod>): boolean => {
    if (status.conditions?.some(({ type, status: is }) => type === 'Ready' && is === 'True')) ready.add(metadata.name);
    else ready.delete(metadata.name);
    return ready.size === count;
  };
  const begin = async (): Promise<void> => {
    began = performance.now();
    for (const each of workloads) await api.call('POST', deploymentsPath, each);
  };
  await api.watch<Pod>(podsOf(app), isEnough, { limitMs, begun: begin });
  return performance.now() - began;
}

/** @returns the milliseconds until the API server knows none of the pods any more */
async function remove({ api }: Contender, app: string, names: readonly string[], count: number): Promise<number> {
  const gone = new Set<string>();
  let began = 0;
  const isEnough = ({ type, object: { metadata } }: Change<Pod>): boolean => {
    if (type === 'DELETED') gone.add(metadata.name);
    return gone.size === count;
  };
  const begin = async (): Promise<void> => {
    began = performance.now();
    for (const each of names)
      await api.call('DELETE', `${deploymentsPath}/${each}`, { propagationPolicy: 'Background' });
  };
  await api.watch<Pod>(podsOf(app), isEnough, { limitMs, begun: begin });
  return performance.now() - began;
}
