import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CrispError, isErrno, messageOf } from '../../lib/errors.js';
import { parseForeignJson, recordIn } from '../../lib/files/foreign-json.js';
import { launch, stopError } from '../../lib/process/run.js';
import { retry } from '../../lib/async/retry.js';
import { abortError } from '../../lib/async/time-limit.js';

export type CniCommand = 'ADD' | 'DEL' | 'GC' | 'STATUS' | 'VERSION';

/** A call of a plugin: its environment (CNI specification 1.1, section 2) and input. */
export interface PluginCall {
  readonly command: CniCommand;
  readonly type: string;
  readonly stdin: unknown;
  /** the plugin is killed then, with everything that it started */
  readonly timeoutMs: number;
  readonly containerId?: string;
  readonly netns?: string;
  readonly ifName?: string;
  readonly args?: string;
  readonly signal?: AbortSignal | undefined;
}

/** Called with the outcome of each call of a plugin. */
export type ObservePlugin = (
  call: Pick<PluginCall, 'type' | 'command'>,
  outcome: 'ok' | 'failed',
  durationMs: number,
) => void;

/** A plugin's error object; codes below 100 are the specification's. */
export class PluginFailure extends CrispError {
  constructor(
    message: string,
    readonly code: number,
  ) {
    // 11 is "try again later", the only code that does not blame the plugin
    super(code === 11 ? 'Unavailable' : 'Internal', message);
  }
}

/** Finds and runs plugins. Caches each one's path and its answer to VERSION until its file changes. */
export class PluginRunner {
  readonly #versions = new Map<string, { readonly stamp: string; readonly versions: readonly string[] }>();
  readonly #paths = new Map<string, string>();

  /** @param observe called with the outcome and duration of each call */
  constructor(
    readonly binDirs: readonly string[],
    readonly observe: ObservePlugin = () => {},
  ) {}

  /**
   * Runs a plugin and returns its JSON output, undefined if it printed nothing.
   *
   * @throws PluginFailure with the plugin's message; CrispError `FailedPrecondition` if there is no such plugin,
   * `DeadlineExceeded` past the time limit, the signal's reason, `Cancelled` if that is not a CrispError
   */
  async run(call: PluginCall): Promise<unknown> {
    const label = `CNI plugin ${call.type} ${call.command}`;
    const launch = async (): Promise<unknown> => {
      const path = this.#paths.get(call.type) ?? (await this.find(call.type));
      return this.#launch(path, call, label).catch((err: unknown) => {
        this.#paths.delete(call.type);
        throw err;
      });
    };
    // an earlier folder has it now, or it is just being installed
    const moved = { tries: 2, pauseMs: 0, retryIf: (err: unknown) => isErrno(err, 'ENOENT') };
    const busy = { tries: 5, pauseMs: 200, longestPauseMs: 200, retryIf: (err: unknown) => isErrno(err, 'ETXTBSY') };
    const startedAt = performance.now();
    const ended = (outcome: 'ok' | 'failed'): void => this.observe(call, outcome, performance.now() - startedAt);
    try {
      const withRetries = { ...busy, ...(call.signal ? { signal: call.signal } : {}) };
      const answer = await retry(() => retry(launch, moved), withRetries);
      ended('ok');
      return answer;
    } catch (err) {
      ended('failed');
      if (err instanceof CrispError) throw err;
      throw new CrispError('FailedPrecondition', `${label}: ${messageOf(err)}`, { cause: err });
    }
  }

  /** @throws CrispError `FailedPrecondition` if no folder has it */
  async find(type: string): Promise<string> {
    for (const folder of this.binDirs) {
      const path = join(folder, type);
      try {
        await access(path, constants.X_OK);
        this.#paths.set(type, path);
        return path;
      } catch {
        // the next folder may have it
      }
    }
    throw new CrispError(
      'FailedPrecondition',
      `CNI plugin ${type} is not in ${this.binDirs.join(', ') || 'any folder: none is configured'}`,
    );
  }

  /** The versions of the specification that a plugin reports as supported. */
  async versions(type: string, timeoutMs: number): Promise<readonly string[]> {
    const path = await this.find(type);
    const { mtimeMs, ino, size } = await stat(path);
    const stamp = `${path} ${ino} ${size} ${mtimeMs}`;
    const known = this.#versions.get(type);
    if (known?.stamp === stamp) return known.versions;
    const stdin = { cniVersion: '1.0.0' };
    const answer = (await this.run({ command: 'VERSION', type, stdin, timeoutMs })) as { supportedVersions?: unknown };
    const listed = answer?.supportedVersions;
    const versions = Array.isArray(listed) ? listed.filter((each) => typeof each === 'string') : ['0.1.0'];
    this.#versions.set(type, { stamp, versions });
    return versions;
  }

  async #launch(path: string, call: PluginCall, label: string): Promise<unknown> {
    const ended = await launch(path, [], {
      extraEnv: {
        CNI_COMMAND: call.command,
        CNI_CONTAINERID: call.containerId ?? '',
        CNI_NETNS: call.netns ?? '',
        CNI_IFNAME: call.ifName ?? '',
        CNI_ARGS: call.args ?? '',
        CNI_PATH: this.binDirs.join(':'),
      },
      input: JSON.stringify(call.stdin),
      timeoutMs: call.timeoutMs,
      ...(call.signal ? { signal: call.signal } : {}),
      span: {
        name: `CNI ${call.command} ${call.type}`,
        attributes: { 'cni.command': call.command, 'cni.plugin': call.type },
      },
    });
    const { failure, exitCode, killedBy, stdout, stderr } = ended;
    if (failure) throw Object.assign(new Error(failure.message), { code: failure.code });
    // a cancelled plugin was waited for, so that the following DEL does not race with it
    if (ended.stopped === 'cancelled' && call.signal) throw abortError(call.signal, label);
    const stopped = stopError(ended, label, call.timeoutMs);
    if (stopped) throw stopped;
    if (killedBy !== null) throw new CrispError('Internal', `${label}: killed by ${killedBy}`);
    if (exitCode !== 0) throw pluginFailure(label, exitCode, stdout, stderr);
    try {
      return stdout.trim() === '' ? undefined : parseForeignJson(stdout);
    } catch (err) {
      throw new CrispError('Internal', `${label}: its output is not JSON: ${messageOf(err)}`);
    }
  }
}

function pluginFailure(label: string, exitCode: number | null, stdout: string, stderr: string): PluginFailure {
  try {
    const { code, msg, details } = recordIn(parseForeignJson(stdout));
    if (typeof msg === 'string' && msg !== '') {
      const more = typeof details === 'string' && details !== '' ? ` (${details})` : '';
      return new PluginFailure(`${label}: ${msg}${more}`, typeof code === 'number' ? code : 999);
    }
  } catch {
    // it exited without an error object: use its other output as the message
  }
  // either may be cut within a character
  const message = (stderr.trim().slice(-4096) || stdout.trim().slice(0, 1024)).toWellFormed();
  return new PluginFailure(`${label}: ${message || `exit code ${exitCode}`}`, 999);
}
