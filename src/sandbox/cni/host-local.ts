import { readFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { namesIn } from '../../lib/files/names-in.js';
import { isErrno } from '../../lib/errors.js';
import type { NetworkConf } from './cni-types.js';

/** An address reserved by the host-local plugin. */
export interface Reservation {
  readonly address: string;
  /** the sandbox that it is for */
  readonly id: string;
  readonly path: string;
}

/**
 * The folders with host-local's reservations for a network, a file per address; none if it uses another IPAM plugin.
 */
export function reservationFolders({ name, plugins }: NetworkConf): string[] {
  return plugins.flatMap(({ ipam }) => {
    const { type, dataDir } = (ipam ?? {}) as { type?: unknown; dataDir?: unknown };
    if (type !== 'host-local') return [];
    return [join(typeof dataDir === 'string' && dataDir !== '' ? dataDir : '/var/lib/cni/networks', name)];
  });
}

/** Reads the reservations in such a folder, which other programs may share. */
export async function reservationsIn(folder: string): Promise<Reservation[]> {
  const found: Reservation[] = [];
  for (const address of await namesIn(folder)) {
    if (isIP(address) === 0) continue;
    const path = join(folder, address);
    // the id on the first line, the interface on the second
    const [id = ''] = (await readFileOrEmpty(path)).split(/\r?\n/);
    if (id !== '') found.push({ address, id: id.trim(), path });
  }
  return found;
}

async function readFileOrEmpty(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((err: unknown) => {
    if (isErrno(err, 'ENOENT')) return '';
    throw err;
  });
}
