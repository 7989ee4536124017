import { closeSync, constants, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { isErrno } from '../../lib/errors.js';

const headerBytes = 16;

/**
 * A small file that keeps the beginnings of unfinished lines, so that crisp continues them after a restart or kill.
 * They are valid for one size of the log file only, as anything written to the log later completes them.
 */
export class PartialLineFile {
  #fd: number | undefined;
  readonly #bytes = Buffer.allocUnsafeSlow(headerBytes + 512);
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  /** Never throws: without the file, a restart ends the line early. */
  save(logBytes: number, stdout: Uint8Array | undefined, stderr: Uint8Array | undefined): void {
    // the log has grown since, so the saved content is no longer valid
    if (!stdout && !stderr) return;
    const outBytes = stdout?.length ?? 0;
    const length = headerBytes + outBytes + (stderr?.length ?? 0);
    const into = length <= this.#bytes.length ? this.#bytes : Buffer.allocUnsafe(length);
    into.writeDoubleLE(logBytes, 0);
    into.writeUInt32LE(outBytes, 8);
    into.writeUInt32LE(length - headerBytes - outBytes, 12);
    if (stdout) into.set(stdout, headerBytes);
    if (stderr) into.set(stderr, headerBytes + outBytes);
    try {
      this.#fd ??= openSync(this.#path, constants.O_WRONLY | constants.O_CREAT, 0o600);
      writeSync(this.#fd, into, 0, length, 0);
    } catch {
      this.close();
    }
  }

  /** Returns what was saved for a log of this size. */
  load(logBytes: number): { stdout?: Buffer; stderr?: Buffer } {
    let saved: Buffer;
    try {
      saved = readFileSync(this.#path);
    } catch (err) {
      if (isErrno(err, 'ENOENT')) return {};
      throw err;
    }
    if (saved.length < headerBytes || saved.readDoubleLE(0) !== logBytes) return {};
    const outEnd = headerBytes + saved.readUInt32LE(8);
    const errEnd = outEnd + saved.readUInt32LE(12);
    if (saved.length < errEnd) return {};
    const stdout = saved.subarray(headerBytes, outEnd);
    const stderr = saved.subarray(outEnd, errEnd);
    return { ...(stdout.length > 0 ? { stdout } : {}), ...(stderr.length > 0 ? { stderr } : {}) };
  }

  close(): void {
    if (this.#fd !== undefined) closeSync(this.#fd);
    this.#fd = undefined;
  }

  remove(): void {
    this.close();
    rmSync(this.#path, { force: true });
  }
}
