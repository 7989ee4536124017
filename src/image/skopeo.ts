import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomicSync } from '../lib/atomic-file.js';
import { CrispError } from '../lib/errors.js';
import { mountOf, readMounts } from '../lib/mounts.js';
import type { Layout } from '../lib/layout.js';
import { executableName } from '../lib/run.js';
import { runTool } from '../lib/tool.js';
import { traced } from '../lib/span.js';
import { isLoopback, type Reference } from './ref.js';
import { skopeoError } from './refusals.js';
import { StallWatch } from './stall-watch.js';

export interface SkopeoOptions {
  /** path or name of the program */
  readonly program: string;
  readonly layout: Layout;
  /** a registries.conf(5) of one's own; default: what skopeo finds in /etc/containers */
  readonly registriesConf?: string | undefined;
  /**
   * a policy.json(5) of one's own; default: /etc/containers/policy.json, and where there is none, anything is accepted
   */
  readonly policyFile?: string | undefined;
}

interface CopyOptions {
  /** a private folder for what this copy downloads; the caller removes it */
  readonly workFolder: string;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

export interface PullOptions extends CopyOptions {
  /** the error of a copy that fails has in its cause what skopeo did */
  readonly debug?: boolean;
  readonly authFile?: string | undefined;
}

const systemPolicy = '/etc/containers/policy.json';
/** where skopeo notes which blob has which digest unpacked, for all of the host's stores; nothing can say otherwise */
const blobInfoCache = '/var/lib/containers/cache';
/**
 * Options of unshare, which then becomes the program, with a file system in that place in which no file can be made: the
 * store of images knows the digests of its layers itself, and half of the writes to the disk that a pull waits for are
 * those notes. procfs, as that is what unshare can mount.
 */
const cacheHidden = ['--mount', '--propagation', 'slave', `--mount-proc=${blobInfoCache}`];
/** Small runs end before Go collects anything, and large ones save a tenth of their processor time; the default is 100. */
const goGarbagePercent = '400';
const deleteTimeoutMs = 120_000;
/** a removal that has to wait longer is tried again later */
const lockWaitSeconds = 20;

/** The only place that runs skopeo, and through it writes containers/storage. Works with 1.9 and later. */
export class Skopeo {
  readonly #options: SkopeoOptions;
  readonly #lockFile: string;
  readonly #storageConf: string;
  readonly #defaultPolicy: string;
  readonly #store: string;
  readonly #pids = new Set<number>();
  #canHideCache = false;

  constructor(options: SkopeoOptions) {
    const { imageStore, imageStoreRun, imageNotes } = options.layout;
    for (const path of [imageStore, imageStoreRun]) {
      // skopeo's notation of a store has these as separators, and no way to quote them
      if (/[[\]@+:,=]/.test(path))
        throw new CrispError('InvalidArgument', `${path}: a path of the image store cannot hold any of [ ] @ + : , =`);
    }
    this.#options = options;
    this.#lockFile = join(imageNotes, 'lock');
    this.#storageConf = join(imageNotes, 'storage.conf');
    this.#defaultPolicy = join(imageNotes, 'policy.json');
    // without skip_mount_home the store's folder would stay mounted onto itself
    this.#store = `[overlay@${imageStore}+${imageStoreRun}:overlay.skip_mount_home=true]`;
  }

  /** Writes the configuration files that keep the host's storage.conf out of it. */
  async prepare(): Promise<void> {
    const { imageStore, imageStoreRun, imageNotes } = this.#options.layout;
    for (const path of [imageStore, imageStoreRun, imageNotes]) await mkdir(path, { recursive: true, mode: 0o700 });
    const quote = JSON.stringify;
    await keepFile(
      this.#storageConf,
      `[storage]\ndriver = "overlay"\ngraphroot = ${quote(imageStore)}\nrunroot = ${quote(imageStoreRun)}\n` +
        `[storage.options.overlay]\nskip_mount_home = "true"\n`,
    );
    await keepFile(this.#defaultPolicy, '{ "default": [{ "type": "insecureAcceptAnything" }] }\n');
    this.#canHideCache = await canHideCache();
  }

  async version(): Promise<string> {
    return (await runTool(this.#options.program, ['--version'], { timeoutMs: 10_000 }))
      .trim()
      .replace(/^skopeo version /, '');
  }

  /** The process ids of the runs in progress. */
  get pids(): ReadonlySet<number> {
    return this.#pids;
  }

  /** Fetches an image into the store, under the reference's name or another. */
  async pull(reference: Reference, options: PullOptions, name = reference.name): Promise<void> {
    await this.#copy(reference, `containers-storage:${this.#store}${name}`, options);
  }

  /** The same from a port of ours, whatever the host's policy says of that. */
  async pullTrusted(reference: Reference, options: PullOptions, name: string): Promise<void> {
    await this.#copy(reference, `containers-storage:${this.#store}${name}`, options, this.#defaultPolicy);
  }

  /**
   * Fetches a manifest and its blobs into a folder to be made, as they are: each blob is named by the hex digits of its
   * digest.
   */
  async pullBlobs(reference: Reference, folder: string, options: PullOptions): Promise<void> {
    await this.#copy(reference, `dir:${folder}`, options);
  }

  /** Fetches what the registry has under the reference, as it is: a manifest or an index. */
  async manifest(reference: Reference, options: PullOptions): Promise<string> {
    return this.#skopeo(
      'shared',
      [
        ...this.#settings(options.workFolder),
        'inspect',
        '--raw',
        ...(options.authFile === undefined ? [] : ['--authfile', options.authFile]),
        ...(isLoopback(reference.registry) ? ['--tls-verify=false'] : []),
        `docker://${reference.name}`,
      ],
      options,
    );
  }

  async #copy(reference: Reference, destination: string, options: PullOptions, policy?: string): Promise<void> {
    await this.#skopeo(
      'shared',
      [
        ...(options.debug ? ['--debug'] : []),
        ...this.#settings(options.workFolder, policy),
        'copy',
        '--quiet',
        ...(options.authFile === undefined ? [] : ['--src-authfile', options.authFile]),
        ...(isLoopback(reference.registry) ? ['--src-tls-verify=false'] : []),
        `docker://${reference.name}`,
        destination,
      ],
      options,
    );
  }

  /**
   * Loads an image of an archive or folder into the store.
   *
   * @param source in skopeo's notation: `docker-archive:PATH:@0`
   * @param destination a full reference, or `@ID` for an image without a name
   */
  async load(source: string, destination: string, options: CopyOptions): Promise<void> {
    await this.#skopeo(
      'shared',
      [
        ...this.#settings(options.workFolder),
        'copy',
        '--quiet',
        source,
        `containers-storage:${this.#store}${destination}`,
      ],
      options,
    );
  }

  /** Takes an image of our own making into the store, whatever the host's policy says of others. */
  async adopt(folder: string, imageId: string, signal?: AbortSignal): Promise<void> {
    const argv = ['--policy', this.#defaultPolicy, 'copy', '--quiet', `dir:${folder}`];
    await this.#skopeo('alone', [...argv, `containers-storage:${this.#store}@${imageId}`], {
      timeoutMs: deleteTimeoutMs,
      signal,
    });
  }

  /** Removes an image with all its names, and the layers that only it has. */
  async delete(imageId: string, signal?: AbortSignal): Promise<void> {
    await this.#skopeo('alone', ['delete', `containers-storage:${this.#store}@${imageId}`], {
      timeoutMs: deleteTimeoutMs,
      signal,
    });
  }

  get #policy(): string {
    return this.#options.policyFile ?? (existsSync(systemPolicy) ? systemPolicy : this.#defaultPolicy);
  }

  #settings(workFolder: string, policy = this.#policy): string[] {
    const { registriesConf } = this.#options;
    const registries = registriesConf === undefined ? [] : ['--registries-conf', registriesConf];
    return ['--policy', policy, ...registries, '--tmpdir', workFolder];
  }

  /**
   * The lock is between processes, such as the server and `crisp load`: what adds images shares it. skopeo holds it for
   * as long as it runs, so it is released when either is killed; and skopeo is killed when crisp exits, however that
   * happens: the next start cleans up after it.
   */
  async #skopeo(
    lock: 'shared' | 'alone',
    argv: readonly string[],
    options: { timeoutMs: number; signal?: AbortSignal | undefined },
  ): Promise<string> {
    const { signal, timeoutMs } = options;
    // the host's (proxies, certificates), without what would point to another store
    const env: Record<string, string> = {};
    for (const [name, value] of Object.entries(process.env)) {
      if (value !== undefined && !/^(STORAGE_|CONTAINERS_STORAGE)/.test(name)) env[name] = value;
    }
    env['CONTAINERS_STORAGE_CONF'] = this.#storageConf;
    env['GOGC'] ??= goGarbagePercent;
    const watch = new StallWatch();
    let pid = 0;
    const onStart = (started: number): void => {
      // setpriv, unshare and flock become skopeo
      this.#pids.add((pid = started));
      watch.begin(started);
    };
    try {
      const locked = lock === 'shared' ? ['--shared'] : ['--exclusive', '--wait', String(lockWaitSeconds)];
      const hidden = lock === 'shared' && this.#canHideCache ? ['unshare', ...cacheHidden] : [];
      if (hidden.length > 0) await makeCacheFolder();
      const skopeo = [...hidden, 'flock', '--no-fork', ...locked, this.#lockFile, this.#options.program, ...argv];
      const verb = argv.find((word) => verbs.includes(word)) ?? '';
      return await traced(`skopeo ${verb}`, { [executableName]: 'skopeo' }, () =>
        runTool('setpriv', ['--pdeathsig', 'KILL', ...skopeo], {
          timeoutMs,
          env,
          signal: signal ? AbortSignal.any([signal, watch.signal]) : watch.signal,
          onStart,
          maxOutputBytes: longestOutput,
        }),
      );
    } catch (err) {
      throw skopeoError(err);
    } finally {
      watch.end();
      this.#pids.delete(pid);
    }
  }
}

const verbs: readonly string[] = ['copy', 'inspect', 'delete'];

/**
 * Whether pulls may have a mount namespace of their own. Where mounts are private it would keep a copy of each of the
 * host's for as long as a pull takes: the disk of another pod's volume, unmounted meanwhile, would stay busy.
 */
async function canHideCache(): Promise<boolean> {
  if (!mountOf(await readMounts())('/')?.shared) return false;
  try {
    await makeCacheFolder();
    await runTool('unshare', [...cacheHidden, 'true'], { timeoutMs: 10_000 });
    return true;
  } catch {
    // in a container that may not mount, say: pulls are slower
    return false;
  }
}

/** As skopeo does itself. Somebody may have removed it. */
async function makeCacheFolder(): Promise<void> {
  await mkdir(blobInfoCache, { recursive: true, mode: 0o700 });
}

/** Writes a file unless it has this content: a start on a full disk must not leave it empty. */
async function keepFile(path: string, content: string): Promise<void> {
  const found = await readFile(path, 'utf8').catch(() => undefined);
  if (found !== content) writeFileAtomicSync(path, content, 0o644);
}

/** skopeo takes manifests of 4 MiB; into its errors it puts all that a registry says */
const longestOutput = 8 * 1024 * 1024;
