import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FifoPool } from '../../src/task/stdio/fifo-pool.js';

/** A temporary folder with a pool of named pipes; `remove` takes both away. */
export async function fifoFolder(): Promise<{ folder: string; pool: FifoPool; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'crisp-test-io-'));
  const pool = new FifoPool(join(folder, 'spare'));
  return {
    folder,
    pool,
    remove: async () => {
      await pool.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
