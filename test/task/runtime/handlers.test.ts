import { readdirSync, statSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'smol-toml';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { shimOptions } from '../../../src/lib/proto.js';
import { writeRunscConfig } from '../../../src/task/runtime/runsc-config.js';
import { runtimeProblem } from '../../../src/task/runtime/runtime-trial.js';
import {
  type HandlerConfig,
  probeHandler,
  requireCheckpointFeature,
  runtimeOptions,
} from '../../../src/task/runtime/handlers.js';
import { shimWithInfo, shimWithoutFeatures } from '../../support/limited-shim.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crisp-test-handlers-'));
});
afterEach(() => rm(folder, { recursive: true }));

const config = (changes: Partial<HandlerConfig>): HandlerConfig => ({
  name: 'test',
  runtime: 'runc',
  shim: 'containerd-shim-runc-v2',
  shared: true,
  systemdCgroup: false,
  runtimeRoot: join(folder, 'runtime'),
  ...changes,
});

async function script(name: string, lines: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, `#!/bin/sh\n${lines}\n`);
  await chmod(path, 0o755);
  return path;
}

/** Folders and cgroups of trials by this process. */
const trials = (): string[] =>
  [tmpdir(), '/sys/fs/cgroup', ...readdirSync('/sys/fs/cgroup').map((name) => join('/sys/fs/cgroup', name))]
    // other tests' cgroups come and go
    .flatMap((path) => (statSync(path, { throwIfNoEntry: false })?.isDirectory() ? namesIn(path) : []))
    .filter((name) => name.startsWith(`crisp-trial-${process.pid}-`));

function namesIn(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return []; // gone meanwhile
  }
}

test('reads the features that runc declares', async () => {
  const handler = await probeHandler(config({ runtime: 'runc' }));
  expect(handler).toMatchObject({
    runtime: expect.stringMatching(/^\/.*runc$/) as string,
    version: expect.stringMatching(/^runc 1\./) as string,
  });
  expect(handler.features).toMatchObject({
    recursiveReadOnlyMounts: true,
    checkpoint: true,
    seccomp: true,
    systemdCgroup: true,
  });
  expect(handler.features.mountOptions).toContain('rro');
});

test('infers the features of an old crun from its version', async () => {
  const crun = await script(
    'crun',
    'test "$1" = --version && printf "crun version 1.3\\nspec: 1.0.0\\n+SYSTEMD +SECCOMP +CRIU\\n"',
  );
  const { features, version } = await probeHandler(config({ runtime: crun }));
  expect(version).toBe('crun 1.3');
  expect(features).toMatchObject({
    recursiveReadOnlyMounts: false,
    userNamespaces: false,
    checkpoint: true,
    apparmor: false,
    seccomp: true,
  });
});

/** A runtime whose features document says that it has everything. */
const ableRuntime = (): Promise<string> =>
  script(
    'able',
    `case $1 in --version) echo runc version 1.5.0;; features) echo '${JSON.stringify({
      mountOptions: ['rro'],
      linux: { seccomp: { enabled: true }, mountExtensions: { idmap: { enabled: true } } },
      annotations: { 'org.opencontainers.runc.checkpoint.enabled': 'true' },
    })}';; esac`,
  );

const shimSays = 'echo "shim:"; echo "  Version:  2.4.2"';

test('drops features that the shim of a handler does not support, and names the program that lacks each', async () => {
  const shim = shimWithoutFeatures(folder, await script('shim', shimSays));
  const handler = await probeHandler(config({ runtime: await ableRuntime(), shim }));
  expect(handler.features).toMatchObject({ userNamespaces: false, idmappedMounts: true, checkpoint: false });
  expect(handler.missing).toEqual([
    { feature: 'user namespaces', lackedBy: 'shim-test.limited 2.4.2' },
    { feature: 'checkpoint and restore', lackedBy: 'shim-test.limited 2.4.2' },
  ]);
  expect(() => requireCheckpointFeature(handler)).toThrow(
    'runtime handler test has no checkpoint and restore (shim-test.limited 2.4.2)',
  );
});

test('names both programs where neither has a feature, as a newer one of them would not help', async () => {
  const crun = await script('old-crun', 'test "$1" = --version && printf "crun version 1.8.1\\n+SECCOMP\\n"');
  const shim = shimWithoutFeatures(folder, await script('shim', shimSays));
  const lackedBy = 'crun 1.8.1 and shim-test.limited 2.4.2';
  expect((await probeHandler(config({ runtime: crun, shim }))).missing).toEqual([
    { feature: 'user namespaces', lackedBy },
    { feature: 'checkpoint and restore', lackedBy },
  ]);
});

test('a shim without a feature query counts as one that maps no root filesystem ids and leaves checkpoints to the runtime', async () => {
  const shim = await script('old', `[ "$1" = -v ] || exit 2; ${shimSays}`);
  const { features, missing } = await probeHandler(config({ runtime: await ableRuntime(), shim }));
  expect(features).toMatchObject({ userNamespaces: false, checkpoint: true });
  expect(missing).toEqual([{ feature: 'user namespaces', lackedBy: 'old 2.4.2' }]);
});

test.each([
  ['io.containerd.runc.v2', true],
  ['io.containerd.runc.v2-rs', false],
])(
  'with a runtime that declares no features only the Go shim counts as able to checkpoint: %s',
  async (name, checkpoint) => {
    const crun = await script('crun', 'test "$1" = --version && printf "crun version 1.8.1\\n+SECCOMP +CRIU\\n"');
    const shim = shimWithInfo(folder, await script('shim', shimSays), { name });
    expect((await probeHandler(config({ runtime: crun, shim }))).features.checkpoint).toBe(checkpoint);
  },
);

test("gVisor's shim gets by a file the settings that others get in a task's options, and has no user namespaces", async () => {
  const shim = shimWithInfo(folder, await script('shim', shimSays), { name: 'io.containerd.runsc.v1' });
  const runtime = await ableRuntime();
  const handler = await probeHandler(config({ runtime, shim, systemdCgroup: true, shimCgroup: 'shims' }));
  expect(handler).toMatchObject({ shimKind: 'runsc', features: { userNamespaces: false, checkpoint: false } });
  await writeRunscConfig(handler);
  const { type_url: type, value } = runtimeOptions(handler);
  expect(type).toBe('runtimeoptions.v1.Options');
  const { configPath } = shimOptions.Options.decode(value as Uint8Array);
  expect(parse(await readFile(configPath, 'utf8'))).toEqual({
    binary_name: runtime,
    root: handler.runtimeRoot,
    shim_cgroup: 'shims',
    runsc_config: { 'systemd-cgroup': 'true' },
  });
});

test('infers from its version how a shim has to be started', async () => {
  const starts = await Promise.all(
    ['1.7.27', 'v2.1.0', 'v2.3.1', 'v2.4.2', '3.0.0'].map(async (version) => {
      const shim = await script(`shim-${version}`, `echo "shim:"; echo "  Version:  ${version}"`);
      return (await probeHandler(config({ shim }))).shimStart;
    }),
  );
  expect(starts).toEqual(['flags', 'flags', 'bootstrap', 'bootstrap', 'bootstrap']);
});

test('names the handler and the missing program', async () => {
  await expect(probeHandler(config({ runtime: 'no-such-runtime' }))).rejects.toMatchObject({
    kind: 'FailedPrecondition',
    message: 'runtime handler test: no-such-runtime: no such program in PATH',
  });
  await expect(probeHandler(config({ shim: '/no/such/shim' }))).rejects.toThrow('/no/such/shim: no such program');
});

test('tries whether a runtime works on this host, and leaves nothing', async () => {
  expect(await runtimeProblem(await probeHandler(config({ runtime: 'runc' })))).toBeUndefined();
  const broken = await script('broken', 'echo "cgroups in hybrid mode not supported" >&2; exit 1');
  expect(await runtimeProblem({ runtime: broken, systemdCgroup: false, ociVersion: '1.0.2' })).toBe(
    'cgroups in hybrid mode not supported',
  );
  expect(trials()).toEqual([]);
});

test('leaves nothing where a runtime leaves a mount in its state folder, as that of gVisor does', async () => {
  const runtime = await script(
    'mounting',
    'for word; do case $word in */state) state=$word;; create) mkdir -p "$state" && mount -t tmpfs none "$state";; esac; done',
  );
  expect(await runtimeProblem({ runtime, systemdCgroup: false, ociVersion: '1.0.2' })).toBeUndefined();
  expect(trials()).toEqual([]);
});
