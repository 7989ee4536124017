import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { podConfig, containerConfig } from '../support/pods.js';

/** How one crictl ended. */
export interface Said {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** crictl on one server, with a folder for the files that it is handed. */
export class Crictl {
  readonly folder: string;
  readonly #program: string;
  readonly #socket: string;
  #files = 0;

  constructor(tools: string, socket: string, folder: string) {
    this.#program = join(tools, 'crictl');
    this.#socket = socket;
    this.folder = folder;
    // crictl warns where it finds no configuration at all
    writeFileSync(join(folder, 'crictl.yaml'), `runtime-endpoint: unix://${socket}\ntimeout: 30\n`);
  }

  /** What `crictl ARGV` prints to stdout. @throws Error with its stderr when it fails */
  async out(...argv: string[]): Promise<string> {
    const { exitCode, stdout, stderr } = await this.run(argv);
    if (exitCode !== 0) throw new Error(`crictl ${argv.join(' ')}: exit code ${exitCode}: ${stderr.trim()}`);
    return stdout.trim();
  }

  /** The same, read as JSON. */
  async json(...argv: string[]): Promise<never> {
    return JSON.parse(await this.out(...argv)) as never;
  }

  /** Runs crictl to its end, whatever that is. */
  async run(argv: readonly string[], stdin = ''): Promise<Said> {
    const child = this.start(argv);
    // one that wants none may have ended before
    child.stdin?.on('error', () => {});
    child.stdin?.end(stdin);
    return ended(child);
  }

  /** Runs crictl on a terminal that util-linux' script(1) makes for it. `keys` are typed in. */
  async onTerminal(argv: readonly string[], keys: string): Promise<Said> {
    const quoted = [this.#program, ...this.#global(), ...argv].map((word) => `'${word}'`).join(' ');
    const child = spawn('script', ['--quiet', '--return', '--flush', '--command', quoted, '/dev/null'], {
      timeout: 60_000,
    });
    child.stdin.write(keys);
    return ended(child);
  }

  /** Starts a crictl that goes on until it is killed. */
  start(argv: readonly string[]): ChildProcess {
    return spawn(this.#program, [...this.#global(), ...argv], { timeout: 120_000 });
  }

  /** Writes a pod's configuration for crictl; its name is what it can be found by. */
  pod(more: Parameters<typeof podConfig>[0] = {}): { file: string; name: string } {
    const config = podConfig({ logDirectory: join(this.folder, 'logs'), ...more });
    return { file: this.#write(config), name: config.metadata?.name ?? '' };
  }

  /** Writes a container's configuration for crictl. */
  container(name: string, image: string, more: Parameters<typeof containerConfig>[2] = {}): string {
    return this.#write({ ...containerConfig(name, image, { logPath: `${name}.log`, ...more }) });
  }

  #global(): string[] {
    return [
      '--config',
      join(this.folder, 'crictl.yaml'),
      '--runtime-endpoint',
      `unix://${this.#socket}`,
      '--timeout',
      '30s',
    ];
  }

  #write(content: object): string {
    this.#files += 1;
    const file = join(this.folder, `crictl-${this.#files}.json`);
    // crictl wants the field names of the definitions
    writeFileSync(
      file,
      JSON.stringify(content, (_key, value: unknown) => (isPlain(value) ? snakeKeys(value) : value)),
    );
    return file;
  }
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function snakeKeys(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), each]),
  );
}

async function ended(child: ChildProcess): Promise<Said> {
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { exitCode: code ?? -1, stdout, stderr };
}

/** Resolves when a started crictl's stdout matches. @throws Error with what it said when it does not within 30 s */
export function says(child: ChildProcess, wanted: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let stdout = '';
    let stderr = '';
    const late = setTimeout(() => reject(new Error(`never said ${wanted}: ${stdout} ${stderr}`)), 30_000);
    const look = (): void => {
      if (!wanted.test(stdout)) return;
      clearTimeout(late);
      resolve(stdout);
    };
    child.stdout?.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
      look();
    });
    child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.once('close', () => {
      clearTimeout(late);
      if (!wanted.test(stdout)) reject(new Error(`ended without saying ${wanted}: ${stdout} ${stderr}`));
    });
  });
}
