import { existsSync, readdirSync, readFileSync, rmdirSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Layout, layoutOf } from '../../src/lib/layout.js';
import { createLogger } from '../../src/lib/log.js';
import { ownOpenFilesLimit } from '../../src/lib/process/open-files-limit.js';
import { signalProcess } from '../../src/lib/process/process.js';
import { type Handler, type HandlerConfig, probeHandler } from '../../src/task/runtime/handlers.js';
import { unmountTree } from '../../src/lib/host/unmount-tree.js';
import { ShimEvents } from '../../src/task/shim/shim-events.js';
import { ShimPool, type ShimPoolOptions } from '../../src/task/shim/shim-pool.js';
import { FifoPool } from '../../src/task/stdio/fifo-pool.js';
import { makeRootfs } from '../support/bundle.js';
import { testShim } from '../support/test-shim.js';

/** A folder of its own with everything that tasks need. */
export interface TaskFixture {
  readonly folder: string;
  readonly layout: Layout;
  readonly events: ShimEvents;
  readonly rootfs: string;
  newPool(changes?: Partial<ShimPoolOptions>): ShimPool;
  handler(name: string, changes?: Partial<HandlerConfig>): Promise<Handler>;
  close(): Promise<void>;
}

export async function openTaskFixture(): Promise<TaskFixture> {
  const folder = await mkdtemp(join(tmpdir(), 'crisp-test-shim-'));
  const layout = layoutOf(join(folder, 'root'), join(folder, 'state'));
  const events = new ShimEvents(layout);
  await events.listen();
  const log = createLogger('silent');
  const fifos = new FifoPool(layout.spareFifos);
  const newPool: TaskFixture['newPool'] = (changes) =>
    new ShimPool({
      layout,
      log,
      fifos,
      spares: 0,
      sharedSize: 2,
      searchPath: process.env['PATH'] ?? '',
      openFilesLimit: ownOpenFilesLimit(),
      cgroupMounts: {},
      untilQuiet: () => Promise.resolve(),
      ...changes,
    });
  return {
    folder,
    layout,
    events,
    rootfs: await makeRootfs(folder),
    newPool,
    handler: (name, changes) =>
      probeHandler({
        name,
        runtime: name,
        shim: testShim,
        shared: false,
        systemdCgroup: false,
        runtimeRoot: join(layout.runtimeStates, name),
        ...changes,
      }),
    close: async () => {
      await events.close();
      // of a test that failed half-way
      const ids = (await readdir(folder)).filter((name) => name.startsWith('crisp-test-'));
      for (const id of ids) for (const pid of pidsOf(id)) signalProcess(pid, 'SIGKILL');
      const left = newPool();
      await left.recover(() => []);
      await left.close();
      await unmountTree(folder);
      for (const id of ids) for (const trace of tracesOf(id)) if (existsSync(trace)) rmdirSync(trace);
      await rm(folder, { recursive: true });
    },
  };
}

/** Everything on the host that carries `id`: cgroups, mounts. */
export function tracesOf(id: string): string[] {
  const cgroups = readdirSync('/sys/fs/cgroup', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join('/sys/fs/cgroup', entry.name, id))
    .filter((path) => existsSync(path));
  const mounts = readFileSync('/proc/self/mountinfo', 'utf8')
    .split('\n')
    .filter((line) => line.includes(id));
  return [...cgroups, ...mounts];
}

function pidsOf(id: string): number[] {
  return tracesOf(id)
    .map((trace) => join(trace, 'cgroup.procs'))
    .filter((path) => existsSync(path))
    .flatMap((path) => readFileSync(path, 'utf8').split('\n').filter(Boolean).map(Number));
}
