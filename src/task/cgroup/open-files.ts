import { opendirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { TimeSlice } from '../../lib/async/time-slice.js';
import { readKernelFile } from './cgroup-files.js';

/** Open files of a container's processes. */
export interface OpenFiles {
  readonly descriptors: bigint;
  /** how many of them are sockets */
  readonly sockets: bigint;
}

const batchSize = 100;

/** Counts the open files of processes, yielding to the event loop in between. Processes that are gone count nothing. */
export async function countOpenFiles(pids: readonly number[], slice: TimeSlice): Promise<OpenFiles> {
  let descriptors = 0;
  let sockets = 0;
  for (const pid of pids) {
    const folder = `/proc/${pid}/fd`;
    // in batches, as a process may have a million files open
    const opened = orNothing(() => opendirSync(folder, { bufferSize: batchSize }));
    for (let entry; opened && (entry = orNothing(() => opened.readSync()));) {
      descriptors += 1;
      if (orNothing(() => readlinkSync(join(folder, entry.name)))?.startsWith('socket:')) sockets += 1;
      if (descriptors % batchSize === 0) await slice.yieldWhenUsed();
    }
    opened?.closeSync();
    await slice.yieldWhenUsed();
  }
  return { descriptors: BigInt(descriptors), sockets: BigInt(sockets) };
}

/** The soft limit on open files of a process; undefined if it is unlimited or the process is gone. */
export function openFilesLimit(pid: number): bigint | undefined {
  const soft = /^Max open files\s+(\d+)/m.exec(readKernelFile(`/proc/${pid}/limits`) ?? '')?.[1];
  return soft === undefined ? undefined : BigInt(soft);
}

function orNothing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
