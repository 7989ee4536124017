import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CrispError, messageOf } from '../../lib/errors.js';
import type { Handler } from './handlers.js';
import { unmountTree } from '../../lib/host/unmount-tree.js';
import { runTool } from '../../lib/process/tool.js';

const createMs = 60_000;

/** The host's folders with `true` and its libraries. */
const programFolders = ['/bin', '/lib', '/lib64', '/usr'];

/**
 * Tries out an OCI runtime by creating and deleting a container, as a working `--version` proves little: crun refuses
 * some cgroup layouts, others lack a kernel feature. Leaves nothing behind.
 *
 * @returns undefined if it works, otherwise the runtime's error
 */
export async function runtimeProblem(
  handler: Pick<Handler, 'runtime' | 'systemdCgroup' | 'ociVersion'>,
): Promise<string | undefined> {
  const id = `crisp-trial-${process.pid}-${randomBytes(4).toString('hex')}`;
  const folder = await mkdtemp(join(tmpdir(), `crisp-trial-${process.pid}-`));
  const argv = [...(handler.systemdCgroup ? ['--systemd-cgroup'] : []), '--root', join(folder, 'state')];
  try {
    await writeBundle(folder, id, handler);
    await create(handler.runtime, [...argv, 'create', '--bundle', folder, id], join(folder, 'output'));
    return undefined;
  } catch (err) {
    return messageOf(err);
  } finally {
    // after a failed create there may be nothing to delete, and create's error is the one that counts
    await runTool(handler.runtime, [...argv, 'delete', '--force', id]).catch(() => {});
    // a runtime may mount something in its state folder: gVisor keeps a network namespace there
    await unmountTree(folder);
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeBundle(
  folder: string,
  id: string,
  handler: Pick<Handler, 'systemdCgroup' | 'ociVersion'>,
): Promise<void> {
  const folders = programFolders.filter((path) => existsSync(path));
  await Promise.all(
    ['proc', 'dev', ...folders].map((path) => mkdir(join(folder, 'rootfs', path), { recursive: true })),
  );
  const spec = {
    ociVersion: handler.ociVersion,
    process: { args: ['/bin/true'], cwd: '/', user: { uid: 0, gid: 0 }, env: ['PATH=/bin'] },
    root: { path: 'rootfs' },
    mounts: [
      { destination: '/proc', type: 'proc', source: 'proc' },
      ...folders.map((path) => ({ destination: path, type: 'bind', source: path, options: ['rbind', 'ro'] })),
    ],
    linux: {
      cgroupsPath: handler.systemdCgroup ? `system.slice:crisp:${id}` : `/${id}`,
      namespaces: ['pid', 'mount', 'ipc', 'uts', 'network'].map((type) => ({ type })),
    },
  };
  await writeFile(join(folder, 'config.json'), JSON.stringify(spec));
}

/**
 * Writes output to a file: the created container keeps it open, so that reading a pipe would not end before the
 * container.
 */
async function create(runtime: string, argv: readonly string[], outputPath: string): Promise<void> {
  const output = await open(outputPath, 'w');
  try {
    const child = spawn(runtime, argv, {
      stdio: ['ignore', output.fd, output.fd],
      timeout: createMs,
      killSignal: 'SIGKILL',
    });
    const code = await new Promise<number | null>((resolve, reject) =>
      child.once('error', reject).once('exit', resolve),
    );
    if (code !== 0)
      throw new CrispError('Internal', (await readFile(outputPath, 'utf8')).trim() || `exit code ${code}`);
  } finally {
    await output.close();
  }
}
