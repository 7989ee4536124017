import { lstat } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { CrispError, invalid, messageOf, wrap } from '../../lib/errors.js';
import { cri } from '../../lib/proto.js';
import type { SandboxMetadata } from '../../sandbox/record.js';
import { readCheckpoint, type CheckpointSource } from '../../task/checkpoint/checkpoint-folder.js';
import type { Handler } from '../../task/runtime/handlers.js';
import type { ContainerMetadata } from '../../task/record.js';
import { fingerprintOf } from '../context/claims.js';
import { parseForeignJson, stringIn } from '../../lib/files/foreign-json.js';
import { readTextOfRegularFile } from '../../lib/files/regular-file.js';

/**
 * The file that CheckpointPod writes: a `PodCheckpoint`, beside a folder (0, 1, …) per container and the pod's
 * /dev/shm.
 */
export const podCheckpointFile = 'pod.json';
export const podShmFile = 'shm.tar';

/** The metadata of a pod's checkpoint. */
export interface PodCheckpoint {
  readonly path: string;
  readonly config: cri.PodSandboxConfig;
  readonly containers: readonly CheckpointedContainer[];
}

export interface CheckpointedContainer {
  readonly config: cri.ContainerConfig;
  readonly imageId: string;
  readonly source: CheckpointSource;
}

const format = 'crisp pod checkpoint';
/** The limit on the file with the settings of a pod and its containers; parsing it blocks the event loop. */
const maxPodCheckpointBytes = 4 * 1024 * 1024;
const readable = { longs: String, enums: String, bytes: String } as const;

/** @param runtime the handler's runtime and version: `runc 1.5.2` */
export function encodePodCheckpoint(
  sandbox: SandboxMetadata,
  runtime: string,
  containers: readonly ContainerMetadata[],
): string {
  return JSON.stringify({
    format,
    version: 1,
    runtime,
    config: cri.PodSandboxConfig.toObject(sandbox.config, readable),
    containers: containers.map(({ config, imageId }) => ({
      imageId,
      config: cri.ContainerConfig.toObject(config, readable),
    })),
  });
}

/**
 * Reads a pod's checkpoint and checks that a handler can restore it.
 *
 * @throws CrispError `InvalidArgument` if there is none, `FailedPrecondition` if another runtime took it
 */
export async function readPodCheckpoint(path: string, handler: Handler): Promise<PodCheckpoint> {
  if (!isAbsolute(path)) throw invalid('checkpoint_path', `${JSON.stringify(path)} is not an absolute path`);
  if (!(await lstat(path).catch(() => undefined))?.isDirectory())
    throw invalid('checkpoint_path', `${path} is not a folder`);
  const found = await parse(path).catch((err: unknown) => {
    throw invalid('checkpoint_path', `${path} has no checkpoint of a pod: ${messageOf(err)}`);
  });
  const [taken] = found.runtime.split(' ');
  const [ours] = handler.version.split(' ');
  if (taken !== ours) {
    throw new CrispError(
      'FailedPrecondition',
      `the checkpoint was taken with ${found.runtime}: handler ${handler.name} (${handler.version}) cannot restore it`,
    );
  }
  return found;
}

async function parse(path: string): Promise<PodCheckpoint & { readonly runtime: string }> {
  const place = { path: join(path, podCheckpointFile), untrustedFolder: path };
  const json = parseForeignJson(await readTextOfRegularFile(place, { maxBytes: maxPodCheckpointBytes })) as {
    readonly format?: unknown;
    readonly version?: unknown;
    readonly runtime: unknown;
    readonly config: object;
    readonly containers: readonly { readonly imageId: string; readonly config: object }[];
  };
  if (json.format !== format || json.version !== 1)
    throw new Error(`${podCheckpointFile}: format ${String(json.format)} ${String(json.version)}`);
  const runtime = stringIn(json.runtime);
  if (runtime === undefined) throw new Error(`${podCheckpointFile}: no runtime named`);
  // before work on any container begins, as a throw in between would leave unhandled rejections
  const config = cri.PodSandboxConfig.fromObject(json.config);
  const containers = json.containers.map(async ({ imageId, config }, index) => ({
    imageId,
    config: cri.ContainerConfig.fromObject(config),
    source: await readCheckpoint(join(path, String(index))),
  }));
  return {
    path,
    runtime,
    config,
    containers: await Promise.all(containers),
  };
}

/** A container's checkpoint and the requested config of the container to restore it as. */
export interface MatchedContainer {
  readonly config: cri.ContainerConfig;
  readonly checkpointed: CheckpointedContainer;
}

/**
 * Matches the containers of a request with those of a checkpoint: by name, each exactly once.
 *
 * @throws CrispError `InvalidArgument` if the names differ, or a setting that a restored process cannot change
 */
export function matchContainers(
  checkpoint: PodCheckpoint,
  configs: readonly cri.ContainerConfig[],
): MatchedContainer[] {
  if (configs.length === 0) throw invalid('container_configs', 'is empty');
  const left = new Map(checkpoint.containers.map((each) => [each.config.metadata?.name ?? '', each]));
  const matched = configs.map((config, index) => {
    const name = config.metadata?.name ?? '';
    const field = `container_configs[${index}].metadata.name`;
    if (name === '') throw invalid(field, 'is empty');
    if (configs.findIndex((other) => other.metadata?.name === name) !== index)
      throw invalid(field, `${JSON.stringify(name)} is named twice`);
    const checkpointed = left.get(name);
    if (!checkpointed) throw invalid(field, `the checkpoint has no container ${JSON.stringify(name)}`);
    left.delete(name);
    return { config, checkpointed };
  });
  if (left.size > 0) throw invalid('container_configs', `the checkpoint also has ${[...left.keys()].join(', ')}`);
  for (const [index, { config, checkpointed }] of matched.entries())
    compare(`container_configs[${index}]`, config, checkpointed.config);
  return matched;
}

/** Settings of the process, or of what criu restores around it. All others (labels, resources, …) are the request's. */
const processSettings: Readonly<Record<string, (config: cri.ContainerConfig) => unknown>> = {
  command: ({ command }) => command,
  args: ({ args }) => args,
  working_dir: ({ workingDir }) => workingDir,
  envs: ({ envs }) => Object.fromEntries(envs.map(({ key, value }): [string, string] => [key ?? '', plain(value)])),
  stdin: ({ stdin }) => stdin,
  tty: ({ tty }) => tty,
  'linux.security_context': ({ linux }) =>
    cri.LinuxContainerSecurityContext.toObject(
      cri.LinuxContainerSecurityContext.fromObject(linux?.securityContext ?? {}),
      { ...readable, defaults: true },
    ),
  devices: ({ devices }) => devices.map(({ containerPath }) => containerPath).sort(),
  CDI_devices: ({ CDIDevices }) => CDIDevices.map(({ name }) => name).sort(),
  mounts: ({ mounts }) => mounts.map(mountInside).sort(),
};

const plain = (value: string | Uint8Array | null | undefined): string =>
  typeof value === 'string' ? value : Buffer.from(value ?? []).toString('latin1');

/** A mount as seen inside the container; its source on the host may differ in the restored pod. */
function mountInside({
  containerPath,
  readonly,
  recursiveReadOnly,
  propagation,
  image,
  imageSubPath,
}: cri.Mount.$Properties): string {
  return JSON.stringify([
    containerPath,
    readonly ?? false,
    recursiveReadOnly ?? false,
    propagation ?? 0,
    image?.image ?? '',
    imageSubPath ?? '',
  ]);
}

function compare(field: string, asked: cri.ContainerConfig, checkpointed: cri.ContainerConfig): void {
  for (const [name, setting] of Object.entries(processSettings)) {
    if (fingerprintOf(setting(asked)) === fingerprintOf(setting(checkpointed))) continue;
    throw invalid(`${field}.${name}`, 'is not what the checkpointed container has');
  }
}

/**
 * Checks that the pod's containers share the same kinds of namespaces.
 *
 * @throws CrispError `InvalidArgument`
 */
export function compareSandboxes(asked: cri.PodSandboxConfig, checkpointed: cri.PodSandboxConfig): void {
  const modes = ({ linux }: cri.PodSandboxConfig): unknown => {
    const { network, pid, ipc, usernsOptions } = linux?.securityContext?.namespaceOptions ?? {};
    return [network ?? 0, pid ?? 0, ipc ?? 0, usernsOptions?.mode ?? cri.NamespaceMode.NODE];
  };
  if (fingerprintOf(modes(asked)) === fingerprintOf(modes(checkpointed))) return;
  throw invalid('config.linux.security_context.namespace_options', 'is not what the checkpointed pod has');
}

/** Prefixes an error about one of the request's containers with its field. */
export function aboutContainer(index: number, err: unknown): CrispError {
  return wrap(`container_configs[${index}]`, err);
}
