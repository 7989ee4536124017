import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { configBlob, manifestBlob, sha256, type TestImage } from './images.js';

/** A real registry on a loopback port of its own. */
export interface Registry {
  /** `127.0.0.1:PORT`, to be put before a repository's name */
  readonly host: string;
  /** Puts an image there and gives the digest of its manifest. */
  push(repository: string, tag: string, image: TestImage): Promise<string>;
  /** Puts any blob there and gives its digest. */
  pushBlob(repository: string, blob: Uint8Array): Promise<string>;
  /** Puts any manifest there, such as an index, and gives its digest. */
  pushManifest(repository: string, tag: string, mediaType: string, manifest: Uint8Array): Promise<string>;
  close(): Promise<void>;
}

/** A request on its way to the registry. */
export interface RegistryRequest {
  readonly method: string;
  readonly path: string;
}

/** What a client gets instead of the registry's answer. */
export interface Fault {
  /** answers with this, without asking the registry */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** lets so many bytes of the registry's answer through and resets the connection */
  readonly cutAfterBytes?: number;
  /** closes the connection there instead, as if that had been all */
  readonly close?: boolean;
  /** never answers */
  readonly stall?: boolean;
}

export interface RegistryOptions {
  /** clients must name these; pushes of this module do without */
  readonly credentials?: { readonly username: string; readonly password: string };
  /**
   * awaited before a client's request goes on to the registry: a gate for tests of pulls in flight, and what makes the
   * registry misbehave
   */
  readonly gate?: (request: RegistryRequest) => Promise<Fault | void> | Fault | void;
  /** a folder to keep the data in; default: a temporary one, removed by close() */
  readonly data?: string;
}

/** Starts docker-registry with its data in a temporary folder. */
export async function startRegistry(options: RegistryOptions = {}): Promise<Registry> {
  const folder = await mkdtemp(join(tmpdir(), 'crisp-test-registry-'));
  const config = join(folder, 'config.yml');
  await writeFile(
    config,
    JSON.stringify({
      version: '0.1',
      log: { level: 'info', accesslog: { disabled: true } },
      storage: { filesystem: { rootdirectory: options.data ?? join(folder, 'data') }, delete: { enabled: true } },
      http: { addr: '127.0.0.1:0' },
    }),
  );
  const child = spawn('docker-registry', ['serve', config], { stdio: ['ignore', 'ignore', 'pipe'] });
  const killNow = (): void => void child.kill('SIGKILL');
  process.once('exit', killNow);
  const address = await new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`docker-registry: exit code ${code}`)));
    createInterface({ input: child.stderr }).on('line', (line) => {
      const found = /listening on (127\.0\.0\.1:\d+)/.exec(line);
      if (found?.[1]) resolve(found[1]);
    });
  });
  const front = options.credentials || options.gate ? await startFront(address, options) : undefined;
  return {
    host: front?.host ?? address,
    push: (repository, tag, image) => push(`http://${address}`, repository, tag, image),
    pushBlob: async (repository, blob) => {
      await putBlob(`http://${address}`, repository, blob);
      return sha256(blob);
    },
    pushManifest: (repository, tag, mediaType, manifest) =>
      putManifest(`http://${address}`, repository, tag, mediaType, manifest),
    close: async () => {
      front?.close();
      const gone = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined;
      child.kill('SIGKILL');
      await gone;
      process.off('exit', killNow);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Puts an image into a registry (`url` without a trailing slash) and gives the digest of its manifest. */
export async function push(url: string, repository: string, tag: string, image: TestImage): Promise<string> {
  for (const blob of [...image.layers.map((each) => each.gzip), configBlob(image)])
    await putBlob(url, repository, blob);
  return putManifest(url, repository, tag, 'application/vnd.oci.image.manifest.v1+json', manifestBlob(image));
}

async function putBlob(url: string, repository: string, blob: Uint8Array): Promise<void> {
  const digest = sha256(blob);
  const known = await fetch(`${url}/v2/${repository}/blobs/${digest}`, { method: 'HEAD' });
  if (known.ok) return;
  const upload = await fetch(`${url}/v2/${repository}/blobs/uploads/`, { method: 'POST' });
  const location = new URL(upload.headers.get('location') ?? '', url);
  location.searchParams.set('digest', digest);
  await must(fetch(location, { method: 'PUT', body: blob, headers: { 'content-type': 'application/octet-stream' } }));
}

async function putManifest(
  url: string,
  repository: string,
  tag: string,
  mediaType: string,
  manifest: Uint8Array,
): Promise<string> {
  const target = `${url}/v2/${repository}/manifests/${tag}`;
  await must(fetch(target, { method: 'PUT', body: manifest, headers: { 'content-type': mediaType } }));
  return sha256(manifest);
}

async function must(answer: Promise<Response>): Promise<void> {
  const { ok, status, url } = await answer;
  if (!ok) throw new Error(`${url}: ${status}`);
}

/** A proxy before the registry that asks for credentials and holds requests at the gate. */
async function startFront(registry: string, options: RegistryOptions): Promise<{ host: string; close(): void }> {
  const { credentials, gate } = options;
  const expected =
    credentials && `Basic ${Buffer.from(`${credentials.username}:${credentials.password}`).toString('base64')}`;
  const server = http.createServer((request, response) => {
    if (expected !== undefined && request.headers.authorization !== expected) {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="test"' }).end();
      return;
    }
    const pass = ({ status, headers, cutAfterBytes, close = false, stall = false }: Fault = {}): void => {
      if (stall) return;
      if (status !== undefined) {
        response.writeHead(status, headers).end();
        return;
      }
      const onwards = http.request(
        `http://${registry}${request.url ?? '/'}`,
        { method: request.method, headers: request.headers },
        (answer) => {
          response.writeHead(answer.statusCode ?? 500, answer.headers);
          if (cutAfterBytes === undefined) answer.pipe(response);
          else cut(answer, response, { bytes: cutAfterBytes, close });
        },
      );
      onwards.on('error', () => response.destroy());
      response.on('close', () => onwards.destroy());
      request.pipe(onwards);
    };
    Promise.resolve(gate?.({ method: request.method ?? '', path: request.url ?? '' })).then(
      (fault) => pass(fault ?? undefined),
      () => response.destroy(),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Passes on the first bytes of an answer and breaks the connection when they are on their way. */
function cut(
  answer: http.IncomingMessage,
  response: http.ServerResponse,
  { bytes, close }: { bytes: number; close: boolean },
): void {
  let left = bytes;
  const { socket } = response;
  response.flushHeaders();
  answer.on('data', (chunk: Buffer) => {
    const part = chunk.subarray(0, left);
    left -= part.length;
    answer.pause();
    response.write(part, () => {
      if (left > 0) answer.resume();
      else if (close) socket?.end();
      else socket?.resetAndDestroy();
    });
  });
}
