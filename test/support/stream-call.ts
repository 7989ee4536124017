import { Client, credentials } from '@grpc/grpc-js';
import { maxMessageBytes } from '../../src/lib/grpc-codes.js';
import { cri } from '../../src/lib/proto.js';

type Messages = typeof cri;
type StreamName = {
  [Key in keyof Messages]: Key extends `${infer Name}Request` ? (Name extends `Stream${string}` ? Name : never) : never;
}[keyof Messages];
type ResponseOf<Name extends StreamName> = Messages[`${Name}Response` & keyof Messages] extends {
  decode(...args: never[]): infer Response;
}
  ? Response
  : never;

interface RequestType {
  fromObject(properties: object): object;
  encode(message: object): { finish(): Uint8Array };
}
interface ResponseType {
  decode(bytes: Uint8Array): object;
}

/** Makes a call that answers with a stream, and gives the messages of the whole stream. */
export async function streamCall<Name extends StreamName>(
  socket: string,
  name: Name,
  request: object = {},
): Promise<ResponseOf<Name>[]> {
  const asked = cri[`${name}Request` as keyof Messages] as unknown as RequestType;
  const answered = cri[`${name}Response` as keyof Messages] as unknown as ResponseType;
  const client = new Client(`unix:${socket}`, credentials.createInsecure(), {
    'grpc.max_receive_message_length': maxMessageBytes,
  });
  try {
    const stream = client.makeServerStreamRequest(
      `/runtime.v1.${name === 'StreamImages' ? 'ImageService' : 'RuntimeService'}/${name}`,
      (message: object) => Buffer.from(asked.encode(message).finish()),
      (bytes) => answered.decode(bytes),
      asked.fromObject(request),
      { deadline: Date.now() + 60_000 },
    );
    return (await stream.toArray()) as ResponseOf<Name>[];
  } finally {
    client.close();
  }
}
