import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:https';

interface Config {
  readonly clusters: readonly { readonly cluster: Readonly<Record<string, string>> }[];
  readonly users: readonly { readonly user: Readonly<Record<string, string>> }[];
}

/** The API server over one connection that stays open: for what a process per question would be too slow. */
export class Api {
  readonly #server: string;
  readonly #agent: Agent;

  /** @param kubeconfig the path of one with certificates in it */
  constructor(kubeconfig: string) {
    const { clusters, users } = JSON.parse(readFileSync(kubeconfig, 'utf8')) as Config;
    const { cluster } = clusters[0] ?? { cluster: {} };
    const { user } = users[0] ?? { user: {} };
    const decoded = (text = ''): Buffer => Buffer.from(text, 'base64');
    this.#server = cluster['server'] ?? '';
    this.#agent = new Agent({
      keepAlive: true,
      ca: decoded(cluster['certificate-authority-data']),
      cert: decoded(user['client-certificate-data']),
      key: decoded(user['client-key-data']),
    });
  }

  /** The text at a path. */
  text(path: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const call = request(`${this.#server}${path}`, { agent: this.#agent, timeout: 30_000 }, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => (text += part));
        response.once('error', reject);
        response.once('end', () => {
          if (response.statusCode === 200) resolve(text);
          else reject(new Error(`${path}: ${response.statusCode ?? 0}: ${text}`));
        });
      });
      call.once('timeout', () => call.destroy(new Error(`${path}: no answer`)));
      call.once('error', reject);
      call.end();
    });
  }

  async json<Answer>(path: string): Promise<Answer> {
    return JSON.parse(await this.text(path)) as Answer;
  }

  close(): void {
    this.#agent.destroy();
  }
}
