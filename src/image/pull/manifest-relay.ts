import { once } from 'node:events';
import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { Agent, request as httpsRequest } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { pipeline } from 'node:stream';
import { isHeldBy } from './connection-holder.js';
import { registryTrust } from './registry-trust.js';

/** A manifest to serve in place of the registry's. */
export interface ServedManifest {
  readonly text: string;
  readonly mediaType: string;
}

const passedOn = ['accept', 'authorization', 'range', 'user-agent'];
const passedBack = ['content-length', 'content-range', 'content-type', 'location', 'retry-after', 'www-authenticate'];
/** skopeo's own limit on waiting for response headers */
const idleMs = 60_000;

/** The location of a repository: of a registry, or of its mirror. */
export interface RepositoryPlace {
  /** `https://registry-1.docker.io` */
  readonly url: string;
  /** `library/busybox` */
  readonly path: string;
}

/**
 * Runs `work` with a registry on a loopback port that serves another registry's repository with a substituted manifest:
 * blobs and requests for credentials come from the other registry. The relay has no credentials; skopeo answers those
 * requests. Only these processes may connect: others could read the manifest of a private image, and use the host's
 * client certificate for the registry.
 *
 * @param clients the process ids that may connect, evaluated at each connection
 * @param work gets host and port
 */
export async function withManifestRelay<T>(
  { url, path }: RepositoryPlace,
  manifest: ServedManifest,
  clients: () => Iterable<number>,
  work: (host: string) => Promise<T>,
): Promise<T> {
  const { protocol, host } = new URL(url);
  const agent = protocol === 'https:' ? new Agent({ keepAlive: true, ...(await registryTrust(host)) }) : undefined;
  const upstream = { url, agent };
  const admitted = new WeakMap<Socket, Promise<boolean>>();
  const server = createServer((request, response) => {
    const answerAdmitted = async (): Promise<void> => {
      if (await admitted.get(request.socket)) answer(request, response);
    };
    answerAdmitted().catch(() => response.destroy());
  });
  server.on('connection', (socket: Socket) => {
    const isAdmitted = isHeldBy(clients(), socket).catch(() => false);
    admitted.set(socket, isAdmitted);
    void isAdmitted.then((held) => held || socket.destroy());
  });
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const asked = request.url ?? '';
    if (!['GET', 'HEAD'].includes(request.method ?? '')) return void response.writeHead(405).end();
    if (asked.startsWith(`/v2/${path}/manifests/`)) return void serve(response, manifest);
    if (asked === '/v2/' || asked.startsWith(`/v2/${path}/blobs/`)) return passOn(upstream, request, response);
    response.writeHead(404).end();
  };
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    return await work(`127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.close();
    server.closeAllConnections();
    agent?.destroy();
  }
}

interface Upstream {
  readonly url: string;
  readonly agent: Agent | undefined;
}

function serve(response: ServerResponse, { text, mediaType }: ServedManifest): void {
  response.writeHead(200, { 'content-type': mediaType, 'content-length': Buffer.byteLength(text) });
  response.end(text);
}

function passOn({ url, agent }: Upstream, request: IncomingMessage, response: ServerResponse): void {
  const send = agent ? httpsRequest : httpRequest;
  const onwards = send(
    new URL(request.url ?? '/', url),
    { method: request.method, headers: only(passedOn, request.headers), agent, timeout: idleMs },
    (answer) => {
      try {
        const headers = only(passedBack, answer.headers);
        // relative to the registry, not to the relay
        if (headers['location'] !== undefined) headers['location'] = new URL(headers['location'], url).href;
        response.writeHead(answer.statusCode ?? 502, headers);
      } catch (err) {
        // an invalid address or status: thrown here, it would end the server
        onwards.destroy(err as Error);
        return;
      }
      // a truncated blob must also look truncated to skopeo
      pipeline(answer, response, () => {});
    },
  );
  onwards.on('timeout', () => onwards.destroy());
  onwards.on('error', () => {
    if (response.headersSent) response.destroy();
    else response.writeHead(502).end();
  });
  response.on('close', () => onwards.destroy());
  onwards.end();
}

function only(names: readonly string[], headers: IncomingMessage['headers']): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name): [string, string][] => {
      const value = headers[name];
      return value === undefined ? [] : [[name, String(value)]];
    }),
  );
}
