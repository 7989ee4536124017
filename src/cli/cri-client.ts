import { Client, credentials, Metadata, type ServiceError } from '@grpc/grpc-js';
import { maxMessageBytes } from '../lib/grpc-codes.js';
import { cri } from '../lib/proto.js';

type Messages = typeof cri;
type Encoder<Request> = { create(properties?: Request): unknown; encode(message: unknown): { finish(): Uint8Array } };
type Decoder<Response> = { decode(bytes: Uint8Array): Response };

/** Every unary call of the CRI, by its name in the protocol. */
export type CallName = {
  [Key in keyof Messages]: Key extends `${infer Name}Request`
    ? `${Name}Response` extends keyof Messages
      ? Name
      : never
    : never;
}[keyof Messages];

type RequestOf<Name extends CallName> = Messages[`${Name}Request` & keyof Messages] extends {
  create(properties?: infer Request): unknown;
}
  ? Request
  : never;
type ResponseOf<Name extends CallName> = Messages[`${Name}Response` & keyof Messages] extends {
  decode(...args: never[]): infer Response;
}
  ? Response
  : never;

const imageCalls: ReadonlySet<string> = new Set([
  'ListImages',
  'ImageStatus',
  'PullImage',
  'RemoveImage',
  'ImageFsInfo',
]);

/** A client of a CRI server: for the demo, `crisp doctor` and tests. */
export class CriClient {
  readonly #client: Client;

  /** @param socket the server's socket; connects at the first call */
  constructor(socket: string) {
    this.#client = new Client(`unix:${socket}`, credentials.createInsecure(), {
      'grpc.max_receive_message_length': maxMessageBytes,
      'grpc.max_send_message_length': maxMessageBytes,
    });
  }

  /**
   * Makes a call.
   *
   * @param headers of the call, such as the caller's trace: `traceparent`
   * @param signal cancels the call when it is aborted
   * @throws grpc-js' ServiceError with the response's `code` and `details`
   */
  call<Name extends CallName>(
    name: Name,
    request: RequestOf<Name>,
    timeoutMs = 60_000,
    headers: Readonly<Record<string, string>> = {},
    signal?: AbortSignal,
  ): Promise<ResponseOf<Name>> {
    const metadata = new Metadata();
    for (const [header, value] of Object.entries(headers)) metadata.set(header, value);
    const asked = cri[`${name}Request` as keyof Messages] as unknown as Encoder<RequestOf<Name>>;
    const answered = cri[`${name}Response` as keyof Messages] as unknown as Decoder<ResponseOf<Name>>;
    const path = `/runtime.v1.${imageCalls.has(name) ? 'ImageService' : 'RuntimeService'}/${name}`;
    return new Promise((resolve, reject) => {
      const call = this.#client.makeUnaryRequest(
        path,
        (message: unknown) => Buffer.from(asked.encode(message).finish()),
        (bytes) => answered.decode(bytes),
        asked.create(request),
        metadata,
        { deadline: Date.now() + timeoutMs },
        (err: ServiceError | null, response?: ResponseOf<Name>) =>
          err ? reject(err) : resolve(response as ResponseOf<Name>),
      );
      if (signal?.aborted) call.cancel();
      signal?.addEventListener('abort', () => call.cancel(), { once: true });
    });
  }

  close(): void {
    this.#client.close();
  }
}
