import type { Duplex } from 'node:stream';
import { CrispError, messageOf, wrap } from '../lib/errors.js';
import { KeyedMutex } from '../lib/async/keyed-mutex.js';
import type { Logger } from '../lib/log.js';
import { longestError } from '../lib/ttrpc/ttrpc-frame.js';
import { applyAdjustment } from './apply-adjustment.js';
import { validateByDefault, type ValidatorConfig } from './default-validator.js';
import { Adjustments } from './merge-adjustments.js';
import { Updates, type ContainerUpdate } from './merge-updates.js';
import { mergeResources } from './merge-resources.js';
import type { NriContainer, NriPod, RuntimeActions } from './actions.js';
import { Owners } from './owners.js';
import { Plugin, type InstalledPlugin, type PluginHost } from './plugin.js';
import { nri } from './proto.js';
import { splitResources, splitUpdate } from './resources.js';
import type { SyncGate } from './sync-gate.js';

/** Updates and evictions of existing containers that plugins ask for. */
export interface Consequences {
  readonly updates: readonly ContainerUpdate[];
  /** ids of containers, with the reason */
  readonly evictions: readonly nri.ContainerEviction.$Properties[];
}

export interface EngineOptions {
  readonly log: Logger;
  readonly gate: SyncGate;
  readonly actions: RuntimeActions;
  readonly runtimeVersion: string;
  readonly registrationTimeoutMs: number;
  readonly requestTimeoutMs: number;
  readonly validator: ValidatorConfig;
  observe(plugin: string, call: string, outcome: 'ok' | 'failed', durationMs: number): void;
}

/** Notifications, by the event that a plugin subscribes to. */
const calls = {
  RunPodSandbox: [nri.Event.RUN_POD_SANDBOX, nri.RunPodSandboxRequest],
  UpdatePodSandbox: [nri.Event.UPDATE_POD_SANDBOX, nri.UpdatePodSandboxRequest],
  PostUpdatePodSandbox: [nri.Event.POST_UPDATE_POD_SANDBOX, nri.PostUpdatePodSandboxRequest],
  StopPodSandbox: [nri.Event.STOP_POD_SANDBOX, nri.StopPodSandboxRequest],
  RemovePodSandbox: [nri.Event.REMOVE_POD_SANDBOX, nri.RemovePodSandboxRequest],
  PostCreateContainer: [nri.Event.POST_CREATE_CONTAINER, nri.PostCreateContainerRequest],
  StartContainer: [nri.Event.START_CONTAINER, nri.StartContainerRequest],
  PostStartContainer: [nri.Event.POST_START_CONTAINER, nri.PostStartContainerRequest],
  PostUpdateContainer: [nri.Event.POST_UPDATE_CONTAINER, nri.PostUpdateContainerRequest],
  RemoveContainer: [nri.Event.REMOVE_CONTAINER, nri.RemoveContainerRequest],
} as const;

export type Call = keyof typeof calls;

/** Details of a notification. */
export interface CallDetails {
  readonly container?: NriContainer;
  readonly overheadLinuxResources?: nri.LinuxResources.$Properties | undefined;
  readonly linuxResources?: nri.LinuxResources.$Properties | undefined;
}

/**
 * The registered plugins. They are called one after another in the order of their index, one request at a time, as they
 * are written for that. This module is only loaded when there is a plugin.
 */
export class Engine {
  #plugins: Plugin[] = [];
  readonly #turns = new KeyedMutex();
  readonly #options: EngineOptions;
  readonly #host: PluginHost;
  /** ids of pods and containers that plugins know and that have not stopped yet */
  readonly #alive = new Set<string>();

  constructor(options: EngineOptions) {
    this.#options = options;
    this.#host = {
      ...options,
      observe: (...args) => options.observe(...args),
      updateContainers: (plugin, request) => this.#unsolicited(plugin, request),
    };
  }

  /** names in the order in which they are called */
  get names(): string[] {
    return this.#plugins.map(({ name }) => name);
  }

  /**
   * Adds a plugin that has just connected: it registers, receives the node's pods and containers, and is called from
   * then on.
   *
   * @throws CrispError if that fails; its connection is closed then
   */
  async add(stream: Duplex, installed?: InstalledPlugin): Promise<Plugin> {
    const plugin = await Plugin.accept(stream, this.#host, installed);
    try {
      const { gate, registrationTimeoutMs } = this.#options;
      const synchronize = (): Promise<ContainerUpdate[]> => this.#turn(() => this.#synchronize(plugin));
      const updates = await gate.closedFor(synchronize, registrationTimeoutMs);
      await this.#carryOut(plugin.name, { updates, evictions: [] });
    } catch (err) {
      plugin.close();
      throw wrap(`NRI plugin ${plugin.name}`, err);
    }
    void plugin.closed.then(() => {
      this.#plugins = this.#plugins.filter((each) => each !== plugin);
      this.#options.log.warn({ plugin: plugin.name }, 'the connection to an NRI plugin is closed');
    });
    this.#options.log.info({ plugin: plugin.name, order: this.names }, 'NRI plugin registered');
    return plugin;
  }

  async #synchronize(plugin: Plugin): Promise<ContainerUpdate[]> {
    const { pods, containers, alive } = await this.#options.actions.snapshot();
    for (const id of alive) this.#alive.add(id);
    const updates = new Updates(new Owners());
    updates.merge(plugin, await plugin.synchronize(pods, containers));
    this.#plugins = [...this.#plugins, plugin].sort((a, b) => (a.index < b.index ? -1 : a.index > b.index ? 1 : 0));
    return updates.except();
  }

  /** @throws CrispError with the error of the first plugin that refuses */
  tell(call: Call, pod: NriPod, details: CallDetails = {}): Promise<void> {
    const [event, type] = calls[call];
    return this.#turn(async () => {
      if (call === 'RunPodSandbox') this.#alive.add(pod.id ?? '');
      // a stop may be requested repeatedly, and is reported once
      if (call === 'StopPodSandbox' && !this.#alive.delete(pod.id ?? '')) return;
      for (const plugin of this.#interested(event)) await plugin.tell(call, event, [type, { pod, ...details }]);
    });
  }

  /**
   * Asks the plugins to adjust a new container.
   *
   * @throws CrispError for a conflict between plugins, or when one of them refuses or a validator rejects
   */
  create(
    pod: NriPod,
    container: NriContainer,
  ): Promise<Consequences & { readonly adjust: nri.ContainerAdjustment.$Properties }> {
    return this.#turn(async () => {
      const owners = new Owners();
      const adjustments = new Adjustments(owners, container);
      const updates = new Updates(owners, container.id ?? '');
      const evictions: nri.ContainerEviction.$Properties[] = [];
      const plugins = [...this.#plugins];
      if (plugins.length > 0 && container.id) this.#alive.add(container.id);
      for (const plugin of plugins.filter((each) => each.wants(nri.Event.CREATE_CONTAINER))) {
        const request = { pod, container: adjustments.container() };
        const answer = await plugin.call(
          'CreateContainer',
          [nri.CreateContainerRequest, request],
          nri.CreateContainerResponse,
        );
        adjustments.merge(plugin, answer?.adjust);
        updates.merge(plugin, answer?.update);
        for (const eviction of answer?.evict ?? []) evictions.push(eviction);
      }
      const adjust = adjustments.message();
      const names = plugins.filter((plugin) => !plugin.isClosed).map(({ name }) => name);
      validateByDefault(this.#options.validator, { pod, container, owners, plugins: names });
      await this.#validate({
        pod,
        container,
        adjust,
        update: updates.messages(),
        owners: owners.message(),
        plugins: names.map((name) => ({ index: name.slice(0, 2), name: name.slice(3) })),
      });
      return { adjust, updates: updates.except(), evictions };
    });
  }

  /** Applies an adjustment, see `applyAdjustment`. */
  readonly apply = applyAdjustment;

  /** Splits a plugin's resources, see `splitResources` and `splitUpdate`. */
  readonly split = splitResources;
  readonly splitUpdate = splitUpdate;

  /** Asks the plugins about an update of a container's resources; `own` are the resources after it. */
  update(
    pod: NriPod,
    container: NriContainer,
    asked: nri.LinuxResources.$Properties,
  ): Promise<Consequences & { readonly own: nri.LinuxResources.$Properties }> {
    return this.#turn(async () => {
      const updates = new Updates(new Owners());
      const evictions: nri.ContainerEviction.$Properties[] = [];
      const id = container.id ?? '';
      // the request's own resources belong to no plugin
      const request = { name: '' };
      const own = (): nri.LinuxResources.$Properties =>
        mergeResources(new Owners(), id, request, asked, updates.of(id));
      for (const plugin of this.#interested(nri.Event.UPDATE_CONTAINER)) {
        const answer = await plugin.call(
          'UpdateContainer',
          [nri.UpdateContainerRequest, { pod, container, linuxResources: own() }],
          nri.UpdateContainerResponse,
        );
        updates.merge(plugin, answer?.update);
        for (const eviction of answer?.evict ?? []) evictions.push(eviction);
      }
      return { own: own(), updates: updates.except(id), evictions };
    });
  }

  /** Reports once that a container has stopped. */
  stop(pod: NriPod, container: NriContainer): Promise<Consequences> {
    return this.#turn(async () => {
      const updates = new Updates(new Owners());
      if (!this.#alive.delete(container.id ?? '')) return { updates: [], evictions: [] };
      for (const plugin of this.#interested(nri.Event.STOP_CONTAINER)) {
        const answer = await plugin.call(
          'StopContainer',
          [nri.StopContainerRequest, { pod, container }],
          nri.StopContainerResponse,
        );
        updates.merge(plugin, answer?.update);
      }
      return { updates: updates.except(), evictions: [] };
    });
  }

  /** Notifies the plugins that the runtime stops, and closes their connections. */
  async close(): Promise<void> {
    await Promise.all(this.#plugins.map((plugin) => plugin.shutDown()));
  }

  #interested(event: nri.Event): Plugin[] {
    return this.#plugins.filter((plugin) => plugin.wants(event));
  }

  #turn<T>(work: () => Promise<T>): Promise<T> {
    return this.#turns.run('', work);
  }

  /** @throws CrispError `FailedPrecondition` if a validator rejects, or does not answer: nothing passes unchecked */
  async #validate(request: nri.ValidateContainerAdjustmentRequest.$Properties): Promise<void> {
    const validators = this.#interested(nri.Event.VALIDATE_CONTAINER_ADJUSTMENT);
    const validate = async (plugin: Plugin): Promise<void> => {
      const answer = await plugin.call(
        'ValidateContainerAdjustment',
        [nri.ValidateContainerAdjustmentRequest, request],
        nri.ValidateContainerAdjustmentResponse,
      );
      if (answer && !answer.reject) return;
      const reason = answer ? answer.reason.slice(0, longestError) || 'it gives no reason' : 'it has not answered';
      throw new CrispError('FailedPrecondition', `NRI plugin ${plugin.name} rejects the adjustment: ${reason}`);
    };
    await Promise.all(validators.map(validate));
  }

  async #unsolicited(
    plugin: Plugin,
    { update, evict }: nri.UpdateContainersRequest.$Properties,
  ): Promise<nri.UpdateContainersResponse.$Properties> {
    const updates = new Updates(new Owners());
    updates.merge(plugin, update);
    const failed = await this.#carryOut(plugin.name, { updates: updates.except(), evictions: evict ?? [] });
    const ids = new Set(failed.map(({ containerId }) => containerId));
    return { failed: (update ?? []).filter(({ containerId }) => ids.has(containerId ?? '')) };
  }

  /** Failures are only logged, as they must not fail another container's request. */
  async #carryOut(plugin: string, { updates, evictions }: Consequences): Promise<ContainerUpdate[]> {
    const { actions, log } = this.#options;
    const failed: ContainerUpdate[] = [];
    for (const { containerId = '', reason } of evictions) {
      log.warn({ plugin, containerId, reason: reason?.slice(0, longestError) }, 'an NRI plugin evicts a container');
      await actions.evict(containerId ?? '').catch((err: unknown) => {
        log.error({ plugin, containerId, error: messageOf(err) }, 'could not evict a container for an NRI plugin');
      });
    }
    for (const update of updates) {
      await actions.update(update.containerId, update.resources).catch((err: unknown) => {
        if (update.ignoreFailure) return;
        failed.push(update);
        log.error(
          { plugin, containerId: update.containerId, error: messageOf(err) },
          'could not update a container for an NRI plugin',
        );
      });
    }
    return failed;
  }

  /** Makes the updates and evictions that plugins asked for. The caller must not hold any container's lock. */
  async carryOut(consequences: Consequences): Promise<void> {
    if (consequences.updates.length > 0 || consequences.evictions.length > 0)
      await this.#carryOut(this.names.join(','), consequences);
  }
}
