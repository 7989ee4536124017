import type { Duplex } from 'node:stream';
import { messageOf } from '../lib/errors.js';
import type { Logger } from '../lib/log.js';
import type { RuntimeActions } from './actions.js';
import type { Engine } from './engine.js';
import type { InstalledPlugin } from './plugin.js';
import type { NriConfig } from './nri-config.js';
import { installedPlugins, startInstalledPlugin } from './installed-plugins.js';
import { listenForPlugins, type PluginSocket } from './socket.js';
import { SyncGate } from './sync-gate.js';

export interface NriOptions {
  readonly config: NriConfig;
  readonly log: Logger;
  readonly runtimeVersion: string;
  /** called with the outcome of each call of a plugin */
  observe(plugin: string, call: string, outcome: 'ok' | 'failed', durationMs: number): void;
}

/**
 * The Node Resource Interface: plugins are notified of pods and containers, and adjust containers being created. As
 * long as there is no plugin, its code is not loaded and no pod waits for anything.
 */
export class Nri {
  /** passed by each creation of a pod or container, see `SyncGate` */
  readonly gate = new SyncGate();
  readonly #options: NriOptions;
  #engine: Engine | undefined;
  #socket: PluginSocket | undefined;
  #actions: RuntimeActions | undefined;
  readonly #processes = new Set<() => Promise<void>>();

  constructor(options: NriOptions) {
    this.#options = options;
  }

  /** Undefined as long as no plugin is registered. */
  get engine(): Engine | undefined {
    return this.#engine && this.#engine.names.length > 0 ? this.#engine : undefined;
  }

  /** names of the registered plugins, in the order in which they are called */
  get plugins(): readonly string[] {
    return this.#engine?.names ?? [];
  }

  /** The socket for plugins; undefined if NRI is off, or another runtime has the socket. */
  get socket(): string | undefined {
    return this.#socket?.path;
  }

  /** Whether a container requires plugins: this must be checked even if none is registered. */
  requiresPlugins(annotations: Readonly<Record<string, string>> | null | undefined): boolean {
    const { socket, validator } = this.#options.config;
    if (socket === '') return false;
    return (
      validator.requiredPlugins.length > 0 ||
      Object.keys(annotations ?? {}).some((key) => key.startsWith('required-plugins.noderesource.dev'))
    );
  }

  /** Starts the installed plugins, then listens for others. Failures are logged: pods start without them. */
  async start(actions: RuntimeActions): Promise<void> {
    const { config, log } = this.#options;
    this.#actions = actions;
    if (config.socket === '') return;
    for (const plugin of await installedPlugins(config, log)) await this.#startInstalled(plugin.file, plugin);
    try {
      this.#socket = await listenForPlugins(config.socket, (stream) => void this.#add(stream));
    } catch (err) {
      log.warn(
        { socket: config.socket, error: messageOf(err) },
        'could not listen for NRI plugins; serving without them',
      );
    }
  }

  /** Returns the engine, loading it first if necessary. */
  async load(): Promise<Engine> {
    const { Engine: Loaded } = await import('./engine.js');
    const { config, log, runtimeVersion } = this.#options;
    const actions = this.#actions as RuntimeActions;
    return (this.#engine ??= new Loaded({
      ...config,
      log,
      runtimeVersion,
      actions,
      gate: this.gate,
      observe: (...args) => this.#options.observe(...args),
    }));
  }

  /** Closes all plugins' connections and ends the processes of installed ones. */
  async close(): Promise<void> {
    await this.#socket?.close();
    await this.#engine?.close();
    await Promise.all([...this.#processes].map((end) => end()));
  }

  async #add(stream: Duplex, installed?: InstalledPlugin): Promise<boolean> {
    try {
      const engine = await this.load();
      await engine.add(stream, installed);
      return true;
    } catch (err) {
      stream.destroy();
      this.#options.log.error({ plugin: installed?.name, error: messageOf(err) }, 'could not register an NRI plugin');
      return false;
    }
  }

  /** A plugin that fails to start is ended; the next one starts anyway. */
  async #startInstalled(file: string, plugin: InstalledPlugin): Promise<void> {
    const { log } = this.#options;
    const running = startInstalledPlugin(file, plugin, log);
    this.#processes.add(running.end);
    running.stream.once('close', () => {
      this.#processes.delete(running.end);
      void running.end();
    });
    await this.#add(running.stream, plugin);
  }
}
