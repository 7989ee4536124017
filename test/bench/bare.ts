import { execFile, execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { busyboxImage } from '../support/images.js';
import { cniBinDirs, makePodNetwork, type PodNetwork } from '../support/pod-network.js';
import type { Contender, Sample } from './contender.js';

const script = fileURLToPath(new URL('bare-pod.sh', import.meta.url));

/**
 * The same work without a runtime around it: unshare, CNI ADD, overlay mount, create and start, as commands in
 * sequence. What a command does not do (folders, the bundle's config.json) is made before the clock starts.
 */
export class BareCommands implements Contender {
  readonly name = 'bare commands';
  readonly #folder: string;
  readonly #runtime: string;
  readonly #network: PodNetwork;
  readonly #up = new Set<string>();

  private constructor(folder: string, runtime: string) {
    this.#folder = folder;
    this.#runtime = runtime;
    this.#network = makePodNetwork(folder);
  }

  /**
   * @param folder with a `state` below it for what a host has in /run
   * @param runtime crun or runc, a name or a path
   */
  static async prepare(folder: string, runtime: string): Promise<BareCommands> {
    const layers = join(folder, 'layers');
    mkdirSync(layers, { recursive: true });
    for (const layer of (await busyboxImage()).layers) {
      execFileSync('tar', ['-x', '-C', layers], { input: gunzipSync(layer.gzip) });
    }
    return new BareCommands(folder, runtime);
  }

  async prepare(): Promise<string> {
    const id = `bare-${randomBytes(6).toString('hex')}`;
    const pod = this.#pod(id);
    mkdirSync(join(pod, 'rootfs'), { recursive: true });
    for (const name of ['upper', 'work']) mkdirSync(join(this.#disk(id), name), { recursive: true });
    for (const name of ['net', 'ipc', 'uts']) writeFileSync(join(pod, name), '');
    this.#writeSpec(pod);
    return Promise.resolve(id);
  }

  async up(id: string): Promise<Sample> {
    this.#up.add(id);
    return { total: await this.#run('up', id) };
  }

  async down(id: string): Promise<Sample> {
    const total = await this.#run('down', id);
    this.#up.delete(id);
    for (const folder of [this.#pod(id), this.#disk(id)]) rmSync(folder, { recursive: true });
    return { total };
  }

  async close(): Promise<void> {
    for (const id of [...this.#up]) await this.down(id).catch(() => undefined);
    this.#network.remove();
  }

  /** @returns milliseconds */
  #run(verb: 'up' | 'down', id: string): Promise<number> {
    const conflist = JSON.parse(readFileSync(join(this.#network.confDir, '10-test.conflist'), 'utf8')) as {
      readonly name: string;
      readonly cniVersion: string;
      readonly plugins: readonly object[];
    };
    const [bridge, portmap] = conflist.plugins.map((plugin) => {
      return JSON.stringify({ name: conflist.name, cniVersion: conflist.cniVersion, ...plugin });
    });
    const env = {
      PATH: process.env['PATH'],
      POD: this.#pod(id),
      DISK: this.#disk(id),
      ID: id,
      RUNTIME: this.#runtime,
      RUNTIME_ROOT: this.#runtimeRoot,
      PLUGINS: cniBinDirs.find((path) => existsSync(join(path, 'bridge'))),
      LAYERS: join(this.#folder, 'layers'),
      BRIDGE: bridge,
      PORTMAP: portmap?.replace(/\}$/, ''),
    };
    const started = performance.now();
    return new Promise((resolve, reject) => {
      execFile(script, [verb], { env, timeout: 60_000 }, (err, _stdout, stderr) => {
        if (err) reject(new Error(`bare commands ${verb}: ${stderr || err.message}`));
        else resolve(performance.now() - started);
      });
    });
  }

  #writeSpec(pod: string): void {
    // crun and runc both write the file into the folder they are called in
    execFileSync(this.#runtime, ['spec'], { cwd: pod, timeout: 10_000 });
    const file = join(pod, 'config.json');
    const spec = JSON.parse(readFileSync(file, 'utf8')) as {
      process: { terminal: boolean; args: string[] };
      root: { readonly: boolean };
      linux: { namespaces: { type: string; path?: string }[] };
    };
    spec.process.terminal = false;
    spec.process.args = ['sleep', '100000'];
    spec.root.readonly = false;
    spec.linux.namespaces = [
      { type: 'pid' },
      { type: 'mount' },
      { type: 'network', path: join(pod, 'net') },
      { type: 'ipc', path: join(pod, 'ipc') },
      { type: 'uts', path: join(pod, 'uts') },
    ];
    writeFileSync(file, JSON.stringify(spec));
  }

  /** What a failed run left in the runtime's folder. */
  left(): string[] {
    return existsSync(this.#runtimeRoot) ? readdirSync(this.#runtimeRoot) : [];
  }

  /** Its namespaces, bundle and mount point. */
  #pod(id: string): string {
    return join(this.#folder, 'state', 'pods', id);
  }

  /** Its writable layer. */
  #disk(id: string): string {
    return join(this.#folder, 'data', id);
  }

  get #runtimeRoot(): string {
    return join(this.#folder, 'state', 'runtime');
  }
}
