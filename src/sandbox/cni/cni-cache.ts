import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { addLineSync, writeFileAtomicSync } from '../../lib/files/atomic-file.js';
import { CrispError, isErrno, messageOf } from '../../lib/errors.js';
import { namesIn } from '../../lib/files/names-in.js';
import type { RawResult } from './cni-result.js';
import type { NetworkConf, NetworkRequest } from './cni-types.js';
import { parseForeignJson } from '../../lib/files/foreign-json.js';
import { makeFolderSync } from '../../lib/files/make-folder.js';

/**
 * The record of an attachment. It is written before ADD runs, so that DEL undoes even a partial ADD with the same
 * configuration; the result is added after ADD (CNI specification 1.1, "Lifecycle & Ordering").
 */
export interface Attachment {
  readonly request: NetworkRequest;
  readonly network: NetworkConf;
  /** the version that ADD used */
  readonly version: string;
  readonly result?: RawResult;
}

const formatVersion = 1;

/**
 * Attachments as files, `SANDBOX.IFNAME.json` each: a line with the request to the plugins, then one with their result.
 */
export class AttachmentCache {
  #made = false;
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Call it before the first plugin runs. */
  begin(attachment: Attachment): void {
    if (!this.#made) makeFolderSync(this.#folder, 0o700);
    this.#made = true;
    const { id, ifName } = attachment.request;
    writeFileAtomicSync(this.#path(id, ifName), JSON.stringify({ version: formatVersion, attachment }));
  }

  /** Call it after the last plugin. */
  finish({ id, ifName }: NetworkRequest, result: RawResult): void {
    // appended, as a new file would take another inode and an immediate write-out
    addLineSync(this.#path(id, ifName), JSON.stringify(result));
  }

  /**
   * Returns undefined if no ADD was begun.
   *
   * @throws CrispError `Internal` if the file exists but cannot be parsed
   */
  async read(id: string, ifName?: string): Promise<Attachment | undefined> {
    const path = this.#path(id, ifName);
    try {
      const [begun = '', result] = (await readFile(path, 'utf8')).split('\n');
      const { version, attachment } = parseForeignJson(begun) as { version?: unknown; attachment?: Attachment };
      if (version !== formatVersion || !attachment?.network || !attachment.request) throw new Error('unknown format');
      return result === undefined ? attachment : { ...attachment, ...wholeResult(result) };
    } catch (err) {
      if (isErrno(err, 'ENOENT')) return undefined;
      throw new CrispError('Internal', `CNI cache file ${path}: ${messageOf(err)}`, { cause: err });
    }
  }

  async remove(id: string, ifName?: string): Promise<void> {
    await rm(this.#path(id, ifName), { force: true });
  }

  /** Every recorded attachment. */
  async list(): Promise<{ readonly id: string; readonly ifName: string }[]> {
    return (await namesIn(this.#folder)).flatMap((file) => {
      const [, id, ifName] = /^([^.]+)\.(.+)\.json$/.exec(file) ?? [];
      return id === undefined || ifName === undefined ? [] : [{ id, ifName }];
    });
  }

  #path(id: string, ifName = 'eth0'): string {
    return join(this.#folder, `${id}.${ifName}.json`);
  }
}

/** Ignores a line that a crash cut short: ADD did not complete. */
function wholeResult(line: string): Pick<Attachment, 'result'> {
  try {
    return { result: parseForeignJson(line) as RawResult };
  } catch {
    return {};
  }
}
