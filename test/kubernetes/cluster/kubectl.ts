import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { setTimeout as pause } from 'node:timers/promises';

const exec = promisify(execFile);

/** kubectl of one cluster, with the administrator's kubeconfig. */
export class Kubectl {
  readonly program: string;
  readonly kubeconfig: string;

  constructor(programs: string, kubeconfig: string) {
    this.program = join(programs, 'kubectl');
    this.kubeconfig = kubeconfig;
  }

  /** Runs it to its end, ten minutes at most, and gives what it printed, without the last line's end. */
  async run(...args: string[]): Promise<string> {
    const options = { timeout: 600_000, maxBuffer: 256 * 1024 * 1024 };
    const { stdout } = await exec(this.program, this.#withConfig(args), options).catch((err: unknown) => {
      throw new Error(`kubectl ${args.join(' ')}: ${err instanceof Error ? messageOf(err) : String(err)}`);
    });
    return stdout.trimEnd();
  }

  /** The JSON answer to `kubectl get …`. */
  async get<Answer>(...args: string[]): Promise<Answer> {
    return JSON.parse(await this.run('get', ...args, '-o', 'json')) as Answer;
  }

  /** Creates or changes objects. */
  async apply(...objects: readonly object[]): Promise<void> {
    const list = { apiVersion: 'v1', kind: 'List', items: objects };
    const child = this.spawn('apply', '-f', '-');
    child.stdin?.end(JSON.stringify(list));
    await ended(child);
  }

  /** Starts it and leaves it running; all its streams are pipes. */
  spawn(...args: string[]): ChildProcess {
    return spawn(this.program, this.#withConfig(args), { stdio: 'pipe' });
  }

  #withConfig(args: readonly string[]): string[] {
    return ['--kubeconfig', this.kubeconfig, ...args];
  }
}

async function ended(child: ChildProcess): Promise<void> {
  let said = '';
  child.stdout?.resume();
  child.stderr?.on('data', (text: Buffer) => (said += String(text)));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`kubectl: ${said}`);
}

function messageOf(err: Error): string {
  return 'stderr' in err && String(err.stderr) !== '' ? String(err.stderr).trimEnd() : err.message;
}

/** What `look` gives once it is not undefined. An error of it counts as not yet, and is told when the time is over. */
export async function until<Found>(
  what: string,
  look: () => Promise<Found | undefined>,
  limitMs = 300_000,
): Promise<Found> {
  let last: unknown;
  for (const end = Date.now() + limitMs; Date.now() < end;) {
    try {
      const found = await look();
      if (found !== undefined) return found;
      last = undefined;
    } catch (err) {
      last = err;
    }
    await pause(100);
  }
  throw new Error(`${what}: not after ${limitMs / 1000} s${last instanceof Error ? `: ${last.message}` : ''}`);
}
