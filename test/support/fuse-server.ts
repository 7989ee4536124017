// node --import ./test/support/typescript.mjs fuse-server.ts FOLDER SWITCH: a file system in memory, mounted on FOLDER until it
// is unmounted. While the file SWITCH is there its disk fails: whatever reads or changes it gets EIO, and what the kernel
// would have in its caches (which names there are, their owners and sizes) is found all the same.
import { spawnSync } from 'node:child_process';
import { constants, existsSync, openSync, readSync, writeSync } from 'node:fs';
import { isErrno } from '../../src/lib/errors.js';
import { FileError, type Inode, isFolder, MemoryFileSystem } from './memory-file-system.js';

const [folder = '', failing = ''] = process.argv.slice(2);
const [EIO, ENOSYS] = [5, 38];
/** For names and attributes: nobody changes them but through the kernel. */
const cachedForSeconds = 3600n;
const bigWrites = 1 << 5;
const maxWriteBytes = 128 * 1024;
const headBytes = 40;

const files = new MemoryFileSystem();
/** What open folders had when their listing began. */
const listings = new Map<bigint, [string, Inode][]>();
let lastListing = 0n;

/** A request after its header, and who asks. */
interface Request {
  readonly inode: Inode;
  readonly uid: number;
  readonly gid: number;
  readonly body: Buffer;
}

const seconds = (ms: number): bigint => BigInt(Math.floor(ms / 1000));
const textsOf = (bytes: Buffer): string[] => bytes.toString().split('\0');
const textOf = (bytes: Buffer): string => textsOf(bytes)[0] ?? '';

function attributesOf(inode: Inode): Buffer {
  const { id, content, mode, links, uid, gid, modifiedAtMs } = inode;
  const out = Buffer.alloc(88);
  const at = seconds(modifiedAtMs);
  [BigInt(id), BigInt(content.length), BigInt(Math.ceil(content.length / 512)), at, at, at].forEach((value, index) =>
    out.writeBigUInt64LE(value, index * 8),
  );
  const nanos = (modifiedAtMs % 1000) * 1e6;
  [nanos, nanos, nanos, mode, links, uid, gid, 0, 4096, 0].forEach((value, index) =>
    out.writeUInt32LE(value, 48 + index * 4),
  );
  return out;
}

function entryOf(inode: Inode): Buffer {
  const head = Buffer.alloc(40);
  [BigInt(inode.id), 0n, cachedForSeconds, cachedForSeconds].forEach((value, index) =>
    head.writeBigUInt64LE(value, index * 8),
  );
  return Buffer.concat([head, attributesOf(inode)]);
}

function answerOf(inode: Inode): Buffer {
  const head = Buffer.alloc(16);
  head.writeBigUInt64LE(cachedForSeconds);
  return Buffer.concat([head, attributesOf(inode)]);
}

function handle(number: bigint): Buffer {
  const out = Buffer.alloc(16);
  out.writeBigUInt64LE(number);
  return out;
}

const nothing = Buffer.alloc(0);
const done = (): Buffer => nothing;

function initialize(): Buffer {
  const out = Buffer.alloc(64);
  [7, 31, maxWriteBytes, bigWrites].forEach((value, index) => out.writeUInt32LE(value, index * 4));
  out.writeUInt16LE(12, 16);
  out.writeUInt16LE(9, 18);
  out.writeUInt32LE(maxWriteBytes, 20);
  out.writeUInt32LE(1, 24);
  return out;
}

function setAttributes({ inode, body }: Request): Buffer {
  const valid = body.readUInt32LE(0);
  if (valid & 1) inode.mode = body.readUInt32LE(68);
  if (valid & 2) inode.uid = body.readUInt32LE(76);
  if (valid & 4) inode.gid = body.readUInt32LE(80);
  if (valid & 8) files.resize(inode, Number(body.readBigUInt64LE(16)));
  if (valid & 32) inode.modifiedAtMs = Number(body.readBigUInt64LE(40)) * 1000;
  return answerOf(inode);
}

function make({ inode, uid, gid, body }: Request, type: number, nameAt: number): Buffer {
  return entryOf(files.create(inode, textOf(body.subarray(nameAt)), body.readUInt32LE(0) | type, uid, gid));
}

function openNew({ inode, uid, gid, body }: Request): Buffer {
  const name = textOf(body.subarray(16));
  const made = inode.names.get(name) ?? files.create(inode, name, body.readUInt32LE(4), uid, gid);
  return Buffer.concat([entryOf(made), handle(0n)]);
}

function rename({ inode, body }: Request, namesAt: number): Buffer {
  const [name = '', newName = ''] = textsOf(body.subarray(namesAt));
  const isNew = namesAt > 8 && (body.readUInt32LE(8) & 1) > 0;
  files.rename(inode, name, files.inode(Number(body.readBigUInt64LE(0))), newName, isNew);
  return nothing;
}

function beginListing({ inode }: Request): Buffer {
  lastListing += 1n;
  listings.set(lastListing, [['.', inode], ['..', inode], ...inode.names]);
  return handle(lastListing);
}

function list({ body }: Request): Buffer {
  const names = listings.get(body.readBigUInt64LE(0)) ?? [];
  const from = Number(body.readBigUInt64LE(8));
  let room = body.readUInt32LE(16);
  const out: Buffer[] = [];
  for (const [index, [name, inode]] of [...names.entries()].slice(from)) {
    const bytes = Buffer.from(name);
    const entry = Buffer.alloc(Math.ceil((24 + bytes.length) / 8) * 8);
    if ((room -= entry.length) < 0) break;
    entry.writeBigUInt64LE(BigInt(inode.id), 0);
    entry.writeBigUInt64LE(BigInt(index + 1), 8);
    entry.writeUInt32LE(bytes.length, 16);
    entry.writeUInt32LE((inode.mode & constants.S_IFMT) >> 12, 20);
    bytes.copy(entry, 24);
    out.push(entry);
  }
  return Buffer.concat(out);
}

function read({ inode, body }: Request): Buffer {
  const from = Number(body.readBigUInt64LE(8));
  return inode.content.subarray(from, from + body.readUInt32LE(16));
}

function write({ inode, body }: Request): Buffer {
  const length = body.readUInt32LE(16);
  files.write(inode, body.subarray(40, 40 + length), Number(body.readBigUInt64LE(8)));
  const out = Buffer.alloc(8);
  out.writeUInt32LE(length);
  return out;
}

function room(): Buffer {
  const out = Buffer.alloc(80);
  for (const at of [0, 8, 16, 24, 32]) out.writeBigUInt64LE(1_000_000n, at);
  [4096, 255, 4096].forEach((value, index) => out.writeUInt32LE(value, 40 + index * 4));
  return out;
}

function symlink({ inode, uid, gid, body }: Request): Buffer {
  const [name = '', target = ''] = textsOf(body);
  return entryOf(files.create(inode, name, constants.S_IFLNK | 0o777, uid, gid, Buffer.from(target)));
}

/** By the number of the request in linux/fuse.h. */
const cached: Readonly<Record<number, (request: Request) => Buffer>> = {
  1: ({ inode, body }) => entryOf(files.find(inode, textOf(body))),
  3: ({ inode }) => answerOf(inode),
  14: () => handle(0n),
  17: room,
  18: done,
  25: done,
  27: beginListing,
  29: ({ body }) => {
    listings.delete(body.readBigUInt64LE(0));
    return nothing;
  },
  38: done,
};
const onDisk: typeof cached = {
  4: setAttributes,
  5: ({ inode }) => inode.content,
  6: symlink,
  8: (request) => make(request, 0, 16),
  9: (request) => make(request, constants.S_IFDIR, 8),
  10: ({ inode, body }) => {
    files.remove(inode, textOf(body));
    return nothing;
  },
  11: ({ inode, body }) => {
    if (!isFolder(files.find(inode, textOf(body)))) throw new FileError(20);
    files.remove(inode, textOf(body));
    return nothing;
  },
  12: (request) => rename(request, 8),
  13: ({ inode, body }) =>
    entryOf(files.link(files.inode(Number(body.readBigUInt64LE(0))), inode, textOf(body.subarray(8)))),
  15: read,
  16: write,
  20: done,
  28: list,
  30: done,
  35: openNew,
  45: (request) => rename(request, 16),
};

function answer(request: Buffer): Buffer {
  const kind = request.readUInt32LE(4);
  if (kind === 26) return initialize();
  const work = cached[kind] ?? onDisk[kind];
  if (!work) throw new FileError(ENOSYS);
  if (onDisk[kind] && existsSync(failing)) throw new FileError(EIO);
  return work({
    inode: files.inode(Number(request.readBigUInt64LE(16)) || 1),
    uid: request.readUInt32LE(24),
    gid: request.readUInt32LE(28),
    body: request.subarray(headBytes),
  });
}

/** FORGET, INTERRUPT, BATCH_FORGET */
const unanswered = new Set([2, 36, 42]);

function serve(request: Buffer): void {
  if (unanswered.has(request.readUInt32LE(4))) return;
  let body: Buffer = nothing;
  let errno = 0;
  try {
    body = answer(request);
  } catch (err) {
    if (!(err instanceof FileError)) throw err;
    errno = err.errno;
  }
  const head = Buffer.alloc(16);
  head.writeUInt32LE(16 + body.length, 0);
  head.writeInt32LE(-errno, 4);
  request.copy(head, 8, 8, 16);
  try {
    writeSync(kernel, Buffer.concat([head, body]));
  } catch (err) {
    // who asked was killed meanwhile
    if (!isErrno(err, 'ENOENT')) throw err;
  }
}

const kernel = openSync('/dev/fuse', 'r+');
const options = 'fd=3,rootmode=40000,user_id=0,group_id=0,allow_other,default_permissions';
const { status, stderr } = spawnSync('mount', ['-i', '-t', 'fuse', '-o', options, 'crisp-test', folder], {
  stdio: ['ignore', 'ignore', 'pipe', kernel],
  encoding: 'utf8',
});
if (status !== 0) throw new Error(`mount of a FUSE file system: ${stderr}`);
process.stdout.write('mounted\n');
const buffer = Buffer.alloc(maxWriteBytes + 64 * 1024);
for (;;) {
  try {
    serve(buffer.subarray(0, readSync(kernel, buffer)));
  } catch (err) {
    if (isErrno(err, 'ENODEV')) break;
    if (!isErrno(err, 'EINTR', 'EAGAIN', 'ENOENT')) throw err;
  }
}
