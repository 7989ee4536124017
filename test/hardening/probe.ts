import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { cri } from '../../src/lib/proto.js';
import type { CriServer } from '../support/cri-server.js';
import type { TestImage } from '../support/images.js';
import { peakMemoryBytes, resetPeakMemory } from '../support/peak-memory.js';
import { containerConfig, podConfig, type Pods, type PodConfig } from '../support/pods.js';
import type { Fault, Registry } from '../support/registry.js';

/** What a registry does to the next requests whose path has this in it. */
export interface Trouble {
  readonly at: string;
  readonly fault: Fault;
  readonly times: number;
}

/** A CRI server with one of its runtimes: what the cases are tried on. */
export interface Subject {
  /** the head of its column */
  readonly name: string;
  readonly handler: string;
  readonly server: CriServer;
  readonly pods: Pods;
  readonly registry: Registry;
  /** what the registry does to requests from now on; undefined: nothing */
  readonly trouble: (trouble: Trouble | undefined) => void;
  /** for files of the host that a case needs */
  readonly folder: string;
  /** a newer version of the same runtime, for cases of which `handler` lacks what they are about */
  readonly newer?: { readonly handler: string; readonly version: string };
}

/** What came of a case. */
export interface Outcome {
  /** the same at every run */
  readonly found: string;
  /** how long it took, how much it held: not the same at every run */
  readonly measured?: string;
}

/** One case of hostile or odd input, tried over CRI and the streaming URLs as kubelet and kubectl would. */
export interface Probe {
  /** what is done to the server, for a row of the table */
  readonly title: string;
  /** what crisp must make of it, whatever the runtime */
  readonly expected: string;
  /** what makes that so, in crisp */
  readonly protects: string;
  /** the test that shows it in all its forms */
  readonly test: string;
  /** only some runtimes have it: with the others the outcome is `lacking` of it */
  readonly needs?: 'user namespaces';
  readonly run: (subject: Subject) => Promise<Outcome | string>;
}

/** The outcome of a case with a runtime that does not have what the case is about. */
export const lacking = (what: NonNullable<Probe['needs']>): string => `no ${what} with this runtime`;

/** The registry that the servers know under another name: see ServerOptions.mirrored. */
export const mirroredRegistry = 'registry.k8s.io';
/** busybox with perl, which makes system calls by number. */
export const toolsImage = `${mirroredRegistry}/cases/tools:latest`;

/** A pod of a subject while a case is tried. */
export interface ProbePod {
  readonly id: string;
  readonly config: PodConfig;
  create(config?: Parameters<typeof containerConfig>[2], image?: string): Promise<string>;
  start(config?: Parameters<typeof containerConfig>[2], image?: string): Promise<string>;
}

const mapping = [{ containerId: 0, hostId: 1_000_000, length: 65_536 }];

/** What a pod and its containers ask for to be in a user namespace. */
export const inUserNamespace = {
  securityContext: {
    namespaceOptions: {
      network: cri.NamespaceMode.POD,
      pid: cri.NamespaceMode.CONTAINER,
      usernsOptions: { mode: cri.NamespaceMode.POD, uids: mapping, gids: mapping },
    },
  },
};

/** Tries a case in a pod with a user namespace, where the runtime has them, or its newer version. */
export async function withMappedPod(subject: Subject, work: (pod: ProbePod) => Promise<string>): Promise<Outcome> {
  const { runtimeHandlers } = await subject.pods.call('Status', {});
  const knows = (handler: string): boolean =>
    runtimeHandlers.some(({ name, features }) => name === handler && features?.userNamespaces === true);
  const { handler, newer } = subject;
  const linux = inUserNamespace;
  if (knows(handler)) return { found: await withPod(subject, work, { linux }) };
  if (!newer || !knows(newer.handler)) return { found: lacking('user namespaces') };
  return { found: await withPod({ ...subject, handler: newer.handler }, work, { linux }), measured: newer.version };
}

/** Runs a pod, does the work and removes it. */
export async function withPod<T>(
  { pods, handler, folder }: Subject,
  work: (pod: ProbePod) => Promise<T>,
  changes: Parameters<typeof podConfig>[0] = {},
): Promise<T> {
  const config = podConfig({ logDirectory: join(folder, `logs-${randomBytes(4).toString('hex')}`), ...changes });
  const id = await pods.run(config, handler);
  const create: ProbePod['create'] = (container, image = toolsImage) => {
    const name = randomBytes(4).toString('hex');
    return pods.create(id, config, containerConfig(name, image, { logPath: `${name}.log`, ...container }));
  };
  const start: ProbePod['start'] = async (container, image) => {
    const containerId = await create(container, image);
    await pods.call('StartContainer', { containerId });
    return containerId;
  };
  try {
    return await work({ id, config, create, start });
  } finally {
    await pods.remove(id);
  }
}

/** Puts an image into the registry, pulls it, does the work and removes it. */
export async function withImage<T>(
  subject: Subject,
  repository: string,
  image: TestImage,
  work: (reference: string) => Promise<T>,
): Promise<T> {
  await subject.registry.push(repository, 'latest', image);
  return withPulled(subject, repository, work);
}

/** Pulls what lies in the registry under this name, does the work and removes it. */
export async function withPulled<T>(
  { pods }: Subject,
  repository: string,
  work: (reference: string) => Promise<T>,
): Promise<T> {
  const image = { image: `${mirroredRegistry}/${repository}:latest` };
  await pods.call('PullImage', { image });
  try {
    return await work(image.image);
  } finally {
    await pods.call('RemoveImage', { image });
  }
}

/** What a call that may be refused came to. */
export async function refusedOr(done: string, work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return done;
  } catch (err) {
    if (isUnanswered(err)) throw err;
    return 'refused';
  }
}

/** DEADLINE_EXCEEDED and UNAVAILABLE are no refusals: the server hangs or is gone. */
function isUnanswered(err: unknown): boolean {
  const { code } = err as { code?: number };
  return code === 4 || code === 14;
}

/** A server holds its ground where others wait no longer than this for an answer meanwhile: a ceiling for a busy machine. */
const answerCeilingMs = 5_000;
/** and where its memory does not grow with what is sent, but for what is not yet collected */
const growthCeilingBytes = 100e6;

/** Asks for the version again and again while the work is done, and looks at how much memory the server holds at most. */
export async function whileServing({ pods, server }: Subject, work: () => Promise<unknown>): Promise<Outcome> {
  resetPeakMemory(server.pid);
  const before = peakMemoryBytes(server.pid);
  const state = { isDone: false };
  const working = work().finally(() => (state.isDone = true));
  working.catch(() => undefined);
  let slowestMs = 0;
  do {
    const began = performance.now();
    await pods.call('Version', {});
    slowestMs = Math.max(slowestMs, performance.now() - began);
    await new Promise((resolve) => setTimeout(resolve, 10));
  } while (!state.isDone);
  await working;
  const bytes = peakMemoryBytes(server.pid);
  const found =
    slowestMs > answerCeilingMs
      ? 'others wait'
      : bytes - before > growthCeilingBytes
        ? 'memory grows'
        : 'others are served';
  return { found, measured: `${slowestMs.toFixed(0)} ms, ${(bytes / 1e6).toFixed(0)} MB` };
}
