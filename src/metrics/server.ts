import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { CrispError, messageOf } from '../lib/errors.js';
import type { Metrics } from './metrics.js';

/** Returns why the runtime is not ready; empty if it is. */
export type Readiness = () => readonly string[] | Promise<readonly string[]>;

/** Other pages on the metrics server. */
export interface OtherPages {
  /** @returns false if the request is not for one of them */
  answer(request: IncomingMessage, response: ServerResponse): boolean;
}

/** any user of the host may connect, and each connection takes a file descriptor that pods need */
const mostConnections = 256;

/** The HTTP server of /metrics, /healthz and /readyz. */
export interface MetricsServer {
  /** the actual port, if 0 was requested */
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Serves /metrics for Prometheus, /healthz (200 while the process answers at all) and /readyz (200, or 503 with the
 * reasons).
 *
 * @throws CrispError `FailedPrecondition` if the address is in use or not this host's
 */
export async function serveMetrics(
  metrics: Metrics,
  { host, port }: { host: string; port: number },
  readiness: Readiness,
  others?: OtherPages,
): Promise<MetricsServer> {
  const routes: Record<
    string,
    (request: IncomingMessage) => Promise<{ status?: number; contentType?: string; body: string }>
  > = {
    '/metrics': ({ headers: { accept } }) => metrics.text({ accept }),
    '/healthz': () => Promise.resolve({ body: 'ok\n' }),
    '/readyz': async () => {
      const reasons = await readiness();
      return reasons.length === 0 ? { body: 'ok\n' } : { status: 503, body: `${reasons.join('\n')}\n` };
    },
  };
  const server = createServer((request, response) => {
    if (others?.answer(request, response)) return;
    const route = routes[(request.url ?? '').split('?')[0] ?? ''];
    if (!route) return answer(response, 404, `there are ${Object.keys(routes).join(', ')}\n`);
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(response, 405, 'only GET\n');
    route(request).then(
      ({ status = 200, contentType, body }) => answer(response, status, body, contentType),
      (err: unknown) => answer(response, 500, `${messageOf(err)}\n`),
    );
  });
  server.maxConnections = mostConnections;
  try {
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  } catch (err) {
    throw new CrispError('FailedPrecondition', `serve metrics on ${host}:${port}: ${messageOf(err)}`, { cause: err });
  }
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(
  response: ServerResponse,
  status: number,
  body: string,
  contentType = 'text/plain; charset=utf-8',
): void {
  response.writeHead(status, { 'content-type': contentType }).end(body);
}
