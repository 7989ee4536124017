import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomicSync } from '../../lib/files/atomic-file.js';
import { CrispError } from '../../lib/errors.js';
import { mountOf, readMounts } from '../../lib/host/mounts.js';
import type { Layout } from '../../lib/layout.js';
import { executableName } from '../../lib/process/run.js';
import { runTool } from '../../lib/process/tool.js';
import { traced } from '../../lib/span.js';
import { isLoopback, type Reference } from '../ref.js';
import { skopeoError } from './refusals.js';
import { StallWatch } from './stall-watch.js';
import { makeFolder } from '../../lib/files/make-folder.js';

export interface SkopeoOptions {
  /** path or name of the program */
  readonly program: string;
  readonly layout: Layout;
  /** a registries.conf(5); default: skopeo's lookup in /etc/containers */
  readonly registriesConf?: string | undefined;
  /** a policy.json(5); default: /etc/containers/policy.json; if that is missing, everything is accepted */
  readonly policyFile?: string | undefined;
}

interface CopyOptions {
  /** a private folder for this copy's downloads; the caller removes it */
  readonly workFolder: string;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

export interface PullOptions extends CopyOptions {
  /** the cause of a failed copy's error includes skopeo's debug log */
  readonly debug?: boolean;
  readonly authFile?: string | undefined;
}

const systemPolicy = '/etc/containers/policy.json';
/** skopeo's cache of blobs' uncompressed digests, shared by all stores of the host; its path is not configurable */
const blobInfoCache = '/var/lib/containers/cache';
/**
 * Options for unshare, which then execs the program: they cover that folder with a file system in which no file can be
 * created. The image store records its layers' digests itself, and half of the disk writes that a pull waits for are
 * for this cache. procfs, as unshare can mount nothing else.
 */
const cacheHidden = ['--mount', '--propagation', 'slave', `--mount-proc=${blobInfoCache}`];
/**
 * GOGC: small runs end before the first collection, and large ones save a tenth of their CPU time; Go's default is 100
 */
const goGarbagePercent = '400';
const deleteTimeoutMs = 120_000;
/** a removal that has to wait longer is retried later */
const lockWaitSeconds = 20;

/** The only caller of skopeo, and so the only writer of containers/storage. Supports 1.9 and later. */
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
      // separators in skopeo's notation of a store, which cannot be quoted
      if (/[[\]@+:,=]/.test(path))
        throw new CrispError('InvalidArgument', `${path}: a path of the image store cannot hold any of [ ] @ + : , =`);
    }
    this.#options = options;
    this.#lockFile = join(imageNotes, 'lock');
    this.#storageConf = join(imageNotes, 'storage.conf');
    this.#defaultPolicy = join(imageNotes, 'policy.json');
    // without skip_mount_home the store's folder would stay bind-mounted on itself
    this.#store = `[overlay@${imageStore}+${imageStoreRun}:overlay.skip_mount_home=true]`;
  }

  /** Writes configuration files that override the host's storage.conf. */
  async prepare(): Promise<void> {
    const { imageStore, imageStoreRun, imageNotes } = this.#options.layout;
    for (const path of [imageStore, imageStoreRun, imageNotes]) await makeFolder(path, 0o700);
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

  /** Pulls an image into the store, under the reference's name or another. */
  async pull(reference: Reference, options: PullOptions, name = reference.name): Promise<void> {
    await this.#copy(reference, `containers-storage:${this.#store}${name}`, options);
  }

  /** Pulls from one of crisp's own ports, exempt from the host's signature policy. */
  async pullTrusted(reference: Reference, options: PullOptions, name: string): Promise<void> {
    await this.#copy(reference, `containers-storage:${this.#store}${name}`, options, this.#defaultPolicy);
  }

  /**
   * Downloads a manifest and its blobs unchanged into a new folder: each blob is named by the hex digits of its digest.
   */
  async pullBlobs(reference: Reference, folder: string, options: PullOptions): Promise<void> {
    await this.#copy(reference, `dir:${folder}`, options);
  }

  /** Fetches what the registry has under the reference unchanged: a manifest or an index. */
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
   * Loads an image from an archive or folder into the store.
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

  /** Loads an image that crisp has made, exempt from the host's signature policy. */
  async adopt(folder: string, imageId: string, signal?: AbortSignal): Promise<void> {
    const argv = ['--policy', this.#defaultPolicy, 'copy', '--quiet', `dir:${folder}`];
    await this.#skopeo('alone', [...argv, `containers-storage:${this.#store}@${imageId}`], {
      timeoutMs: deleteTimeoutMs,
      signal,
    });
  }

  /** Deletes an image with all its names, and the layers that only it has. */
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
   * Runs skopeo under a lock between processes, such as the server and `crisp load`, which additions of images share.
   * skopeo itself holds it, so it is released when either is killed; and skopeo is killed when crisp exits for any
   * reason: the next start cleans up after it.
   */
  async #skopeo(
    lock: 'shared' | 'alone',
    argv: readonly string[],
    options: { timeoutMs: number; signal?: AbortSignal | undefined },
  ): Promise<string> {
    const { signal, timeoutMs } = options;
    // the host's (proxies, certificates), without what would select another store
    const env: Record<string, string> = {};
    for (const [name, value] of Object.entries(process.env)) {
      if (value !== undefined && !/^(STORAGE_|CONTAINERS_STORAGE)/.test(name)) env[name] = value;
    }
    env['CONTAINERS_STORAGE_CONF'] = this.#storageConf;
    env['GOGC'] ??= goGarbagePercent;
    const watch = new StallWatch();
    let pid = 0;
    const onStart = (started: number): void => {
      // setpriv, unshare and flock exec skopeo in the end
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
          explain: skopeoError,
        }),
      );
    } finally {
      watch.end();
      this.#pids.delete(pid);
    }
  }
}

const verbs: readonly string[] = ['copy', 'inspect', 'delete'];

/**
 * Whether pulls may have their own mount namespace. If mounts are private, it would keep copies of the host's mounts
 * for as long as a pull takes: a disk unmounted meanwhile would stay busy.
 */
async function canHideCache(): Promise<boolean> {
  if (!mountOf(await readMounts())('/')?.shared) return false;
  try {
    await makeCacheFolder();
    await runTool('unshare', [...cacheHidden, 'true'], { timeoutMs: 10_000 });
    return true;
  } catch {
    // in a container without mount permission, for example: pulls are slower
    return false;
  }
}

/** Creates the folder as skopeo does, as it may have been deleted. */
async function makeCacheFolder(): Promise<void> {
  await makeFolder(blobInfoCache, 0o700);
}

/** Writes a file unless it already has this content: a start on a full disk must not truncate it. */
async function keepFile(path: string, content: string): Promise<void> {
  const found = await readFile(path, 'utf8').catch(() => undefined);
  if (found !== content) writeFileAtomicSync(path, content, 0o644);
}

/** skopeo accepts manifests of 4 MiB, and copies what a registry sends into its errors */
const longestOutput = 8 * 1024 * 1024;
