/** One entry of a tar archive. `path` is relative, without a leading or trailing slash. */
export interface TarEntry {
  readonly path: string;
  readonly kind: 'directory' | 'file' | 'symlink' | 'hardlink' | 'character' | 'fifo';
  /** what a file holds */
  readonly content?: string | Uint8Array;
  /** where a symbolic or hard link points to */
  readonly target?: string;
  readonly mode?: number;
  readonly uid?: number;
  readonly gid?: number;
  /** extended attributes by name: `user.note` */
  readonly xattrs?: Readonly<Record<string, string>>;
}

const block = 512;
const typeFlags = { file: '0', hardlink: '1', symlink: '2', character: '3', directory: '5', fifo: '6' } as const;

/** A tar archive (pax where a name is long or has attributes). The same entries always give the same bytes. */
export function tar(entries: readonly TarEntry[]): Buffer {
  const parts = entries.flatMap(entryParts);
  return Buffer.concat([...parts, Buffer.alloc(2 * block)]);
}

function entryParts(entry: TarEntry): Buffer[] {
  const content = Buffer.from(entry.content ?? '');
  const path = entry.kind === 'directory' ? `${entry.path}/` : entry.path;
  const target = entry.target ?? '';
  const pax: Record<string, string> = {};
  if (Buffer.byteLength(path) > 100) pax['path'] = path;
  if (Buffer.byteLength(target) > 100) pax['linkpath'] = target;
  for (const [name, value] of Object.entries(entry.xattrs ?? {})) pax[`SCHILY.xattr.${name}`] = value;

  const parts: Buffer[] = [];
  if (Object.keys(pax).length > 0) {
    const records = Buffer.concat(Object.entries(pax).map(([key, value]) => paxRecord(key, value)));
    parts.push(header({ path: 'pax', flag: 'x', size: records.length, mode: 0o644 }), padded(records));
  }
  const { uid = 0, gid = 0 } = entry;
  const mode = entry.mode ?? (entry.kind === 'directory' ? 0o755 : entry.kind === 'symlink' ? 0o777 : 0o644);
  parts.push(
    header({ path, target, flag: typeFlags[entry.kind], size: content.length, mode, uid, gid }),
    padded(content),
  );
  return parts;
}

/** `LENGTH KEY=VALUE\n`, where LENGTH counts its own digits too. */
function paxRecord(key: string, value: string): Buffer {
  const rest = Buffer.byteLength(` ${key}=${value}\n`);
  let length = rest + String(rest).length;
  if (String(length).length !== String(rest).length) length = rest + String(length).length;
  return Buffer.from(`${length} ${key}=${value}\n`);
}

function header(of: {
  path: string;
  target?: string;
  flag: string;
  size: number;
  mode: number;
  uid?: number;
  gid?: number;
}): Buffer {
  const bytes = Buffer.alloc(block);
  const octal = (value: number, width: number): string => `${value.toString(8).padStart(width - 1, '0')}\0`;
  bytes.write(of.path, 0, 100);
  bytes.write(octal(of.mode, 8), 100);
  bytes.write(octal(of.uid ?? 0, 8), 108);
  bytes.write(octal(of.gid ?? 0, 8), 116);
  bytes.write(octal(of.size, 12), 124);
  bytes.write(octal(0, 12), 136);
  bytes.write('        ', 148);
  bytes.write(of.flag, 156);
  bytes.write(of.target ?? '', 157, 100);
  bytes.write('ustar\u000000', 257);
  bytes.write(octal(0, 8), 329);
  bytes.write(octal(0, 8), 337);
  const sum = bytes.reduce((total, byte) => total + byte, 0);
  bytes.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return bytes;
}

function padded(content: Buffer): Buffer {
  return Buffer.concat([content, Buffer.alloc((block - (content.length % block)) % block)]);
}
