import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createWebSocketStream, WebSocketServer, type WebSocket } from 'ws';
import { invalid, wrap } from '../lib/errors.js';
import type { Logger } from '../lib/log.js';
import { costOfData } from './costs.js';
import type { PortDialer } from './port-forward.js';
import {
  checkSelection,
  serveRemoteCommand,
  type AttachOpener,
  type ExecOpener,
  type RemoteCommand,
  type StreamSelection,
} from './remote-command.js';
import { Shares } from './shares.js';
import { lingerMs } from './spdy/spdy-connection.js';
import {
  serveSpdyPortForward,
  spdyPortForwardProtocol,
  tunnelledPortForwardProtocol,
} from './spdy/spdy-port-forward.js';
import { acceptRemoteCommand, spdyRemoteCommandProtocols, type SpdySettings } from './spdy/spdy-remote-command.js';
import { Tokens } from './tokens.js';
import { refuse, switchToSpdy } from './upgrade.js';
import { limitPings } from './websocket/websocket-pings.js';
import { serveWebSocketPortForward, websocketPortForwardProtocols } from './websocket/websocket-port-forward.js';
import { websocketRemoteCommand, websocketRemoteCommandProtocols } from './websocket/websocket-remote-command.js';

export interface StreamServerOptions {
  /** address to listen on; it is in the URLs, where loopback replaces a wildcard */
  readonly address: string;
  /** 0: any free port */
  readonly port: number;
  readonly log: Logger;
  /** how long a URL waits for its client; default one minute */
  readonly tokenTtlMs?: number;
  /** the idle timeout of a session; default four hours, as kubelet's */
  readonly idleTimeoutMs?: number;
  /** how long a client may take to open its streams; default 30 s */
  readonly creationTimeoutMs?: number;
  /** the interval of keepalive pings; default 30 s */
  readonly pingMs?: number;
}

/** The session of a token. */
type Request = { readonly pod: string } & (
  | { readonly kind: 'exec'; readonly open: ExecOpener; readonly selection: StreamSelection }
  | { readonly kind: 'attach'; readonly open: AttachOpener; readonly selection: StreamSelection }
  | { readonly kind: 'portforward'; readonly dial: PortDialer; readonly ports: readonly number[] }
);

/** sessions that wait for their clients */
const maxWaiting = { atOnce: 1000, ofPod: 200 };
/** clients of a pod that wait for their turn */
const maxQueued = 200;
/** a WebSocket names its channels by one byte, and a forwarded port takes two */
const maxPorts = 127;
/** the largest message of a client; ws keeps a message whole */
const maxMessageBytes = 32 * 1024 * 1024;

/**
 * The HTTP server that Exec, Attach and PortForward send clients to: one URL, one session, over SPDY/3.1 or WebSocket.
 * Anyone with a URL may use it, once, so it should listen where only kubelet and the node's own users reach it.
 */
export class StreamServer {
  readonly #tokens: Tokens<Request>;
  readonly #http: Server;
  readonly #sockets = new Set<Socket>();
  readonly #shares = new Shares();
  readonly #options: StreamServerOptions;

  constructor(options: StreamServerOptions) {
    this.#options = options;

    this.#tokens = new Tokens(options.tokenTtlMs ?? 60_000, maxWaiting);
    this.#http = createServer((request, response) => {
      const known = this.#find(request);
      const [status, text] = known ? [400, 'this URL speaks SPDY/3.1 and WebSocket only\n'] : [404, 'not found\n'];
      response.writeHead(status, { 'content-type': 'text/plain', connection: 'close' }).end(text);
    });
    this.#http.on(
      'upgrade',
      (request: IncomingMessage, socket: Socket, head: Buffer) => void this.#admit(request, socket, head),
    );
    this.#http.on('connection', (socket: Socket) => {
      this.#sockets.add(socket.once('close', () => this.#sockets.delete(socket)));
    });
  }

  /** @throws CrispError if it cannot listen on the address */
  async listen(): Promise<void> {
    const { address, port } = this.#options;
    await new Promise<void>((resolve, reject) => {
      this.#http.once('error', reject).listen(port, address, resolve);
    }).catch((err: unknown) => {
      throw wrap(`listen for exec, attach and port-forward on ${address}:${port}`, err);
    });
  }

  /**
   * @param pod id of the pod, whose share of the server's time the session uses
   * @throws CrispError `InvalidArgument` for a selection that the CRI forbids; `ResourceExhausted` with too many
   * waiting
   */
  execUrl(open: ExecOpener, selection: StreamSelection, pod = ''): string {
    checkSelection(selection);
    return this.#url({ kind: 'exec', pod, open, selection });
  }

  /** As `execUrl`. */
  attachUrl(open: AttachOpener, selection: StreamSelection, pod = ''): string {
    checkSelection(selection);
    return this.#url({ kind: 'attach', pod, open, selection });
  }

  /**
   * @param ports needed by WebSocket clients of the classic protocol only; the others name a port for each connection
   * @param pod see `execUrl`
   * @throws CrispError `InvalidArgument` for an invalid port, or too many; `ResourceExhausted` with too many waiting
   */
  portForwardUrl(dial: PortDialer, ports: readonly number[], pod = ''): string {
    if (ports.length > maxPorts) throw invalid('port', `${ports.length} ports, at most ${maxPorts} can be forwarded`);
    for (const port of ports) {
      if (!Number.isInteger(port) || port < 1 || port > 65535)
        throw invalid('port', `${port} is not a number from 1 to 65535`);
    }
    const inTurn: PortDialer = async (port, signal) => {
      await this.#shares.of(pod).dials.take(signal);
      return dial(port, signal);
    };
    return this.#url({ kind: 'portforward', pod, dial: inTurn, ports });
  }

  /** Open connections. */
  get connections(): number {
    return this.#sockets.size;
  }

  /** Stops listening and ends every session immediately. */
  async close(): Promise<void> {
    this.#tokens.clear();
    const closed = new Promise<void>((resolve) => this.#http.close(() => resolve()));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  #url(request: Request): string {
    const { address, port, family } = this.#http.address() as AddressInfo;
    const loopback = family === 'IPv6' ? '::1' : '127.0.0.1';
    const host = address === '0.0.0.0' || address === '::' ? loopback : address;
    return `http://${family === 'IPv6' ? `[${host}]` : host}:${port}/${request.kind}/${this.#tokens.issue(request, request.pod)}`;
  }

  #find({ url = '', method = '' }: IncomingMessage): { request: Request; token: string } | undefined {
    const [, kind, token = ''] = /^\/(exec|attach|portforward)\/([\w-]+)\/?(?:\?.*)?$/.exec(url) ?? [];
    const request = this.#tokens.peek(token);
    return request?.kind === kind && request && (method === 'GET' || method === 'POST')
      ? { request, token }
      : undefined;
  }

  /** Accepts a pod's clients no faster than its share of new sessions allows. */
  async #admit(message: IncomingMessage, socket: Socket, head: Buffer): Promise<void> {
    const gone = new AbortController();
    socket.on('error', () => {});
    for (const event of ['end', 'close']) socket.once(event, () => gone.abort());
    const pod = this.#find(message)?.request.pod;
    if (pod !== undefined) {
      const { sessions } = this.#shares.of(pod);
      if (sessions.queued >= maxQueued) return refuse(socket, 429, 'too many sessions of this pod are being opened');
      await sessions.take(gone.signal);
    }
    // nothing is started for a client that has left its place
    if (gone.signal.aborted) socket.destroy();
    // the URL may have been used up meanwhile
    else this.#upgrade(message, socket, head);
  }

  /** Agrees on a protocol first: a client that has to fall back to another one may use the same URL again. */
  #upgrade(message: IncomingMessage, socket: Socket, head: Buffer): void {
    const found = this.#find(message);
    if (!found) return refuse(socket, 404, 'not found');
    const { request, token } = found;
    const upgrade = (message.headers.upgrade ?? '').toLowerCase();
    if (upgrade === 'websocket') {
      const protocol = choose(offered(message, 'sec-websocket-protocol'), websocketProtocols(request));
      if (protocol === undefined) return refuse(socket, 403, 'none of the protocols asked for is spoken here');
      // ws would refuse the slash in SPDY/3.1+portforward.k8s.io, and need not choose any more
      if (protocol !== '') message.headers['sec-websocket-protocol'] = 'chosen';
      websocketsOf(protocol).handleUpgrade(message, socket, head, (websocket) => {
        this.#tokens.take(token);
        keepAlive(socket);
        void this.#serveWebSocket(websocket, socket, request);
      });
    } else if (upgrade.includes('spdy/3.1')) {
      const spoken = request.kind === 'portforward' ? [spdyPortForwardProtocol] : spdyRemoteCommandProtocols;
      const header = 'x-stream-protocol-version';
      // clients that name no protocol use the first one
      const protocol = message.headers[header] === undefined ? spoken.at(-1) : choose(offered(message, header), spoken);
      if (protocol === undefined) {
        return refuse(socket, 403, 'none of the protocols asked for is spoken here', {
          'X-Accepted-Stream-Protocol-Versions': spoken.join(', '),
        });
      }
      this.#tokens.take(token);
      keepAlive(socket);
      switchToSpdy(socket, head, message.headers[header] === undefined ? undefined : protocol);
      void this.#serveSpdy(socket, protocol, request);
    } else {
      refuse(socket, 400, 'this URL speaks SPDY/3.1 and WebSocket only');
    }
  }

  async #serveSpdy(socket: Socket, protocol: string, request: Request): Promise<void> {
    const settings = this.#settings(request);
    if (request.kind === 'portforward') {
      serveSpdyPortForward(socket, request.dial, settings);
      return;
    }
    const known = spdyRemoteCommandProtocols.find((name) => name === protocol);
    if (known) await this.#serveCommand(await acceptRemoteCommand(socket, known, request.selection, settings), request);
  }

  async #serveWebSocket(websocket: WebSocket, socket: Socket, request: Request): Promise<void> {
    const settings = this.#settings(request);
    const { allowance } = settings;
    limitPings(websocket, socket, allowance);
    if (request.kind !== 'portforward') {
      await this.#serveCommand(websocketRemoteCommand(websocket, request.selection, settings), request);
    } else if (websocket.protocol === tunnelledPortForwardProtocol) {
      // the reader of the message pauses when too much was used
      websocket.on('message', () => allowance.charge(costOfData));
      serveSpdyPortForward(createWebSocketStream(websocket), request.dial, settings);
    } else {
      await serveWebSocketPortForward(websocket, request.ports, request.dial, settings);
    }
  }

  async #serveCommand(
    command: RemoteCommand | undefined,
    request: Exclude<Request, { kind: 'portforward' }>,
  ): Promise<void> {
    if (!command) return;
    const status = await (request.kind === 'exec'
      ? serveRemoteCommand(command, request.open, 'executing command in')
      : serveRemoteCommand(command, request.open, 'attaching to'));
    if (status.reason === 'InternalError') this.#options.log.warn({ session: request.kind }, status.message);
  }

  #settings({ kind, pod }: Request): SpdySettings {
    return {
      idleTimeoutMs: this.#options.idleTimeoutMs ?? 4 * 60 * 60 * 1000,
      creationTimeoutMs: this.#options.creationTimeoutMs ?? 30_000,
      pingMs: this.#options.pingMs ?? 30_000,
      allowance: this.#shares.of(pod).frames(),
      onProblem: (problem) => this.#options.log.debug({ session: kind, problem }, 'streaming'),
    };
  }
}

/** Upgrades connections whose protocol is agreed on; none if the client named none. */
function websocketsOf(protocol: string): WebSocketServer {
  return new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: maxMessageBytes,
    // spread, as its types do not know it yet
    ...{ closeTimeout: lingerMs },
    handleProtocols: () => protocol || false,
  });
}

function websocketProtocols({ kind }: Request): readonly string[] {
  if (kind === 'portforward') return [tunnelledPortForwardProtocol, ...Object.keys(websocketPortForwardProtocols)];
  return Object.keys(websocketRemoteCommandProtocols);
}

/** Returns the protocols that a client names in one or more headers, best first; `['']` if it names none. */
function offered(message: IncomingMessage, header: string): string[] {
  return (message.headersDistinct[header] ?? ['']).flatMap((value) => value.split(',')).map((name) => name.trim());
}

function choose(wanted: readonly string[], spoken: readonly string[]): string | undefined {
  return wanted.find((name) => spoken.includes(name));
}

function keepAlive(socket: Socket): void {
  socket.setTimeout(0);
  socket.setNoDelay(true);
  socket.setKeepAlive(true, 30_000);
}
