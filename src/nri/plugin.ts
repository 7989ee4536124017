import type { Duplex } from 'node:stream';
import { CrispError, kindOf, wrap } from '../lib/errors.js';
import { withTimeout } from '../lib/async/time-limit.js';
import { toLong } from '../lib/time.js';
import { TtrpcClient } from '../lib/ttrpc/ttrpc-client.js';
import { maxBodyBytes } from '../lib/ttrpc/ttrpc-frame.js';
import { TtrpcServer } from '../lib/ttrpc/ttrpc-server.js';
import { decode, UnreadableMessage, type Decoder } from './decode.js';
import { connectionOf, Multiplexer } from './multiplexer.js';
import { nri } from './proto.js';

/** What a plugin's connection needs from the runtime. */
export interface PluginHost {
  readonly runtimeVersion: string;
  readonly registrationTimeoutMs: number;
  readonly requestTimeoutMs: number;
  /** makes unsolicited updates of a plugin and returns those that failed */
  updateContainers(
    plugin: Plugin,
    request: nri.UpdateContainersRequest.$Properties,
  ): Promise<nri.UpdateContainersResponse.$Properties>;
  /** called with the outcome of each call of the plugin */
  observe(plugin: string, call: string, outcome: 'ok' | 'failed', durationMs: number): void;
}

/** A plugin that crisp has started: its name is its file's. */
export interface InstalledPlugin {
  readonly index: string;
  readonly name: string;
  readonly config: string;
}

/** The version of NRI that crisp implements. */
const nriVersion = 'v0.12.5';
const pluginService = 'nri.pkg.api.v1alpha1.Plugin';
const runtimeService = 'nri.pkg.api.v1alpha1.Runtime';

/** Limit on a message of pods and containers sent in parts, with room for its other fields. */
const maxSyncBytes = maxBodyBytes - 64 * 1024;

/** A protobufjs encoder. */
interface Message<T> {
  encode(message: T): { finish(): Uint8Array };
}

/** A registered plugin: one connection, on which each side calls the other. */
export class Plugin {
  /** `10-logger`; known once it has registered */
  readonly name: string;
  /** two digits */
  readonly index: string;
  readonly #link: Link;
  readonly #host: PluginHost;
  readonly #events: number;
  readonly #failurePolicy: nri.FailurePolicy.$Properties;
  /** methods that a plugin of NRI before 0.9 lacks: it gets StateChange instead */
  readonly #withoutCall = new Set<string>();

  private constructor(
    link: Link,
    host: PluginHost,
    { index, name }: Pick<InstalledPlugin, 'index' | 'name'>,
    { events, failurePolicy }: nri.ConfigureResponse,
  ) {
    this.#link = link;
    this.#host = host;
    this.index = index;
    this.name = `${index}-${name}`;
    // 0 stands for all of them
    this.#events = events === 0 ? allEvents : events;
    this.#failurePolicy = failurePolicy ?? {};
  }

  /**
   * Waits until a plugin has registered on its connection, and configures it.
   *
   * @throws CrispError if it is too late or invalid; its connection is closed then
   */
  static async accept(stream: Duplex, host: PluginHost, installed?: InstalledPlugin): Promise<Plugin> {
    let plugin: Plugin | undefined;
    const link = openLink(stream, (request) => {
      if (!plugin) throw new CrispError('FailedPrecondition', 'plugin is not registered yet');
      return host.updateContainers(plugin, request);
    });
    try {
      const asked = await withTimeout(link.registered, host.registrationTimeoutMs, 'registration of an NRI plugin');
      const { index, name, config } = installed ?? { ...identityOf(asked), config: '' };
      const answer = await configure(link, host, config);
      const extra = answer.events & ~allEvents;
      if (extra !== 0) throw new CrispError('InvalidArgument', `it subscribes to unknown events: ${extra.toString(2)}`);
      plugin = new Plugin(link, host, { index, name }, answer);
      return plugin;
    } catch (err) {
      link.multiplexer.close();
      throw err;
    }
  }

  /** resolves when the connection is gone */
  get closed(): Promise<void> {
    return this.#link.client.closed;
  }

  get isClosed(): boolean {
    return this.#link.stream.destroyed;
  }

  /** Whether it has subscribed to an event. */
  wants(event: nri.Event): boolean {
    return (this.#events & (1 << (event - 1))) !== 0;
  }

  /**
   * Calls the plugin. If it does not answer in time, its connection breaks or its answer is unreadable, it is closed
   * and counts as not registered, unless it has asked for the call to fail then.
   *
   * @returns undefined if it counts as not registered
   * @throws CrispError the plugin's error; `Unavailable` or `DeadlineExceeded` if it wants such calls to fail
   */
  async call<Request, Response>(
    method: string,
    [requestType, request]: readonly [Message<Request>, Request],
    responseType: Decoder<Response>,
  ): Promise<Response | undefined> {
    try {
      return await this.#timed(method, requestType.encode(request).finish(), responseType);
    } catch (err) {
      if (!isFailureOfTransport(err) && !this.isClosed) throw wrap(`NRI plugin ${this.name}: ${method}`, err);
      const stays = this.#failurePolicy.keepConnected === true && kindOf(err) === 'DeadlineExceeded' && !this.isClosed;
      if (!stays) this.close();
      if (this.#failurePolicy.failRequest) throw wrap(`NRI plugin ${this.name}: ${method}`, err);
      return undefined;
    }
  }

  /** Calls a method that plugins of NRI before 0.9 lack: they get StateChange instead. */
  async tell<Request extends nri.StateChangeEvent.$Properties>(
    method: string,
    event: nri.Event,
    message: readonly [Message<Request>, Request],
  ): Promise<void> {
    const stateChange = async (): Promise<void> => {
      const { pod, container } = message[1];
      await this.call('StateChange', [nri.StateChangeEvent, { event, pod, container }], nri.Empty);
    };
    if (this.#withoutCall.has(method)) return stateChange();
    try {
      await this.call(method, message, nri.Empty);
    } catch (err) {
      if (kindOf(err) !== 'Unimplemented') throw err;
      this.#withoutCall.add(method);
      await stateChange();
    }
  }

  /**
   * Sends the node's pods and containers to the plugin, in several messages if they do not fit into one. Has the time
   * limit of the registration, as it can take longer than a request.
   *
   * @returns the updates that it asks for
   * @throws CrispError if it does not accept them
   */
  async synchronize(
    pods: readonly nri.PodSandbox.$Properties[],
    containers: readonly nri.Container.$Properties[],
  ): Promise<nri.ContainerUpdate.$Properties[]> {
    const timeoutMs = Math.max(this.#host.registrationTimeoutMs, this.#host.requestTimeoutMs);
    const parts = inParts(pods, containers);
    for (const [index, part] of parts.entries()) {
      const more = index < parts.length - 1;
      const request = nri.SynchronizeRequest.encode({ ...part, more }).finish();
      const answer = await this.#timed('Synchronize', request, nri.SynchronizeResponse, timeoutMs);
      if (!more) return answer.update;
      if (!answer.more || answer.update.length > 0)
        throw new CrispError('FailedPrecondition', 'it does not accept pods and containers in several messages');
    }
    return [];
  }

  /** Closes the connection; the plugin takes that as the end of the runtime. */
  close(): void {
    this.#link.multiplexer.close();
  }

  /** Notifies it that the runtime stops, and closes the connection. */
  async shutDown(): Promise<void> {
    await this.#timed('Shutdown', nri.Empty.encode({}).finish(), nri.Empty).catch(() => {});
    this.close();
  }

  async #timed<Response>(
    method: string,
    request: Uint8Array,
    responseType: Decoder<Response>,
    timeoutMs = this.#host.requestTimeoutMs,
  ): Promise<Response> {
    const startedAt = performance.now();
    const done = (outcome: 'ok' | 'failed'): void =>
      this.#host.observe(this.name, method, outcome, performance.now() - startedAt);
    try {
      const answer = await callWithin(this.#link, timeoutMs, method, request);
      const response = decode(answer, responseType);
      done('ok');
      return response;
    } catch (err) {
      done('failed');
      throw err;
    }
  }
}

/** A plugin's connection before its registration. */
interface Link {
  readonly stream: Duplex;
  readonly multiplexer: Multiplexer;
  readonly client: TtrpcClient;
  readonly registered: Promise<nri.RegisterPluginRequest>;
}

function openLink(
  stream: Duplex,
  update: (request: nri.UpdateContainersRequest) => Promise<nri.UpdateContainersResponse.$Properties>,
): Link {
  const multiplexer = new Multiplexer(stream);
  const client = TtrpcClient.over('an NRI plugin', multiplexer.open(connectionOf.plugin));
  const registered = new Promise<nri.RegisterPluginRequest>((resolve, reject) => {
    const server = new TtrpcServer({
      [`${runtimeService}/RegisterPlugin`]: (payload) => {
        const request = decode(payload, nri.RegisterPluginRequest);
        // answer first, then continue
        setImmediate(() => resolve(request));
        return nri.Empty.encode({}).finish();
      },
      [`${runtimeService}/UpdateContainers`]: async (payload) =>
        nri.UpdateContainersResponse.encode(await update(decode(payload, nri.UpdateContainersRequest))).finish(),
    });
    server.serve(multiplexer.open(connectionOf.runtime));
    void client.closed.then(() =>
      reject(new CrispError('Unavailable', 'an NRI plugin disconnected before it registered')),
    );
  });
  registered.catch(() => {});
  return { stream, multiplexer, client, registered };
}

async function configure(link: Link, host: PluginHost, config: string): Promise<nri.ConfigureResponse> {
  const request = nri.ConfigureRequest.encode({
    config,
    runtimeName: 'crisp',
    runtimeVersion: host.runtimeVersion,
    registrationTimeout: toLong(host.registrationTimeoutMs),
    requestTimeout: toLong(host.requestTimeoutMs),
    NRIVersion: nriVersion,
  }).finish();
  return decode(await callWithin(link, host.requestTimeoutMs, 'Configure', request), nri.ConfigureResponse);
}

/** The limit is not sent to the plugin, whose handler would be cancelled by it without an error. */
function callWithin(link: Link, timeoutMs: number, method: string, request: Uint8Array): Promise<Uint8Array> {
  return withTimeout(link.client.call(pluginService, method, request), timeoutMs, method);
}

function isFailureOfTransport(err: unknown): boolean {
  return err instanceof UnreadableMessage || kindOf(err) === 'DeadlineExceeded';
}

const allEvents = (1 << (nri.Event.LAST - 1)) - 1;

/** @throws CrispError `InvalidArgument` for an invalid name or index */
function identityOf({ pluginName, pluginIdx }: nri.RegisterPluginRequest): { index: string; name: string } {
  if (!/^[0-9]{2}$/.test(pluginIdx))
    throw new CrispError('InvalidArgument', `index ${JSON.stringify(pluginIdx)} of an NRI plugin must be two digits`);
  if (!/^[A-Za-z0-9_.+-]{1,200}$/.test(pluginName))
    throw new CrispError(
      'InvalidArgument',
      `name ${JSON.stringify(pluginName.slice(0, 200))} of an NRI plugin is not valid`,
    );
  return { index: pluginIdx, name: pluginName };
}

type SyncPart = Pick<nri.SynchronizeRequest.$Properties, 'pods' | 'containers'>;

/** Splits into parts, pods first; at least one part, which may be empty. */
function inParts(
  pods: readonly nri.PodSandbox.$Properties[],
  containers: readonly nri.Container.$Properties[],
): SyncPart[] {
  const parts: { pods: nri.PodSandbox.$Properties[]; containers: nri.Container.$Properties[] }[] = [];
  let room = 0;
  const add = (size: number): { pods: nri.PodSandbox.$Properties[]; containers: nri.Container.$Properties[] } => {
    if (parts.length === 0 || size > room) {
      parts.push({ pods: [], containers: [] });
      room = maxSyncBytes;
    }
    // its tag and length take a few more bytes
    room -= size + 8;
    return parts.at(-1) as (typeof parts)[number];
  };
  for (const pod of pods) add(nri.PodSandbox.encode(pod).finish().length).pods.push(pod);
  for (const each of containers) add(nri.Container.encode(each).finish().length).containers.push(each);
  return parts.length > 0 ? parts : [{}];
}
