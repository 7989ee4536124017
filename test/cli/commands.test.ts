import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findProgram } from '../../src/lib/process/find-program.js';
import { crispCommand } from '../support/crisp-command.js';
import { busyboxImage, writeDockerArchive } from '../support/images.js';
import { shimWithoutFeatures } from '../support/limited-shim.js';

const checkout = new URL('../..', import.meta.url).pathname;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crisp-test-commands-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs `crisp …`. */
function context(...argv: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [...crispCommand(), ...argv], { timeout: 110_000 }, (err, stdout, stderr) => {
      resolve({ code: err ? Number(err.code) : 0, stdout, stderr });
    });
  });
}

const own = () => [
  '--root',
  join(folder, 'root'),
  '--state',
  join(folder, 'state'),
  '--listen',
  join(folder, 's.sock'),
];

test('prints its version, and its commands when none or an unknown one is given', async () => {
  const { version } = JSON.parse(await readFile(join(checkout, 'package.json'), 'utf8')) as { version: string };
  expect((await context('version')).stdout).toContain(`crisp ${version}`);
  expect(await context()).toMatchObject({
    code: 64,
    stderr: expect.stringContaining('usage: crisp serve|starts|start|load|doctor|audit|version') as string,
  });
  expect(await context('sevre')).toMatchObject({
    code: 64,
    stderr: expect.stringContaining('no such command: sevre') as string,
  });
});

test('explains each command with --help', async () => {
  const helps = await Promise.all(
    ['serve', 'load', 'doctor', 'audit', 'version'].map((command) => context(command, '--help')),
  );
  for (const { code, stdout } of helps) {
    expect(code).toBe(0);
    expect(stdout).toMatch(/^usage: crisp /);
  }
  expect(helps[0]?.stdout).toContain('--metrics-listen');
});

test('exits with an error that names the wrong key, flag or value', async () => {
  await writeFile(join(folder, 'bad.toml'), '[cni]\nconfdir = "/x"\n');
  const answers = await Promise.all([
    context('serve', '--config', join(folder, 'bad.toml')),
    context('serve', '--cgroup-driver', 'none'),
    context('serve', '--colour'),
    context('serve', 'here'),
  ]);
  expect(answers.map(({ code }) => code)).toEqual([1, 1, 1, 1]);
  const [key, value, flag, word] = answers.map(({ stderr }) => stderr);
  expect(key).toContain('cni.confdir: no such setting; here are conf_dir');
  expect(value).toContain('--cgroup-driver: has to be one of auto, systemd, cgroupfs, not "none"');
  expect(flag).toContain("'--colour'");
  expect(word).toContain('serve takes no "here"');
});

test('loads an archive into the image store and prints its names', async () => {
  const archive = join(folder, 'image.tar');
  await writeDockerArchive(archive, await busyboxImage(), ['localhost/crisp-test:one']);
  expect(await context('load', ...own(), archive)).toMatchObject({ code: 0, stdout: 'localhost/crisp-test:one\n' });
  expect(await context('load', ...own(), join(folder, 'none.tar'))).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('none.tar: no such file') as string,
  });
});

test('doctor checks every area, says how to fix each finding, and leaves nothing on the host', async () => {
  const { stdout, stderr } = await context('doctor', ...own(), '--cni-bin-dir', folder);
  expect(stderr).toBe('');
  for (const area of [
    'privileges',
    'kernel',
    'cgroups',
    'tools',
    'runtimes',
    'network',
    'images and checkpoints',
    'kubelet',
    'server',
  ]) {
    expect(stdout).toMatch(new RegExp(`^${area}$`, 'm'));
  }
  expect(stdout).toContain(`PROBLEM no CNI plugin bridge, host-local, portmap in ${folder}`);
  expect(stdout).toContain('→ apt-get install containernetworking-plugins');
  expect(stdout).toContain(`nothing serves on unix://${join(folder, 's.sock')}`);
  const lines = stdout.split('\n');
  for (const [index, line] of lines.entries()) {
    if (/^ {2}(note|PROBLEM) /.test(line)) expect(lines[index + 1]).toMatch(/^ {10}→ \S/);
  }
});

test('doctor names the shim and the features it lacks, per handler', async () => {
  const shim = shimWithoutFeatures(folder, await findProgram('containerd-shim-runc-v2'));
  const file = join(folder, 'limited.toml');
  await writeFile(file, `[handlers.limited]\nruntime = "runc"\nshim = "${shim}"\n`);
  const { stdout } = await context('doctor', ...own(), '--config', file);
  expect(stdout).toMatch(/limited: no .*checkpoint and restore \(shim-test\.limited \S+\)\n/);
  expect(stdout).toMatch(/limited: no user namespaces \([^)]*shim-test\.limited \S+\)/);
});
