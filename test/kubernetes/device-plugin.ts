import { Client, credentials, Server, ServerCredentials, type ServerWritableStream } from '@grpc/grpc-js';
import protobuf from 'protobufjs';

/** The part of kubelet's device plugin API, v1beta1, that a plugin of few words needs. */
const { root } = protobuf.parse(
  `syntax = "proto3";
message Empty {}
message RegisterRequest { string version = 1; string endpoint = 2; string resource_name = 3; }
message ListAndWatchResponse { repeated Device devices = 1; }
message Device { string ID = 1; string health = 2; }
message AllocateRequest { repeated ContainerAllocateRequest container_requests = 1; }
message ContainerAllocateRequest { repeated string devices_ids = 1; }
message AllocateResponse { repeated ContainerAllocateResponse container_responses = 1; }
message ContainerAllocateResponse { repeated CDIDevice cdi_devices = 5; }
message CDIDevice { string name = 1; }`,
  { keepCase: true },
);

const encode =
  (type: string) =>
  (message: object): Buffer =>
    Buffer.from(root.lookupType(type).encode(message).finish());
const decode =
  <Message>(type: string) =>
  (bytes: Buffer): Message =>
    root.lookupType(type).toObject(root.lookupType(type).decode(bytes), { arrays: true }) as Message;

interface AllocateRequest {
  readonly container_requests: readonly { readonly devices_ids: readonly string[] }[];
}

/**
 * A device plugin whose devices are CDI devices: it answers an allocation with their names, and leaves the rest to the
 * container runtime.
 */
export interface DevicePlugin {
  close(): void;
}

/**
 * Serves one and registers it with kubelet.
 *
 * @param folder kubelet's folder of device plugins, as this machine sees it
 * @param resource what pods ask for, such as `example.com/gadget`
 * @param kind of the CDI devices: a device `a` is `KIND=a`
 */
export async function startDevicePlugin(
  folder: string,
  {
    resource,
    kind,
    devices,
  }: { readonly resource: string; readonly kind: string; readonly devices: readonly string[] },
): Promise<DevicePlugin> {
  const endpoint = 'crisp-test.sock';
  const server = new Server();
  const method = (name: string, request: string, response: string, responseStream = false) => ({
    path: `/v1beta1.DevicePlugin/${name}`,
    requestStream: false,
    responseStream,
    requestSerialize: encode(request),
    requestDeserialize: decode(request),
    responseSerialize: encode(response),
    responseDeserialize: decode(response),
  });
  server.addService(
    {
      GetDevicePluginOptions: method('GetDevicePluginOptions', 'Empty', 'Empty'),
      ListAndWatch: method('ListAndWatch', 'Empty', 'ListAndWatchResponse', true),
      Allocate: method('Allocate', 'AllocateRequest', 'AllocateResponse'),
    },
    {
      GetDevicePluginOptions: (_call: unknown, answer: (err: null, message: object) => void) => answer(null, {}),
      // stays open: kubelet takes its end for the plugin's
      ListAndWatch: (call: ServerWritableStream<object, object>) =>
        void call.write({ devices: devices.map((ID) => ({ ID, health: 'Healthy' })) }),
      Allocate: ({ request }: { request: AllocateRequest }, answer: (err: null, message: object) => void) =>
        answer(null, {
          container_responses: request.container_requests.map(({ devices_ids }) => ({
            cdi_devices: devices_ids.map((id) => ({ name: `${kind}=${id}` })),
          })),
        }),
    },
  );
  await new Promise<void>((resolve, reject) =>
    server.bindAsync(`unix:${folder}/${endpoint}`, ServerCredentials.createInsecure(), (err) =>
      err ? reject(err) : resolve(),
    ),
  );
  const kubelet = new Client(`unix:${folder}/kubelet.sock`, credentials.createInsecure());
  try {
    await new Promise<void>((resolve, reject) =>
      kubelet.makeUnaryRequest(
        '/v1beta1.Registration/Register',
        encode('RegisterRequest'),
        decode<object>('Empty'),
        { version: 'v1beta1', endpoint, resource_name: resource },
        (err) => (err ? reject(err) : resolve()),
      ),
    );
  } catch (err) {
    server.forceShutdown();
    throw err;
  } finally {
    kubelet.close();
  }
  return { close: () => server.forceShutdown() };
}
