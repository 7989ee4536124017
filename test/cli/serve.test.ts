import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CriClient } from '../../src/cli/cri-client.js';
import { greeting } from '../../src/cli/serve.js';
import { crispCommand } from '../support/crisp-command.js';

let folder: string;
const children: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crisp-test-serve-'));
});
afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  rmSync(folder, { recursive: true, force: true });
});

const socket = (): string => join(folder, 'crisp.sock');

/** `crisp serve` in folders of its own and with a network folder that is empty. */
function serve(): {
  child: ChildProcess;
  lines: string[];
  served: Promise<void>;
  ended: Promise<number | null>;
  stderr: string[];
} {
  const flags = { root: 'root', state: 'state', listen: 'crisp.sock', 'cni-conf-dir': 'net.d' };
  const argv = Object.entries(flags).flatMap(([flag, name]) => [`--${flag}`, join(folder, name)]);
  const child = spawn(process.execPath, [
    ...crispCommand(),
    'serve',
    '--config',
    '/dev/null',
    '--metrics-listen',
    '127.0.0.1:0',
    '--nri-socket',
    '',
    ...argv,
  ]);
  children.push(child);
  const lines: string[] = [];
  const stderr: string[] = [];
  const served = new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(line);
      if (line.startsWith('next')) resolve();
    });
    createInterface({ input: child.stderr }).on('line', (line) => stderr.push(line));
    child.once('close', () => reject(new Error(`it ended: ${stderr.join('\n')}`)));
  });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  served.catch(() => {});
  return { child, lines, served, ended, stderr };
}

test('logs what it found and where it listens, serves there, and exits at SIGTERM with nothing left', async () => {
  const { child, lines, served, ended } = serve();
  await served;
  const said = lines.join('\n');
  expect(said).toMatch(/handlers {2}(crun|runc) \(\S+ \S+, \S+ \S+\) by default/);
  expect(said).toMatch(/network {3}not ready: \S/);
  expect(said).toMatch(/cgroups {3}v[12], driver (cgroupfs|systemd)/);
  expect(said).toContain(`CRI       unix://${socket()}`);
  const metrics = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
  expect(lines.at(-1)).toMatch(/^next, in another terminal: /);

  expect(statSync(socket()).mode & 0o777).toBe(0o600);
  const client = new CriClient(socket());
  expect(await client.call('Version', {})).toMatchObject({ runtimeName: 'crisp', runtimeApiVersion: 'v1' });
  client.close();
  expect(await (await fetch(`${metrics}/metrics`)).text()).toContain('crisp_calls_total{call="Version",code="OK"} 1');
  expect((await fetch(`${metrics}/healthz`)).status).toBe(200);
  expect((await fetch(`${metrics}/readyz`)).status).toBe(503);

  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(readdirSync(folder)).not.toContain('crisp.sock');
  expect(readFileSync('/proc/mounts', 'utf8')).not.toContain(folder);
  expect(processesNaming(folder)).toEqual([]);
});

test('refuses the socket of a running server, and replaces that of one that has exited', async () => {
  const live = createServer().listen(socket());
  await once(live, 'listening');
  const refused = serve();
  expect(await refused.ended).toBe(1);
  expect(refused.stderr.join('\n')).toContain(socket());

  live.close();
  await once(live, 'close');
  const dies = `require('net').createServer().listen(${JSON.stringify(socket())}, () => process.kill(process.pid, 9))`;
  await once(spawn(process.execPath, ['-e', dies]), 'exit');
  expect(statSync(socket()).isSocket()).toBe(true);
  const replaced = serve();
  await replaced.served;
  replaced.child.kill('SIGTERM');
  expect(await replaced.ended).toBe(0);
});

function processesNaming(path: string): string[] {
  return readdirSync('/proc').filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(path);
    } catch {
      return false; // gone meanwhile
    }
  });
}

test('prints at start the handlers left out and why, a network that is not ready, and the command to run next', () => {
  const summary = {
    listen: '/run/x.sock',
    hasPage: false,
    handlers: [],
    unusable: [{ name: 'crun', problem: 'crun: no such program in PATH' }],
    network: {
      ready: false,
      name: '',
      source: '/etc/cni/net.d',
      message: '/etc/cni/net.d holds no network configuration',
    },
    cgroup: { version: 2, driver: 'systemd' },
    found: { sandboxes: 1, containers: 2, images: 0 },
  } as const;
  const said = greeting(summary, true);
  expect(said).toContain('handlers  none: no pod can run\n            crun is left out: crun: no such program in PATH');
  expect(said).toContain('not ready: /etc/cni/net.d holds no network configuration');
  expect(said).toContain('found     1 pod, 2 containers, 0 images');
  expect(said).not.toContain('metrics');
  expect(said).not.toContain('PID namespace');
  const problem = 'pods whose containers share a PID namespace fail: catatonit: no such program in PATH';
  expect(greeting({ ...summary, pauseProblem: problem }, true)).toContain(`            ${problem}\n`);
  expect(said).toMatch(/next, in another terminal: node \S+main\.js doctor$/);
  const ready = { ...summary, network: { ...summary.network, ready: true } };
  expect(greeting(ready, true)).toContain('crictl --runtime-endpoint unix:///run/x.sock info');
  expect(greeting(ready, false)).toContain('npm run demo');
});
