import { constants } from 'node:fs';

const { S_IFMT, S_IFDIR, S_IFREG } = constants;

/** A file, folder, link, named pipe or socket. */
export interface Inode {
  readonly id: number;
  /** its type and permissions */
  mode: number;
  links: number;
  uid: number;
  gid: number;
  modifiedAtMs: number;
  /** of a file, or the target of a link */
  content: Buffer;
  /** of a folder */
  readonly names: Map<string, Inode>;
}

/** Says why something cannot be done, by its number in errno.h. */
export class FileError extends Error {
  constructor(readonly errno: number) {
    super(`errno ${errno}`);
  }
}

const [ENOENT, EEXIST, ENOTEMPTY] = [2, 17, 39];

export const isFolder = ({ mode }: Inode): boolean => (mode & S_IFMT) === S_IFDIR;

/** Files in memory, by the numbers of their inodes, as the kernel asks for them. */
export class MemoryFileSystem {
  readonly #inodes = new Map<number, Inode>();
  #last = 0;

  constructor() {
    this.#make(S_IFDIR | 0o711, 0, 0);
  }

  inode(id: number): Inode {
    const found = this.#inodes.get(id);
    if (!found) throw new FileError(ENOENT);
    return found;
  }

  find(folder: Inode, name: string): Inode {
    const found = folder.names.get(name);
    if (!found) throw new FileError(ENOENT);
    return found;
  }

  create(folder: Inode, name: string, mode: number, uid: number, gid: number, content?: Buffer): Inode {
    if (folder.names.has(name)) throw new FileError(EEXIST);
    const made = this.#make(mode & S_IFMT ? mode : mode | S_IFREG, uid, gid);
    if (content) made.content = content;
    this.#enter(folder, name, made);
    return made;
  }

  link(target: Inode, folder: Inode, name: string): Inode {
    if (folder.names.has(name)) throw new FileError(EEXIST);
    target.links += 1;
    this.#enter(folder, name, target);
    return target;
  }

  /** An inode stays, as it may be open. */
  remove(folder: Inode, name: string): void {
    const gone = this.find(folder, name);
    if (gone.names.size > 0) throw new FileError(ENOTEMPTY);
    folder.names.delete(name);
    folder.modifiedAtMs = Date.now();
    gone.links -= isFolder(gone) ? 2 : 1;
  }

  rename(from: Inode, name: string, to: Inode, newName: string, isNew: boolean): void {
    const moved = this.find(from, name);
    const there = to.names.get(newName);
    if (there && isNew) throw new FileError(EEXIST);
    if (there === moved) return;
    if (there) this.remove(to, newName);
    from.names.delete(name);
    from.modifiedAtMs = Date.now();
    this.#enter(to, newName, moved);
  }

  write(file: Inode, bytes: Buffer, at: number): void {
    if (at + bytes.length > file.content.length) this.resize(file, at + bytes.length);
    bytes.copy(file.content, at);
    file.modifiedAtMs = Date.now();
  }

  resize(file: Inode, length: number): void {
    const kept = file.content.subarray(0, length);
    file.content = Buffer.concat([kept, Buffer.alloc(length - kept.length)]);
    file.modifiedAtMs = Date.now();
  }

  #make(mode: number, uid: number, gid: number): Inode {
    const id = (this.#last += 1);
    const links = (mode & S_IFMT) === S_IFDIR ? 2 : 1;
    const content = Buffer.alloc(0);
    const made: Inode = { id, mode, links, uid, gid, modifiedAtMs: Date.now(), content, names: new Map() };
    this.#inodes.set(id, made);
    return made;
  }

  #enter(folder: Inode, name: string, inode: Inode): void {
    folder.names.set(name, inode);
    folder.modifiedAtMs = Date.now();
  }
}
