import { constants, createInflate } from 'node:zlib';
import { CrispError, wrap } from '../../lib/errors.js';

/**
 * The dictionary that both sides of SPDY/3 load into zlib: words with their length in four bytes before them, then
 * text. Source: the SPDY protocol draft 3.1, section 2.6.10.1. Its Adler-32 is e3c6a7c2.
 */
const words =
  'options head post put delete trace accept accept-charset accept-encoding accept-language accept-ranges age allow ' +
  'authorization cache-control connection content-base content-encoding content-language content-length content-location ' +
  'content-md5 content-range content-type date etag expect expires from host if-match if-modified-since if-none-match ' +
  'if-range if-unmodified-since last-modified location max-forwards pragma proxy-authenticate proxy-authorization range ' +
  'referer retry-after server te trailer transfer-encoding upgrade user-agent vary via warning www-authenticate method get ' +
  'status 200_OK version HTTP/1.1 url public set-cookie keep-alive origin';
const text =
  '100101201202205206300302303304305306307402405406407408409410411412413414415416417502504505' +
  '203 Non-Authoritative Information204 No Content301 Moved Permanently400 Bad Request401 Unauthorized403 Forbidden' +
  '404 Not Found500 Internal Server Error501 Not Implemented503 Service Unavailable' +
  'Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec 00:00:00 Mon, Tue, Wed, Thu, Fri, Sat, Sun, GMT' +
  'chunked,text/html,image/png,image/jpg,image/gif,application/xml,application/xhtml+xml,text/plain,text/javascript,' +
  'publicprivatemax-age=gzip,deflate,sdchcharset=utf-8charset=iso-8859-1,utf-,*,enq=0.';

export const headerDictionary: Buffer = Buffer.concat([
  ...words.split(' ').map((entry) => lengthAndText(entry.replace('_', ' '))),
  Buffer.from(text, 'latin1'),
]);

/**
 * Header blocks of streaming clients decompress to a few hundred bytes: a larger one is an attempt to exhaust memory.
 */
const maxUnpackedBytes = 8 * 1024;
const maxHeaders = 100;

/** Decompresses the header blocks of a connection: they are one zlib stream, so each must be read, in order. */
export class HeaderInflater {
  readonly #inflate = createInflate({ dictionary: headerDictionary, flush: constants.Z_SYNC_FLUSH });

  constructor() {
    // the current block has its own error listener; a later error must not end the process
    this.#inflate.on('error', () => {});
  }

  /**
   * Names in lower case with their values; of several values, joined by a NUL on the wire, the first.
   *
   * @throws CrispError `InvalidArgument` on a block that is broken or too large; the inflater cannot be used after that
   */
  async headers(block: Buffer): Promise<ReadonlyMap<string, string>> {
    return parseHeaders(await this.#unpack(block));
  }

  close(): void {
    this.#inflate.close();
  }

  #unpack(block: Buffer): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      const parts: Buffer[] = [];
      let bytes = 0;
      const settle = (failure?: Error | null): void => {
        this.#inflate.off('data', collect).off('error', settle).off('close', closed);
        const err =
          bytes > maxUnpackedBytes ? new Error(`it decompresses to more than ${maxUnpackedBytes} bytes`) : failure;
        if (err) reject(wrap('decompress a SPDY header block', new CrispError('InvalidArgument', err.message)));
        else resolve(Buffer.concat(parts));
      };
      const closed = (): void => settle(new Error('the connection is closed'));
      const collect = (part: Buffer): void => {
        bytes += part.length;
        if (bytes <= maxUnpackedBytes) parts.push(part);
        else this.#inflate.destroy();
      };
      this.#inflate.on('data', collect).on('error', settle).on('close', closed);
      this.#inflate.write(block, settle);
    });
  }
}

function parseHeaders(block: Buffer): ReadonlyMap<string, string> {
  let at = 0;
  const take = (bytes: number): Buffer => {
    if (at + bytes > block.length)
      throw new CrispError('InvalidArgument', 'broken SPDY header block: it ends too early');
    at += bytes;
    return block.subarray(at - bytes, at);
  };
  const number = (): number => take(4).readUInt32BE(0);
  const headers = new Map<string, string>();
  const count = number();
  if (count > maxHeaders) throw new CrispError('InvalidArgument', `broken SPDY header block: ${count} headers`);
  for (let i = 0; i < count; i += 1) {
    const name = take(number()).toString('latin1').toLowerCase();
    const [value] = take(number()).toString('utf8').split('\0');
    headers.set(name, value ?? '');
  }
  return headers;
}

/** A header block before compression. */
export function headerBlock(headers: Readonly<Record<string, string>>): Buffer {
  const entries = Object.entries(headers);
  const count = Buffer.alloc(4);
  count.writeUInt32BE(entries.length);
  return Buffer.concat([count, ...entries.flatMap(([name, value]) => [lengthAndText(name), lengthAndText(value)])]);
}

/** Packs the header blocks that a server sends: they are all empty, and compression would not shorten them. */
export class EmptyHeaderPacker {
  #started = false;

  /**
   * Returns the next block: a stored block with a count of 0, then the empty block that marks a flush; without it Go's
   * reader waits for more bytes. The first block is preceded by zlib's header with the dictionary's checksum.
   */
  next(): Buffer {
    const stored = Buffer.from([0, 4, 0, 0xfb, 0xff, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff]);
    if (this.#started) return stored;
    this.#started = true;
    return Buffer.concat([Buffer.from([0x78, 0xbb, 0xe3, 0xc6, 0xa7, 0xc2]), stored]);
  }
}

function lengthAndText(entry: string): Buffer {
  const bytes = Buffer.from(entry, 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}
