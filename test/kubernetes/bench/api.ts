import { readFileSync } from 'node:fs';
import { Agent, request, type RequestOptions } from 'node:https';
import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';

interface Kubeconfig {
  readonly clusters: readonly [
    { readonly cluster: { readonly server: string; readonly 'certificate-authority-data': string } },
  ];
  readonly users: readonly [
    { readonly user: { readonly 'client-certificate-data': string; readonly 'client-key-data': string } },
  ];
}

/** A change of an object, as the API server tells of it. */
export interface Change<Item> {
  readonly type: 'ADDED' | 'MODIFIED' | 'DELETED' | 'BOOKMARK' | 'ERROR';
  readonly object: Item;
}

/**
 * The API server, asked without kubectl: the start of a kubectl takes longer than some of what is timed here, and costs
 * the processor time of several starts of containers.
 */
export class Api {
  readonly #server: string;
  readonly #agent: Agent;

  /** @param kubeconfig the path of one that holds its certificates, as JSON */
  constructor(kubeconfig: string) {
    const { clusters, users } = JSON.parse(readFileSync(kubeconfig, 'utf8')) as Kubeconfig;
    const [{ cluster }] = clusters;
    const [{ user }] = users;
    this.#server = cluster.server;
    this.#agent = new Agent({
      keepAlive: true,
      ca: Buffer.from(cluster['certificate-authority-data'], 'base64'),
      cert: Buffer.from(user['client-certificate-data'], 'base64'),
      key: Buffer.from(user['client-key-data'], 'base64'),
    });
  }

  /** @returns the answer's body */
  async call(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<string> {
    const response = await this.#ask({ method }, path, body);
    const answer = await text(response);
    if ((response.statusCode ?? 0) >= 300) throw new Error(`${method} ${path}: ${response.statusCode} ${answer}`);
    return answer;
  }

  /**
   * Gives all objects of a list first, then each change of them, until `isEnough` gives true.
   *
   * @throws Error when it does not within the limit, or the API server ends the watch
   */
  async watch<Item>(
    path: string,
    isEnough: (change: Change<Item>) => boolean,
    { limitMs, begun }: { readonly limitMs: number; readonly begun?: () => Promise<unknown> },
  ): Promise<void> {
    const signal = AbortSignal.timeout(limitMs);
    const response = await this.#ask({ method: 'GET', signal }, `${path}${path.includes('?') ? '&' : '?'}watch=1`);
    let rest = '';
    try {
      await begun?.();
      for await (const chunk of response.setEncoding('utf8') as AsyncIterable<string>) {
        const lines = `${rest}${chunk}`.split('\n');
        rest = lines.pop() ?? '';
        if (lines.some((line) => isEnough(JSON.parse(line) as Change<Item>))) return;
      }
    } catch (err) {
      throw signal.aborted ? new Error(`${path}: not within ${limitMs / 1000} s`) : err;
    } finally {
      response.destroy();
    }
    throw new Error(`${path}: the API server ended the watch`);
  }

  close(): void {
    this.#agent.destroy();
  }

  #ask(options: RequestOptions, path: string, body?: object): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      const sent = body === undefined ? undefined : JSON.stringify(body);
      // Node gives a DELETE no length of its own accord: the body would be taken for the connection's next request
      const headers =
        sent === undefined
          ? {}
          : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(sent)) };
      const call = request(`${this.#server}${path}`, { ...options, headers, agent: this.#agent }, resolve);
      call.once('error', reject);
      call.end(sent);
    });
  }
}
