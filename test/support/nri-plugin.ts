import { once } from 'node:events';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { TtrpcClient } from '../../src/lib/ttrpc/ttrpc-client.js';
import { TtrpcServer, type TtrpcMethod } from '../../src/lib/ttrpc/ttrpc-server.js';
import { connectionOf, Multiplexer } from '../../src/nri/multiplexer.js';
import { nri } from '../../src/nri/proto.js';

type Answer<T> = T | undefined | void | Promise<T | undefined | void>;

/** What a test's plugin does when it is called; what it leaves out it answers with nothing. */
export interface PluginHandlers {
  Configure?(request: nri.ConfigureRequest): Answer<nri.ConfigureResponse.$Properties>;
  Synchronize?(request: nri.SynchronizeRequest): Answer<nri.SynchronizeResponse.$Properties>;
  RunPodSandbox?(request: nri.RunPodSandboxRequest): Answer<object>;
  UpdatePodSandbox?(request: nri.UpdatePodSandboxRequest): Answer<object>;
  PostUpdatePodSandbox?(request: nri.PostUpdatePodSandboxRequest): Answer<object>;
  StopPodSandbox?(request: nri.StopPodSandboxRequest): Answer<object>;
  RemovePodSandbox?(request: nri.RemovePodSandboxRequest): Answer<object>;
  CreateContainer?(request: nri.CreateContainerRequest): Answer<nri.CreateContainerResponse.$Properties>;
  PostCreateContainer?(request: nri.PostCreateContainerRequest): Answer<object>;
  StartContainer?(request: nri.StartContainerRequest): Answer<object>;
  PostStartContainer?(request: nri.PostStartContainerRequest): Answer<object>;
  UpdateContainer?(request: nri.UpdateContainerRequest): Answer<nri.UpdateContainerResponse.$Properties>;
  PostUpdateContainer?(request: nri.PostUpdateContainerRequest): Answer<object>;
  StopContainer?(request: nri.StopContainerRequest): Answer<nri.StopContainerResponse.$Properties>;
  RemoveContainer?(request: nri.RemoveContainerRequest): Answer<object>;
  StateChange?(request: nri.StateChangeEvent): Answer<object>;
  ValidateContainerAdjustment?(
    request: nri.ValidateContainerAdjustmentRequest,
  ): Answer<nri.ValidateContainerAdjustmentResponse.$Properties>;
  Shutdown?(request: nri.Empty): Answer<object>;
}

type Call = keyof PluginHandlers;

/** A call that a plugin was given. */
export interface PluginCall {
  readonly call: Call;
  /** of the container, or of the pod where it has none */
  readonly id: string;
}

/** A plugin of NRI in this process, over NRI's own protocol. */
export interface TestPlugin {
  /** every call in the order of its coming */
  readonly calls: readonly PluginCall[];
  /** names of the calls about a pod or a container */
  callsOf(id: string): Call[];
  updateContainers(request: nri.UpdateContainersRequest.$Properties): Promise<nri.UpdateContainersResponse>;
  readonly stream: Duplex;
  readonly closed: Promise<void>;
  close(): void;
}

interface PluginOptions {
  readonly name?: string;
  readonly index?: string;
  /** it has no calls of its own for what StateChange told before NRI 0.9 */
  readonly old?: boolean;
}

const oldCalls: readonly Call[] = [
  'StateChange',
  'Configure',
  'Synchronize',
  'Shutdown',
  'CreateContainer',
  'UpdateContainer',
  'StopContainer',
];

/** Connects a plugin, and waits until it has been told what there is. */
export async function connectPlugin(
  socket: string,
  handlers: PluginHandlers = {},
  { name = 'test', index = '10', old = false }: PluginOptions = {},
): Promise<TestPlugin> {
  const stream = connect(socket);
  await once(stream, 'connect');
  const multiplexer = new Multiplexer(stream);
  const calls: PluginCall[] = [];
  let synchronized!: () => void;
  const ready = new Promise<void>((resolve) => (synchronized = resolve));
  const methods = allCalls
    .filter((call) => !old || oldCalls.includes(call))
    .map((call): [string, TtrpcMethod] => [
      `nri.pkg.api.v1alpha1.Plugin/${call}`,
      async (payload) => {
        const [requestType, responseType] = typesOf(call);
        const request = requestType.decode(payload) as { pod?: { id?: string }; container?: { id?: string } };
        calls.push({ call, id: request.container?.id ?? request.pod?.id ?? '' });
        const answer = await (handlers[call] as ((request: unknown) => Answer<object>) | undefined)?.(request);
        const fallback =
          call === 'Synchronize'
            ? { more: (request as { more?: boolean }).more }
            : call === 'Configure'
              ? { events: handlers.ValidateContainerAdjustment ? 0 : allButValidation }
              : {};
        if (call === 'Synchronize' && (request as { more?: boolean }).more !== true) setImmediate(synchronized);
        return responseType.encode(answer ?? fallback).finish();
      },
    ]);
  const server = new TtrpcServer(Object.fromEntries(methods));
  server.serve(multiplexer.open(connectionOf.plugin));
  const client = TtrpcClient.over('the runtime', multiplexer.open(connectionOf.runtime));
  const runtime = 'nri.pkg.api.v1alpha1.Runtime';
  const closed = new Promise<void>((resolve) => stream.once('close', () => resolve()));
  const registration = nri.RegisterPluginRequest.encode({ pluginName: name, pluginIdx: index }).finish();
  await client.call(runtime, 'RegisterPlugin', registration);
  await Promise.race([
    ready,
    closed.then(() => {
      throw new Error('the connection was closed before the plugin was synchronized');
    }),
  ]);
  return {
    calls,
    callsOf: (id) => calls.filter((each) => each.id === id).map(({ call }) => call),
    updateContainers: async (request) => {
      const payload = nri.UpdateContainersRequest.encode(request).finish();
      return nri.UpdateContainersResponse.decode(await client.call(runtime, 'UpdateContainers', payload));
    },
    stream,
    closed,
    close: () => stream.destroy(),
  };
}

const allCalls: readonly Call[] = [
  'Configure',
  'Synchronize',
  'RunPodSandbox',
  'UpdatePodSandbox',
  'PostUpdatePodSandbox',
  'StopPodSandbox',
  'RemovePodSandbox',
  'CreateContainer',
  'PostCreateContainer',
  'StartContainer',
  'PostStartContainer',
  'UpdateContainer',
  'PostUpdateContainer',
  'StopContainer',
  'RemoveContainer',
  'StateChange',
  'ValidateContainerAdjustment',
  'Shutdown',
];

/** One that validates decides of every creation: only a test that is about that has it. */
const allButValidation = (1 << (nri.Event.VALIDATE_CONTAINER_ADJUSTMENT - 1)) - 1;

interface Codec {
  decode(bytes: Uint8Array): object;
  encode(message: object): { finish(): Uint8Array };
}

function typesOf(call: Call): [Codec, Codec] {
  const types = nri as unknown as Readonly<Record<string, Codec>>;
  const empty = types['Empty'] as Codec;
  if (call === 'StateChange') return [types['StateChangeEvent'] as Codec, empty];
  return [types[`${call}Request`] ?? empty, types[`${call}Response`] ?? empty];
}
