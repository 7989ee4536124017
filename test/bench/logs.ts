import { mkdtempSync, rmSync, statSync, openSync, readSync, closeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Long from 'long';
import { containerConfig, podConfig } from '../support/pods.js';
import { percentile } from './contender.js';
import type { ServedPods } from './served.js';

/** What a container that logs at full speed comes to. */
export interface LogThroughput {
  /** of 100-byte lines, as the container wrote them */
  readonly megabytesPerSecond: number;
  /** of ListContainers meanwhile */
  readonly listP99Ms: number;
}

const lineBytes = 100;
const warmUpMs = 1000;
const measuredMs = 4000;

/** Lets a container write lines without end for some seconds. The log is in memory: a disk would be what is measured. */
export async function measureLog(served: ServedPods, image: string): Promise<LogThroughput> {
  const folder = mkdtempSync('/dev/shm/crisp-bench-log-');
  const { pods } = served;
  const config = podConfig({ logDirectory: folder });
  const pod = await pods.run(config);
  try {
    const command = ['yes', 'x'.repeat(lineBytes - 1)];
    const container = await pods.start(pod, config, containerConfig('writer', image, { command, logPath: 'log' }));
    const file = join(folder, 'log');
    await pause(warmUpMs);
    const before = statSync(file).size;
    const started = performance.now();
    const asked: number[] = [];
    while (performance.now() - started < measuredMs) {
      const asking = performance.now();
      await pods.call('ListContainers', {});
      asked.push(performance.now() - asking);
      await pause(10);
    }
    const grown = statSync(file).size - before;
    const seconds = (performance.now() - started) / 1000;
    await pods.call('StopContainer', { containerId: container, timeout: Long.ZERO });
    return {
      megabytesPerSecond: ((grown / logLineBytes(file)) * lineBytes) / 1e6 / seconds,
      listP99Ms: percentile(asked, 0.99),
    };
  } finally {
    await pods.remove(pod);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The bytes of the first line of a log, its end included: time, stream and tag come before what was written. */
function logLineBytes(file: string): number {
  const head = Buffer.alloc(4096);
  const descriptor = openSync(file, 'r');
  try {
    const read = readSync(descriptor, head, 0, head.length, 0);
    return head.subarray(0, read).indexOf(10) + 1;
  } finally {
    closeSync(descriptor);
  }
}
