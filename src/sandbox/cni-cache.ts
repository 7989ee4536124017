import { mkdir, readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomicSync } from '../lib/atomic-file.js';
import { CrispError, isErrno, messageOf } from '../lib/errors.js';
import type { RawResult } from './cni-result.js';
import type { NetworkConf, NetworkRequest } from './cni-types.js';

/**
 * What is remembered of one attachment: written before ADD runs, so that DEL undoes even half an ADD with the same
 * configuration; the result is added when ADD is done (CNI specification 1.1, "Lifecycle & Ordering").
 */
export interface Attachment {
  readonly request: NetworkRequest;
  readonly network: NetworkConf;
  /** the version that ADD spoke */
  readonly version: string;
  readonly result?: RawResult;
}

const formatVersion = 1;

/** Attachments as files, `SANDBOX.IFNAME.json` each. */
export class AttachmentCache {
  #made = false;

  constructor(private readonly folder: string) {}

  async write(attachment: Attachment): Promise<void> {
    if (!this.#made) await mkdir(this.folder, { recursive: true, mode: 0o700 });
    this.#made = true;
    const { id, ifName } = attachment.request;
    writeFileAtomicSync(this.#path(id, ifName), JSON.stringify({ version: formatVersion, attachment }));
  }

  /**
   * Undefined where nothing was ever begun.
   *
   * @throws CrispError `Internal` where the file is there but cannot be understood
   */
  async read(id: string, ifName?: string): Promise<Attachment | undefined> {
    const path = this.#path(id, ifName);
    try {
      const { version, attachment } = JSON.parse(await readFile(path, 'utf8')) as { version?: unknown; attachment?: Attachment };
      if (version !== formatVersion || !attachment?.network || !attachment.request) throw new Error('it is of another format');
      return attachment;
    } catch (err) {
      if (isErrno(err, 'ENOENT')) return undefined;
      throw new CrispError('Internal', `CNI cache file ${path}: ${messageOf(err)}`, { cause: err });
    }
  }

  async remove(id: string, ifName?: string): Promise<void> {
    await rm(this.#path(id, ifName), { force: true });
  }

  /** Every attachment that is remembered. */
  async list(): Promise<{ readonly id: string; readonly ifName: string }[]> {
    let files: string[];
    try {
      files = await readdir(this.folder);
    } catch (err) {
      if (isErrno(err, 'ENOENT')) return [];
      throw err;
    }
    return files.flatMap((file) => {
      const [, id, ifName] = /^([^.]+)\.(.+)\.json$/.exec(file) ?? [];
      return id === undefined || ifName === undefined ? [] : [{ id, ifName }];
    });
  }

  #path(id: string, ifName = 'eth0'): string {
    return join(this.folder, `${id}.${ifName}.json`);
  }
}
