import { type FSWatcher, watch } from 'node:fs';
import { stat, statfs } from 'node:fs/promises';
import { CrispError, messageOf, wrap } from '../../lib/errors.js';
import { Semaphore } from '../../lib/async/semaphore.js';
import { AttachmentCache, type Attachment } from './cni-cache.js';
import { compareVersions } from '../../lib/versions.js';
import { loadNetworkConf, negotiateVersion } from './cni-config.js';
import { PluginFailure, PluginRunner, type CniCommand } from './cni-exec.js';
import { podIps, readResult, toVersion, withVersion, type RawResult } from './cni-result.js';
import { type CniOptions, type CniLimits, defaultLimits } from './cni-options.js';
import { busyPlugins, cniArgs, isIdle, runtimeConfig } from './cni-runtime-config.js';
import type { NetworkConf, NetworkRequest, NetworkResult, NetworkStatus, PluginConf } from './cni-types.js';

/** concurrent DELs of removed pods */
const disconnectsAtOnce = 4;

interface CurrentNetwork {
  readonly conf: NetworkConf;
  /** negotiated with its plugins */
  readonly version: string;
}

const defaultIfName = 'eth0';
const debounceMs = 100;
const statusIntervalMs = 5_000;
/** the minimum cniVersion for these features */
const since = { prevResultOnDel: '0.4.0', gc: '1.1.0', status: '1.1.0' };

/**
 * The pod network: runs CNI plugins by the specification's execution protocol (CNI 1.1; configurations from 0.1 on).
 * Callers must serialise calls for one sandbox.
 */
export class Cni {
  readonly #plugins: PluginRunner;
  readonly #cache: AttachmentCache;
  readonly #limits: CniLimits;
  #network: CurrentNetwork | undefined;
  #problem = 'the network configuration was not read yet';
  #watcher: FSWatcher | undefined;
  #reload: NodeJS.Timeout | undefined;
  #loading: Promise<void> | undefined;
  #pluginStatus: { readonly atMs: number; readonly status: Promise<NetworkStatus> } | undefined;
  #closed = false;
  readonly #options: CniOptions;

  constructor(options: CniOptions) {
    this.#options = options;

    this.#plugins = new PluginRunner(options.binDirs, options.observe);
    this.#limits = { ...defaultLimits, ...options.limits };
    this.#cache = new AttachmentCache(options.cacheDir);
  }

  /** Reads the configuration and watches its folder. `status` reports a missing folder or configuration. */
  async start(): Promise<void> {
    await this.#refresh();
  }

  /** NetworkReady for the CRI's Status; also asks the plugins if the configuration's version has STATUS (1.1). */
  async status(): Promise<NetworkStatus> {
    await this.#refreshUnlessReady();
    if (!this.#network) return { ready: false, reason: 'NetworkPluginNotReady', message: this.#problem };
    const known = this.#pluginStatus;
    if (known && performance.now() - known.atMs < statusIntervalMs) return known.status;
    const status = this.#askPlugins(this.#network);
    this.#pluginStatus = { atMs: performance.now(), status };
    return status;
  }

  /** The name of the network for the next pod; undefined if there is none. */
  networkName(): string | undefined {
    return this.#network?.conf.name;
  }

  /**
   * Connects a pod. After a failure the caller must call `del`, which undoes what the plugins have done.
   *
   * @throws CrispError `Unavailable` without a network configuration; `Internal` if the pod got no address, as nothing
   * could reach it; otherwise the plugin's message
   */
  async add(request: NetworkRequest, signal?: AbortSignal): Promise<NetworkResult> {
    await this.#refreshUnlessReady();
    if (!this.#network) throw new CrispError('Unavailable', `no pod network: ${this.#problem}`);
    const { conf, version } = this.#network;
    const attachment: Attachment = { request, network: conf, version };
    this.#cache.begin(attachment);
    let result: RawResult | undefined;
    try {
      for (const plugin of conf.plugins) {
        if (result && isIdle(plugin, request)) continue;
        const { netns } = request;
        const timeoutMs = this.#limits.connectMs;
        const call = { command: 'ADD', plugin, attachment, prevResult: result, netns, timeoutMs, signal } as const;
        const answer = await this.#call(call);
        if (typeof answer !== 'object' || answer === null)
          throw new CrispError('Internal', `CNI plugin ${plugin.type} ADD: no result in its output`);
        result = toVersion(withVersion(answer as RawResult, version), version);
      }
      if (!result) throw new CrispError('FailedPrecondition', 'it lists no plugin');
      const network = readResult(result, conf.name);
      // recorded before it is checked, as DEL needs it in any case
      this.#cache.finish(request, result);
      const ifName = request.ifName ?? defaultIfName;
      if (podIps(network, ifName).length === 0)
        throw new CrispError('Internal', `its plugins gave the pod no address on ${ifName}`);
      return network;
    } catch (err) {
      throw wrap(`network ${conf.name}`, err);
    }
  }

  /**
   * Disconnects a pod with the configuration that `add` used, its plugins in reverse. Does nothing if `add` was never
   * begun, or a `del` has completed. Every plugin gets its DEL even when another's fails or hangs.
   *
   * @throws CrispError with the first failing plugin's message; another `del` retries everything
   */
  async del(request: Pick<NetworkRequest, 'id' | 'netns' | 'ifName'>): Promise<void> {
    const attachment = await this.#attachmentForDel(request);
    if (!attachment) return;
    const netns = (await isNamespace(request.netns)) ? request.netns : '';
    const { disconnectMs, keptMs } = this.#limits;
    const giveUpAt = performance.now() + disconnectMs;
    let failure: unknown;
    const plugins = busyPlugins(attachment.network, attachment.request).toReversed();
    for (const [index, plugin] of plugins.entries()) {
      const left = giveUpAt - performance.now() - keptMs * (plugins.length - 1 - index);
      try {
        const prevResult = atLeast(attachment.version, since.prevResultOnDel) ? attachment.result : undefined;
        const timeoutMs = 100 * Math.ceil(Math.max(left, Math.min(keptMs, disconnectMs)) / 100);
        await this.#call({ command: 'DEL', plugin, attachment, prevResult, netns, timeoutMs });
      } catch (err) {
        failure ??= err;
      }
    }
    if (failure !== undefined) throw wrap(`network ${attachment.network.name}`, failure);
    await this.#cache.remove(request.id, request.ifName);
  }

  /**
   * Disconnects every attachment whose sandbox is not in `validIds`, then passes the valid ones to the plugins if the
   * network's version has GC (1.1). Failures are only logged and left to the next round, as GC must not block a start.
   *
   * @param quiet aborted once pods may start: the list of valid attachments is then incomplete, so GC stops
   * @returns the ids that were disconnected
   */
  async gc(validIds: ReadonlySet<string>, quiet?: AbortSignal): Promise<string[]> {
    const attachments = await this.attachments();
    const slots = new Semaphore({ limit: disconnectsAtOnce });
    const left = attachments.filter((each) => !validIds.has(each.id));
    const gone = await Promise.all(left.map((each) => slots.run(() => this.#disconnectGone(each))));
    const network = this.#network;
    if (network && atLeast(network.version, since.gc) && !network.conf.disableGC) {
      const valid = attachments
        .filter(({ id }) => validIds.has(id))
        .map(({ id, ifName }) => ({ containerID: id, ifname: ifName }));
      const timeoutMs = this.#limits.connectMs;
      for (const plugin of network.conf.plugins) {
        const stdin = { ...base(network, plugin), 'cni.dev/valid-attachments': valid };
        const call = { command: 'GC', type: plugin.type, stdin, timeoutMs, signal: quiet } as const;
        await this.#plugins.run(call).catch((err: unknown) => {
          this.#options.log.warn({ plugin: plugin.type, error: messageOf(err) }, 'CNI GC failed');
        });
      }
    }
    return left.filter((_, index) => gone[index]).map(({ id }) => id);
  }

  /** All recorded attachments, including those of removed pods. */
  attachments(): ReturnType<AttachmentCache['list']> {
    return this.#cache.list();
  }

  /** The configuration for the next pod; undefined if there is none. */
  configuration(): NetworkConf | undefined {
    return this.#network?.conf ?? this.#options.network;
  }

  /** Runs every plugin's DEL of the current configuration for an id without a recorded attachment. */
  async purge(id: string): Promise<void> {
    await this.#refreshUnlessReady();
    if (!this.#network) throw new CrispError('Unavailable', `no pod network: ${this.#problem}`);
    const { conf: network, version } = this.#network;
    const attachment: Attachment = { request: { id, netns: '' }, network, version };
    const timeoutMs = this.#limits.disconnectMs / network.plugins.length;
    for (const plugin of network.plugins.toReversed())
      await this.#call({ command: 'DEL', plugin, attachment, prevResult: undefined, netns: '', timeoutMs });
  }

  async #disconnectGone({ id, ifName }: { readonly id: string; readonly ifName: string }): Promise<boolean> {
    try {
      // a record emptied by a power cut must not keep its address: del then uses the current configuration
      const attachment = await this.#cache.read(id, ifName).catch(() => undefined);
      await this.del({ id, ifName, netns: attachment?.request.netns ?? '' });
      return true;
    } catch (err) {
      const problem = { podSandboxId: id, error: messageOf(err) };
      this.#options.log.warn(problem, 'could not delete the network of a removed sandbox');
      return false;
    }
  }

  /** Stops watching the folder. Attachments stay. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#reload);
    this.#watcher?.close();
    this.#watcher = undefined;
    await this.#loading;
  }

  #call({ command, plugin, attachment, prevResult, netns, timeoutMs, signal }: AttachmentCall): Promise<unknown> {
    const { request, network, version } = attachment;
    const stdin = {
      ...base({ conf: network, version }, plugin),
      ...runtimeConfig(plugin, request),
      ...(prevResult ? { prevResult } : {}),
    };
    return this.#plugins.run({
      command,
      type: plugin.type,
      stdin,
      timeoutMs,
      containerId: request.id,
      netns,
      ifName: request.ifName ?? defaultIfName,
      args: cniArgs(request),
      signal,
    });
  }

  /** Falls back to the current configuration: an unreadable record must not keep a pod from being removed. */
  async #attachmentForDel(request: Pick<NetworkRequest, 'id' | 'netns' | 'ifName'>): Promise<Attachment | undefined> {
    try {
      return await this.#cache.read(request.id, request.ifName);
    } catch (err) {
      await this.#refreshUnlessReady();
      if (!this.#network) throw err;
      this.#options.log.warn(
        { podSandboxId: request.id, error: messageOf(err) },
        'network no longer configured; deleting the pod from it by the current configuration',
      );
      return { request, network: this.#network.conf, version: this.#network.version };
    }
  }

  async #askPlugins({ conf, version }: CurrentNetwork): Promise<NetworkStatus> {
    if (atLeast(version, since.status)) {
      for (const plugin of conf.plugins) {
        try {
          const stdin = base({ conf, version }, plugin);
          await this.#plugins.run({ command: 'STATUS', type: plugin.type, stdin, timeoutMs: this.#limits.askMs });
        } catch (err) {
          // 4: unsupported command
          if (err instanceof PluginFailure && err.code === 4) continue;
          return { ready: false, reason: 'NetworkPluginNotReady', message: messageOf(err) };
        }
      }
    }
    return { ready: true, reason: '', message: '' };
  }

  /** Looks again at each call while there is no network, or its folder cannot be watched. */
  async #refreshUnlessReady(): Promise<void> {
    if (!this.#network || (this.#options.confDir !== undefined && !this.#watcher)) await this.#refresh();
  }

  #refresh(): Promise<void> {
    this.#loading ??= this.#load().finally(() => (this.#loading = undefined));
    return this.#loading;
  }

  async #load(): Promise<void> {
    if (this.#closed) return;
    const { confDir, network } = this.#options;
    await this.#watch();
    try {
      await this.#options.prepare?.();
      const { conf, problems } = network ? { conf: network, problems: [] } : await loadNetworkConf(confDir ?? '');
      if (conf) await this.#use(conf);
      else this.#lose(problems.join('; '));
      if (conf && problems.length > 0) this.#options.log.warn({ problems }, 'invalid network configurations skipped');
    } catch (err) {
      this.#lose(messageOf(err));
    }
  }

  async #use(conf: NetworkConf): Promise<void> {
    const types = [...new Set(conf.plugins.map((plugin) => plugin.type))];
    const versions = await Promise.all(types.map((type) => this.#plugins.versions(type, this.#limits.askMs)));
    const version = negotiateVersion(conf, new Map(types.map((type, index) => [type, versions[index] ?? []])));
    const before = this.#network;
    this.#network = { conf, version };
    this.#pluginStatus = undefined;
    if (before?.conf.name !== conf.name)
      this.#options.log.info({ network: conf.name, cniVersion: version, plugins: types }, 'pod network');
  }

  #lose(problem: string): void {
    if (this.#network)
      this.#options.log.warn({ network: this.#network.conf.name, error: problem }, 'CNI configuration removed');
    else if (this.#problem !== problem) this.#options.log.warn({ error: problem }, 'no CNI configuration yet');
    this.#network = undefined;
    this.#problem = problem;
  }

  async #watch(): Promise<void> {
    const { confDir } = this.#options;
    if (confDir === undefined || this.#watcher) return;
    const soon = (): void => {
      clearTimeout(this.#reload);
      this.#reload = setTimeout(() => void this.#reloadNow(confDir), debounceMs).unref();
    };
    try {
      await stat(confDir);
      const watcher = watch(confDir, { persistent: false }, soon);
      watcher.on('error', soon);
      this.#watcher = watcher;
    } catch {
      // the folder is missing: `status` and `add` look again
    }
  }

  async #reloadNow(confDir: string): Promise<void> {
    // the folder may have been removed or replaced and then needs a new watch; renewing it costs little
    this.#watcher?.close();
    this.#watcher = undefined;
    await this.#loading;
    await this.#refresh();
    this.#options.log.debug({ confDir, ready: this.#network !== undefined }, 'network configuration reloaded');
  }
}

/** A plugin's call for a pod. */
interface AttachmentCall {
  readonly command: CniCommand;
  readonly plugin: PluginConf;
  readonly attachment: Attachment;
  readonly prevResult: RawResult | undefined;
  readonly netns: string;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

function base({ conf, version }: CurrentNetwork, plugin: PluginConf): Record<string, unknown> {
  return { ...plugin, cniVersion: version, name: conf.name };
}

function atLeast(version: string, minimum: string): boolean {
  return compareVersions(version, minimum) >= 0;
}

const nsfs = 0x6e736673;

/** Whether a pinned namespace still exists: an unmounted pin is a plain file, which plugins report as an error. */
async function isNamespace(path: string): Promise<boolean> {
  try {
    return path !== '' && (await statfs(path)).type === nsfs;
  } catch {
    return false;
  }
}
