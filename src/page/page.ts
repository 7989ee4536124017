import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { messageOf } from '../lib/errors.js';
import { resolveId } from '../lib/ids.js';
import { isOwnHost } from './host-check.js';
import { LiveReaders } from './live-readers.js';
import type { NodeView } from './node-view.js';
import type { RingOfStarts } from './ring-of-starts.js';
import { slowestSteps } from './slowest-steps.js';

/** The sources of the page. */
export interface PageSources {
  readonly starts: RingOfStarts;
  readonly node: () => Promise<NodeView>;
  /** names, besides its addresses, under which requests may reach this server */
  readonly hosts: readonly string[];
}

/** The page and its data over HTTP. */
export interface Page {
  /** answers a request for the page. @returns false if it is for something else */
  answer(request: IncomingMessage, response: ServerResponse): boolean;
  close(): void;
}

/** how often live readers get the state of the node */
const nodeEveryMs = 2000;

const files: Readonly<Record<string, readonly [file: string, contentType: string]>> = {
  '/': ['index.html', 'text/html; charset=utf-8'],
  '/page.css': ['page.css', 'text/css; charset=utf-8'],
  '/page.js': ['page.js', 'text/javascript; charset=utf-8'],
  '/waterfall.js': ['waterfall.js', 'text/javascript; charset=utf-8'],
  '/elements.js': ['elements.js', 'text/javascript; charset=utf-8'],
  '/icon.svg': ['icon.svg', 'image/svg+xml'],
};

/** headers of each answer: no foreign content, and no embedding in other pages */
const safety = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cache-control': 'no-store',
};

/** The page, its data as JSON and as server-sent events: docs/page.md lists the paths. Read-only. */
export function openPage({ starts, node, hosts }: PageSources): Page {
  const texts = new Map(
    Object.entries(files).map(([path, [file]]) => [path, readFileSync(new URL(`./static/${file}`, import.meta.url))]),
  );
  const readers = new LiveReaders(() => {
    const tellNode = (): void =>
      void node().then(
        (view) => readers.tell('node', '', view),
        () => {},
      );
    const stopListening = starts.listen((start) => readers.tell('start', start.id, start));
    const timer = setInterval(tellNode, nodeEveryMs).unref();
    tellNode();
    return () => {
      stopListening();
      clearInterval(timer);
    };
  });
  const data: Readonly<Record<string, () => unknown>> = {
    '/api/v1/starts': () => ({ starts: starts.list() }),
    '/api/v1/steps': () => ({ steps: slowestSteps(starts.calls()) }),
    '/api/v1/node': node,
  };
  const oneStart = (path: string): unknown => {
    const [, asked] = /^\/api\/v1\/starts\/([^/]{1,256})$/.exec(path) ?? [];
    return asked === undefined ? undefined : starts.get(resolveId('start', asked, starts.ids()));
  };

  const answer = (request: IncomingMessage, response: ServerResponse): boolean => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    const text = texts.get(path);
    const read = data[path];
    const isOurs = text !== undefined || path.startsWith('/api/');
    if (!isOurs) return false;
    const send = (status: number, contentType: string, body: string | Buffer): void =>
      void response.writeHead(status, { ...safety, 'content-type': contentType }).end(body);
    const json = (status: number, body: unknown): void => send(status, 'application/json', `${JSON.stringify(body)}\n`);
    if (!isOwnHost(request.headers.host, hosts)) {
      json(421, { error: 'this name is not one of page.hosts: ask by address, or add it there' });
    } else if (request.method !== 'GET' && request.method !== 'HEAD') json(405, { error: 'only GET' });
    else if (text !== undefined) send(200, files[path]?.[1] ?? '', text);
    else if (path === '/api/v1/live') {
      if (request.method === 'HEAD') send(200, 'text/event-stream', '');
      else readers.add(response);
    } else if (read) {
      Promise.resolve(read()).then(
        (body) => json(200, body),
        (err: unknown) => json(500, { error: messageOf(err) }),
      );
    } else {
      try {
        const start = oneStart(path);
        if (start) json(200, start);
        else json(404, { error: `there are ${Object.keys(data).join(', ')}, /api/v1/starts/ID and /api/v1/live` });
      } catch (err) {
        json(404, { error: messageOf(err) });
      }
    }
    return true;
  };
  return { answer, close: () => readers.close() };
}
