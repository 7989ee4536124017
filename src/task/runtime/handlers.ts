import { basename } from 'node:path';
import { CrispError, wrap } from '../../lib/errors.js';
import { findProgram } from '../../lib/process/find-program.js';
import { runcOptions, shimOptions, wellKnown } from '../../lib/proto.js';
import { runTool } from '../../lib/process/tool.js';
import { parseForeignJson } from '../../lib/files/foreign-json.js';
import {
  declaredFeatures,
  featuresUnder,
  inferredFeatures,
  missingFeatures,
  type HandlerFeatures,
  type MissingFeature,
} from './features.js';
import { isAtLeast } from '../../lib/versions.js';
import { shimInfo, type ShimKind } from './shim-info.js';

/** The configuration of a runtime handler, before its programs were probed. */
export interface HandlerConfig {
  /** as a pod's RuntimeClass names it */
  readonly name: string;
  /** the OCI runtime: a path, or a name in PATH */
  readonly runtime: string;
  /** the shim: a path, or a name in PATH */
  readonly shim: string;
  /** its pods share a few shims; false: each pod has its own */
  readonly shared: boolean;
  readonly systemdCgroup: boolean;
  /** state folder of the OCI runtime */
  readonly runtimeRoot: string;
  readonly noPivotRoot?: boolean;
  readonly noNewKeyring?: boolean;
  /** cgroup for the shims' own processes */
  readonly shimCgroup?: string;
}

/** A runtime handler whose programs were found. */
export interface Handler extends HandlerConfig {
  readonly shimKind: ShimKind;
  /** such as `crun 1.8.1` */
  readonly version: string;
  /** such as `1.6.20~ds1` */
  readonly shimVersion: string;
  /** how the shim's `start` is called: containerd's own since 2.3 takes a message on stdin and answers on stdout */
  readonly shimStart: 'flags' | 'bootstrap';
  /** for config.json: crun before 1.9 accepts 1.0.x only, which every runtime accepts */
  readonly ociVersion: string;
  readonly features: HandlerFeatures;
  /** features that pods may ask for and this handler lacks */
  readonly missing: readonly MissingFeature[];
}

/** The containerd namespace of crisp's shims: OCI runtimes keep their state in a folder of this name. */
export const shimNamespace = 'crisp';

/**
 * Probes a handler's programs.
 *
 * @throws CrispError `FailedPrecondition` if one is missing, `Internal` if one fails
 */
export async function probeHandler(config: HandlerConfig): Promise<Handler> {
  try {
    const [runtime, shim] = await Promise.all([findProgram(config.runtime), findProgram(config.shim)]);
    const [runtimeSays, shimSays, document, ofShim] = await Promise.all([
      runTool(runtime, ['--version']),
      runTool(shim, ['-v']),
      // an old crun lacks this command
      runTool(runtime, ['features'])
        .then(parseForeignJson)
        .catch(() => undefined),
      shimInfo(shim, runcTaskOptions({ ...config, runtime })),
    ]);
    const version = versionOf(runtimeSays);
    const shimVersion = /Version:\s+v?(\S+)/.exec(shimSays)?.[1] ?? 'unknown';
    const ofRuntime = document ? declaredFeatures(document) : inferredFeatures(version, runtimeSays);
    return {
      ...config,
      runtime,
      shim,
      shimKind: ofShim.kind,
      version,
      shimVersion,
      shimStart: isAtLeast(shimVersion, '2.3') ? 'bootstrap' : 'flags',
      ociVersion: '1.0.2',
      features: featuresUnder(ofShim.features, ofRuntime),
      missing: missingFeatures(ofRuntime, ofShim.features, { runtime: version, shim: shimName({ shim, shimVersion }) }),
    };
  } catch (err) {
    throw wrap(`runtime handler ${config.name}`, err);
  }
}

/** A handler's shim and version, for display: `containerd-shim-runc-v2 1.6.20~ds1`. */
export function shimName({ shim, shimVersion }: Pick<Handler, 'shim' | 'shimVersion'>): string {
  return `${basename(shim)} ${shimVersion}`;
}

/**
 * Refuses checkpoint and restore for a handler whose runtime or shim lacks them: such a shim would
 * start the container from scratch.
 *
 * @throws CrispError `FailedPrecondition` that names the handler and the program
 */
export function requireCheckpointFeature({
  name,
  features,
  missing,
}: Pick<Handler, 'name' | 'features' | 'missing'>): void {
  if (features.checkpoint) return;
  const lackedBy = missing.find(({ feature }) => feature === 'checkpoint and restore')?.lackedBy ?? 'its runtime';
  throw new CrispError(
    'FailedPrecondition',
    `runtime handler ${name} has no checkpoint and restore (${lackedBy}); only pods of a handler that has can be captured and restored`,
  );
}

/** The owner of a task's pipes, if the container's root is another user on the host. */
export interface IoOwner {
  readonly ioUid: number;
  readonly ioGid: number;
}

/**
 * Encodes the options of a task of this handler for its shim.
 *
 * @param checkpoint what it is restored from
 * @throws CrispError `FailedPrecondition` if it is to be restored and the handler cannot
 */
export function runtimeOptions(
  handler: Handler,
  { owner, checkpoint }: { owner?: IoOwner | undefined; checkpoint?: string | undefined } = {},
): wellKnown.IAny {
  if (checkpoint !== undefined) requireCheckpointFeature(handler);
  if (handler.shimKind === 'runc') return runcTaskOptions(handler, owner);
  const options = { typeUrl: 'io.containerd.runsc.v1.options', configPath: runscConfigPath(handler) };
  return { type_url: 'runtimeoptions.v1.Options', value: shimOptions.Options.encode(options).finish() };
}

/** The file from which gVisor's shim reads a task's options: the task's message only carries this path. */
export function runscConfigPath({ runtimeRoot }: Pick<HandlerConfig, 'runtimeRoot'>): string {
  return `${runtimeRoot}.toml`;
}

function runcTaskOptions(handler: HandlerConfig, owner?: IoOwner): wellKnown.IAny {
  const { runtime, runtimeRoot, systemdCgroup, noPivotRoot = false, noNewKeyring = false, shimCgroup = '' } = handler;
  const options = {
    binaryName: runtime,
    root: runtimeRoot,
    systemdCgroup,
    noPivotRoot,
    noNewKeyring,
    shimCgroup,
    ...owner,
  };
  return { type_url: 'containerd.runc.v1.Options', value: runcOptions.Options.encode(options).finish() };
}

/** Encodes the options of a checkpoint. */
export function checkpointOptions(options: runcOptions.ICheckpointOptions): wellKnown.IAny {
  return {
    type_url: 'containerd.runc.v1.CheckpointOptions',
    value: runcOptions.CheckpointOptions.encode(options).finish(),
  };
}

/** `crun version 1.8.1` → `crun 1.8.1` */
function versionOf(runtimeSays: string): string {
  return (runtimeSays.split('\n')[0] ?? '').replace(' version ', ' ').trim();
}
