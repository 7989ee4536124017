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
  /** told how each call of a plugin ended */
  observe(plugin: string, call: string, outcome: 'ok' | 'failed', durationMs: number): void;
}

/**
 * The Node Resource Interface: plugins that are told of pods and containers, and adjust containers as they are made. As
 * long as there is none, nothing of what serves them is loaded, and no pod waits for anything.
 */
export class Nri {
  /** which each creation of a pod or a container passes, see `SyncGate` */
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

  /** names of the registered plugins, in the order in which they are asked */
  get plugins(): readonly string[] {
    return this.#engine?.names ?? [];
  }

  /** Where the plugins are listened for; undefined: NRI is off, or another runtime has the socket. */
  get socket(): string | undefined {
    return this.#socket?.path;
  }

  /** Whether a container can only be made where certain plugins are there: they are asked for without any, too. */
  requiresPlugins(annotations: Readonly<Record<string, string>> | null | undefined): boolean {
    const { socket, validator } = this.#options.config;
    if (socket === '') return false;
    return (
      validator.requiredPlugins.length > 0 ||
      Object.keys(annotations ?? {}).some((key) => key.startsWith('required-plugins.noderesource.dev'))
    );
  }

  /** Starts the installed plugins, then listens for others. What does not work is told in the log: pods start without. */
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

  /** The engine, loaded now where it has not been. */
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

  /** Ends all plugins' connections, and the processes of the installed ones. */
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
      this.#options.log.error({ plugin: installed?.name, error: messageOf(err) }, 'could not take up an NRI plugin');
      return false;
    }
  }

  /** One that does not come up is ended; the next one starts all the same. */
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
