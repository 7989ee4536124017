import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { realpath, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { busyboxPath } from './busybox.mjs';
import { tar, type TarEntry } from './tar.js';

/** A layer, as a registry holds it and as an image's config names it. */
export interface Layer {
  readonly tar: Buffer;
  readonly gzip: Buffer;
  /** of the compressed bytes */
  readonly digest: string;
  /** of the tar archive */
  readonly diffId: string;
}

/** The `config` part of an OCI image config. */
export interface RunConfig {
  readonly Env?: readonly string[];
  readonly Cmd?: readonly string[];
  readonly Entrypoint?: readonly string[];
  readonly User?: string;
  readonly WorkingDir?: string;
  readonly Volumes?: Readonly<Record<string, object>>;
  readonly StopSignal?: string;
  readonly ExposedPorts?: Readonly<Record<string, object>>;
  readonly Labels?: Readonly<Record<string, string>>;
}

/** What a test image is made of, lowest layer first. */
export interface TestImage {
  readonly layers: readonly Layer[];
  readonly config: RunConfig;
  /** of the manifest */
  readonly annotations?: Readonly<Record<string, string>>;
}

export const defaultEnv = ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'];

export const directory = (path: string, mode = 0o755): TarEntry => ({ path, kind: 'directory', mode });
export const file = (path: string, content: string | Uint8Array, mode = 0o644): TarEntry => ({
  path,
  kind: 'file',
  content,
  mode,
});

export function sha256(bytes: string | Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

export function layer(entries: readonly TarEntry[]): Layer {
  const bytes = tar(entries);
  // level 1: what a test pays for is time, not bytes
  const compressed = gzipSync(bytes, { level: 1 });
  return { tar: bytes, gzip: compressed, digest: sha256(compressed), diffId: sha256(bytes) };
}

/** A zstd frame of blocks that are not compressed: Node 20 has no zstd. */
export function zstdStored(bytes: Uint8Array): Buffer {
  const blockBytes = 128 * 1024;
  // magic number, no flags, a window of 128 KiB
  const parts: Uint8Array[] = [Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x38])];
  for (let at = 0; at < bytes.length; at += blockBytes) {
    const block = bytes.subarray(at, at + blockBytes);
    const header = Buffer.alloc(3);
    header.writeUIntLE((at + blockBytes >= bytes.length ? 1 : 0) | (block.length << 3), 0, 3);
    parts.push(header, block);
  }
  return Buffer.concat(parts);
}

/** A program of the host: its path, or a file of it and the path that it has in the image. */
export type HostProgram = string | { readonly file: string; readonly path: string };

/** Programs of the host with the libraries that they load, which are at the same paths in the image. */
export async function programEntries(programs: readonly HostProgram[]): Promise<TarEntry[]> {
  const files = new Map<string, string>();
  for (const program of programs) {
    const { file: source, path } = typeof program === 'string' ? { file: program, path: program } : program;
    files.set(path, source);
    for (const library of librariesOf(source)) files.set(library, library);
  }
  const directories = new Set<string>();
  const entries: TarEntry[] = [];
  for (const [path, source] of [...files].sort()) {
    const parts = path.slice(1).split('/');
    for (let depth = 1; depth < parts.length; depth += 1) directories.add(parts.slice(0, depth).join('/'));
    entries.push(file(path.slice(1), readFileSync(await realpath(source)), 0o755));
  }
  return [...[...directories].map((path) => directory(path)), ...entries];
}

function librariesOf(program: string): string[] {
  const { status, stdout, stderr } = spawnSync('ldd', [program], { encoding: 'utf8', timeout: 10_000 });
  // it says so on either
  if (/not a dynamic executable|statically linked/.test(stdout + stderr)) return [];
  if (status !== 0) throw new Error(`ldd ${program}: ${stderr}`);
  return stdout.split(/\s+/).filter((word) => word.startsWith('/'));
}

const passwd = [
  'root:x:0:0:root:/root:/bin/sh',
  'www-data:x:33:33:www-data:/var/www:/bin/false',
  'nobody:x:65534:65534:nobody:/home:/bin/false',
];
const group = ['root:x:0:', 'www-data:x:33:', 'nogroup:x:65534:'];

/** What a base layer has besides busybox. Lines are added to those of root, www-data and nobody. */
export interface BusyboxOptions {
  readonly passwd?: readonly string[];
  readonly group?: readonly string[];
  readonly entries?: readonly TarEntry[];
}

/** A base layer: the dynamic busybox (see test/support/busybox.mjs) with its libraries, a link for each applet, and the usual folders. */
export async function busyboxLayer(options: BusyboxOptions = {}): Promise<Layer> {
  const busybox = busyboxPath();
  const applets = execFileSync(busybox, ['--list'], { encoding: 'utf8', timeout: 10_000 }).trim().split('\n');
  const lines = (some: readonly string[], more: readonly string[] = []): string =>
    [...some, ...more].map((l) => `${l}\n`).join('');
  const programs = await programEntries([{ file: busybox, path: '/bin/busybox' }]);
  const folders = [
    'bin',
    'dev',
    'etc',
    'home',
    'proc',
    'run',
    'sbin',
    'sys',
    'usr',
    'usr/bin',
    'usr/sbin',
    'var',
    'var/www',
  ];
  const known = new Set(programs.map((entry) => entry.path));
  return layer([
    ...folders.filter((path) => !known.has(path)).map((path) => directory(path)),
    directory('root', 0o700),
    directory('tmp', 0o1777),
    ...programs,
    ...applets
      .filter((applet) => applet !== 'busybox')
      .map((applet): TarEntry => ({ path: `bin/${applet}`, kind: 'hardlink', target: 'bin/busybox', mode: 0o755 })),
    // without it libc asks DNS before /etc/hosts
    file('etc/nsswitch.conf', 'passwd: files\ngroup: files\nhosts: files dns\n'),
    file('etc/passwd', lines(passwd, options.passwd)),
    file('etc/group', lines(group, options.group)),
    ...(options.entries ?? []),
  ]);
}

let base: Promise<Layer> | undefined;

/** An image of the busybox base layer (made once a process) and `more` layers on top. */
export async function busyboxImage(config: RunConfig = {}, ...more: readonly Layer[]): Promise<TestImage> {
  base ??= busyboxLayer();
  return { layers: [await base, ...more], config: { Env: defaultEnv, Cmd: ['sh'], ...config } };
}

/** busybox with perl, which can make system calls by number and sockets that do nothing. */
export async function perlImage(): Promise<TestImage> {
  return busyboxImage({}, layer(await programEntries(['/usr/bin/perl'])));
}

const plainBase = layer([
  directory('etc'),
  file('etc/passwd', 'root:x:0:0:root:/root:/bin/sh\n'),
  file('base', 'x'.repeat(50_000)),
]);

/** An image that nothing can run in: two layers, the upper one with a file `note`. Quick to push and pull. */
export function plainImage(note: string, config: RunConfig = {}): TestImage {
  return { layers: [plainBase, layer([file('note', note)])], config: { Env: defaultEnv, Cmd: ['sh'], ...config } };
}

/** The image's config blob; its digest is the image's id. */
export function configBlob(image: TestImage): Buffer {
  const architecture = { x64: 'amd64', arm64: 'arm64' }[process.arch as string] ?? process.arch;
  return Buffer.from(
    JSON.stringify({
      architecture,
      os: 'linux',
      config: image.config,
      rootfs: { type: 'layers', diff_ids: image.layers.map((each) => each.diffId) },
    }),
  );
}

/** The image's manifest, OCI flavour; its digest is what a pull by digest names. */
export function manifestBlob(image: TestImage): Buffer {
  const config = configBlob(image);
  return Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      config: { mediaType: 'application/vnd.oci.image.config.v1+json', digest: sha256(config), size: config.length },
      layers: image.layers.map((each) => ({
        mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
        digest: each.digest,
        size: each.gzip.length,
      })),
      ...(image.annotations ? { annotations: image.annotations } : {}),
    }),
  );
}

/** Writes what `docker save` would: one image under `tags`, such as `docker.io/library/busybox:latest`. */
export async function writeDockerArchive(path: string, image: TestImage, tags: readonly string[]): Promise<void> {
  const config = configBlob(image);
  const configName = `${sha256(config).slice(7)}.json`;
  const layerName = (each: Layer): string => `${each.diffId.slice(7)}.tar`;
  const manifest = [{ Config: configName, RepoTags: tags, Layers: image.layers.map(layerName) }];
  const layers = image.layers.map((each) => file(layerName(each), each.tar));
  await writeFile(path, tar([...layers, file(configName, config), file('manifest.json', JSON.stringify(manifest))]));
}

/** Writes an OCI image layout as one tar file; `name` is the index's `org.opencontainers.image.ref.name`. */
export async function writeOciArchive(path: string, image: TestImage, name?: string): Promise<void> {
  const manifest = manifestBlob(image);
  const blob = (bytes: Buffer): TarEntry => file(`blobs/sha256/${sha256(bytes).slice(7)}`, bytes);
  const index = {
    schemaVersion: 2,
    manifests: [
      {
        mediaType: 'application/vnd.oci.image.manifest.v1+json',
        digest: sha256(manifest),
        size: manifest.length,
        ...(name === undefined ? {} : { annotations: { 'org.opencontainers.image.ref.name': name } }),
      },
    ],
  };
  const blobs = [...image.layers.map((each) => each.gzip), configBlob(image), manifest];
  const unique = new Map(blobs.map((bytes) => [sha256(bytes), bytes]));
  await writeFile(
    path,
    tar([
      file('oci-layout', '{"imageLayoutVersion":"1.0.0"}'),
      directory('blobs'),
      directory('blobs/sha256'),
      ...[...unique.values()].map(blob),
      file('index.json', JSON.stringify(index)),
    ]),
  );
}
