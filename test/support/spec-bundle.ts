import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, readdir, rm, rmdir, writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readHost, type Host } from '../../src/lib/host/host.js';
import { overlayMounts } from '../../src/task/rootfs/rootfs.js';
import { buildSpec } from '../../src/task/spec/build.js';
import { resolveDestinations } from '../../src/task/spec/resolve-destinations.js';
import { noLimits } from './no-limits.js';
import type { SpecInput } from '../../src/task/spec/input.js';
import type { OciSpec } from '../../src/task/oci.js';
import { busyboxLayer } from './images.js';

/** An OCI runtime to hold a spec against, and what its handler would say of it. */
export interface TestRuntime {
  readonly program: string;
  readonly handler: SpecInput['handler'];
}

const handler = (name: string, ociVersion: string, modern: boolean): SpecInput['handler'] => ({
  name,
  ociVersion,
  features: { recursiveReadOnlyMounts: modern, idmappedMounts: modern, userNamespaces: modern },
});

const builtRunc = join(
  process.env['CRISP_TEST_TOOLS'] ?? join(process.env['HOME'] ?? '/root', '.cache/crisp/tools'),
  'runc',
);

/** Debian's crun and runc, and the current runc where the test tools are built. */
export const runtimes: readonly TestRuntime[] = [
  { program: '/usr/bin/crun', handler: handler('crun', '1.0.2', true) },
  { program: '/usr/sbin/runc', handler: handler('runc', '1.0.2', false) },
  { program: builtRunc, handler: handler('runc-current', '1.2.0', true) },
].filter(({ program }) => existsSync(program));

/** A host folder with a busybox layer, and everything that a SpecInput needs, for as many runs as a test likes. */
export interface TestBundle {
  readonly folder: string;
  /** the busybox layer, unpacked */
  readonly layer: string;
  readonly host: Host;
  input(runtime: TestRuntime, changes?: Changes): SpecInput;
  /** builds the spec, has `edit` change it as NRI plugins do, runs it in a root of its own, and removes all again */
  run(runtime: TestRuntime, changes?: Changes, edit?: (spec: OciSpec) => void | Promise<void>): Promise<RunResult>;
  close(): Promise<void>;
}

/** A SpecInput's fields; and the host's id of the writable layer's owner, for user namespaces. */
export type Changes = Partial<SpecInput> & { readonly upperOwner?: number };

export interface RunResult {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly spec: OciSpec;
  readonly warnings: readonly string[];
}

export async function testBundle(): Promise<TestBundle> {
  const folder = await mkdtemp(join(tmpdir(), 'crisp-test-spec-'));
  const layer = join(folder, 'layer');
  await mkdir(layer);
  execFileSync('tar', ['-x', '-C', layer, '-f', '-'], { input: (await busyboxLayer()).tar, timeout: 30_000 });
  const host = await readHost();

  const input: TestBundle['input'] = (runtime, { upperOwner: _, ...changes } = {}) => {
    const id = `crisp-test-${randomBytes(6).toString('hex')}`;
    return {
      id,
      sandboxId: 'sandbox',
      config: { metadata: { name: 'test' }, command: ['true'] },
      sandboxConfig: { metadata: { name: 'pod', namespace: 'default', uid: 'uid' } },
      image: { Env: ['PATH=/bin'], Cmd: ['sh'] },
      imageName: 'busybox',
      layers: [layer],
      handler: runtime.handler,
      host,
      namespaces: {},
      cgroupsPath: `/${id}`,
      hostname: 'pod',
      ...noLimits,
      ...changes,
    };
  };

  const run: TestBundle['run'] = async (runtime, changes, edit) => {
    const built = input(runtime, changes);
    const { spec, warnings } = await buildSpec(built);
    await edit?.(spec);
    await resolveDestinations(spec.mounts, built);
    const own = join(folder, built.id);
    const [rootfs, upper, work, state] = ['bundle/rootfs', 'upper', 'work', 'state'].map((name) => join(own, name)) as [
      string,
      string,
      string,
      string,
    ];
    for (const path of [rootfs, upper, work, state]) await mkdir(path, { recursive: true });
    if (changes?.upperOwner) {
      await chown(upper, changes.upperOwner, changes.upperOwner);
      for (const path of [folder, own, join(own, 'bundle')]) await chmod(path, 0o711);
    }
    await writeFile(join(own, 'bundle/config.json'), JSON.stringify(spec));
    const [overlay] = overlayMounts({ layers: built.layers, upper, work });
    execFileSync('mount', ['-t', 'overlay', 'overlay', '-o', overlay?.options.join(',') ?? '', rootfs], {
      timeout: 10_000,
    });
    try {
      const argv = ['--root', state, 'run', '--bundle', join(own, 'bundle'), built.id];
      const { status, stdout, stderr } = spawnSync(runtime.program, argv, {
        encoding: 'utf8',
        timeout: 30_000,
        killSignal: 'SIGKILL',
      });
      return { exitCode: status, stdout, stderr, spec, warnings };
    } finally {
      spawnSync(runtime.program, ['--root', state, 'delete', '--force', built.id], { timeout: 30_000 });
      execFileSync('umount', ['--recursive', rootfs], { timeout: 10_000 });
      await removeCgroups(built.cgroupsPath, host);
      await rm(own, { recursive: true, force: true });
    }
  };

  return { folder, layer, host, input, run, close: () => rm(folder, { recursive: true, force: true }) };
}

/** A runtime that failed half-way may leave its cgroups. */
async function removeCgroups(cgroupsPath: string, host: Host): Promise<void> {
  for (const mountPoint of new Set([...Object.values(host.cgroupMounts), '/sys/fs/cgroup/unified'])) {
    const path = join(mountPoint, cgroupsPath);
    for (const child of await readdir(path, { withFileTypes: true }).catch(() => [])) {
      if (child.isDirectory()) await rmdir(join(path, child.name)).catch(() => undefined);
    }
    await rmdir(path).catch(() => undefined);
  }
}
