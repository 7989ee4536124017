import { mkdtempSync, rmSync, symlinkSync, type Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LookUps } from '../../../src/lib/files/look-up.js';
import { startTimeLimit, untilAborted, type TimeLimit } from '../../../src/lib/async/time-limit.js';
import { mountDead, type DeadMount } from '../../support/dead-mount.js';

let folder: string;
let dead: DeadMount;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crisp-test-look-up-'));
  dead = mountDead(join(folder, 'dead'));
});
afterEach(() => {
  dead.end();
  rmSync(folder, { recursive: true });
});

/** Of the pool of 4 threads that tests have. */
const poolSize = 4;

test(
  'looks at healthy paths however many looks hang, whatever path they were asked by',
  { timeout: 60_000 },
  async () => {
    symlinkSync(join(folder, 'dead', 'data'), join(folder, 'link'));
    const lookUps = new LookUps(poolSize);
    const limits: TimeLimit[] = [];
    const lookAt = (paths: readonly string[]): Promise<Stats> => {
      const limit = startTimeLimit(20_000);
      limits.push(limit);
      const [path = ''] = paths.slice(-1);
      return untilAborted(
        lookUps.run(paths, () => stat(path), limit.signal),
        limit.signal,
      );
    };
    const paths = ['dead/a', 'link', 'dead/b', 'link', 'dead/c', 'link'].map((name) => join(folder, name));
    const hanging = paths.map((path) => lookAt([path]).catch((err: Error) => err.message));
    const healthy = ['/', folder, '/proc'].map((path) => lookAt([path]));
    for (const stats of await Promise.all(healthy)) expect(stats.isDirectory()).toBe(true);
    // while the others still hang
    expect(limits.some(({ signal }) => signal.aborted)).toBe(false);
    expect((await lookAt(['/none', '/'])).isDirectory()).toBe(true);
    for (const message of await Promise.all(hanging)) expect(message).toBe('not done after 20 s');
    for (const limit of limits) limit.clear();
  },
);
