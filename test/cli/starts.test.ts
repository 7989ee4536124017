import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CrispError } from '../../src/lib/errors.js';
import { createMetrics } from '../../src/metrics/metrics.js';
import { serveMetrics, type MetricsServer } from '../../src/metrics/server.js';
import { openPage, type Page } from '../../src/page/page.js';
import { RingOfStarts } from '../../src/page/ring-of-starts.js';
import { crispCommand } from '../support/crisp-command.js';

const ring = new RingOfStarts();
let server: MetricsServer;
let page: Page;
let address: string;

const pod = (name: string, digit: string) => ({
  podSandboxId: digit.repeat(64),
  pod: { namespace: 'shop', name },
  handler: 'crun',
});
const good = { pipeline: 'sandbox', durationMs: 4, undos: [] };

beforeAll(async () => {
  page = openPage({ starts: ring, hosts: [], node: () => Promise.reject(new Error('not asked for')) });
  server = await serveMetrics(createMetrics(), { host: '127.0.0.1', port: 0 }, () => [], page);
  address = `http://127.0.0.1:${server.port}`;
  const steps = [{ step: 'network', outcome: 'ok' as const, startMs: 0, durationMs: 4 }];
  ring.begin('sandbox', { ...pod('cart', 'a'), queuedMs: 2500 }).end({ ...good, steps });
  ring.begin('start', { ...pod('till', 'b'), containerId: 'c', container: 'main' }).end({
    pipeline: 'start',
    durationMs: 9,
    steps: [
      { step: 'task create', outcome: 'ok', startMs: 0, durationMs: 4 },
      { step: 'task start', outcome: 'failed', startMs: 4, durationMs: 1, message: 'no such file' },
    ],
    undos: [
      { step: 'task create', outcome: 'ok', cause: 'task start', startMs: 5, durationMs: 4 },
      { step: 'log pipes', outcome: 'failed', cause: 'task start', startMs: 9, durationMs: 1, message: 'disk is gone' },
    ],
    error: new CrispError('NotFound', 'task start: no such file'),
  });
});
afterAll(async () => {
  page.close();
  await server.close();
});

function crisp(...argv: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [...crispCommand(), ...argv], { timeout: 100_000 }, (err, stdout, stderr) =>
      resolve({ code: err ? Number(err.code) : 0, stdout, stderr }),
    );
  });
}

test('crisp starts lists them, narrowed down to slow ones, and as JSON', async () => {
  const { stdout } = await crisp('starts', '--server', address);
  expect(stdout.split('\n')).toEqual([
    expect.stringMatching(/^TIME +ID +TOOK +OUTCOME +POD +CONTAINERS +WHY$/),
    expect.stringMatching(/^\S+Z +aaaaaaaaaaaa +2[5-9]\d\d\.\d ms +ok +shop\/cart/),
    expect.stringMatching(/bbbbbbbbbbbb .* failed +shop\/till +main +StartContainer: task start$/),
    '',
  ]);
  const slow = await crisp('starts', '--server', address, '--slow', '1s', '--json');
  expect(
    slow.stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { id: string }).id),
  ).toEqual(['aaaaaaaaaaaa']);
});

test('crisp start shows the steps, the undo with its cause and the error of one, by a prefix or its pod', async () => {
  for (const id of ['bbbb', 'b'.repeat(64)]) {
    const { stdout } = await crisp('start', id, '--server', address);
    expect(stdout).toMatch(/task create +4\.0 ms +█/);
    expect(stdout).toContain('task start FAILED');
    expect(stdout).toMatch(/undo task create +4\.0 ms +▒/);
    expect(stdout).toContain('error: task start: no such file');
    expect(stdout).toContain('undone because task start failed');
    expect(stdout).toMatch(/undo log pipes FAILED +1\.0 ms +▒/);
    expect(stdout).toContain('undo log pipes failed: disk is gone');
  }
  const absent = await crisp('start', 'no-such', '--server', address);
  expect(absent).toMatchObject({ code: 1, stderr: expect.stringContaining('start "no-such" not found') as string });
});

test('crisp starts --follow prints a start when it has ended', async () => {
  const child = spawn(process.execPath, [...crispCommand(), 'starts', '--server', address, '--follow', '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  const lines = (wanted: number): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => void (text.split('\n').length > wanted && resolve());
      child.stdout.on('data', (more: Buffer) => {
        text += String(more);
        look();
      });
      look();
    });
  await lines(2);
  const steps = [{ step: 'network', outcome: 'ok' as const, startMs: 0, durationMs: 4 }];
  ring.begin('sandbox', pod('late', 'd')).end({ ...good, steps });
  await lines(3);
  expect(text).toContain('"name":"late"');
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
});

test('says where no server answers', async () => {
  const { code, stderr } = await crisp('starts', '--server', 'http://127.0.0.1:1');
  expect(code).toBe(1);
  expect(stderr).toContain('http://127.0.0.1:1');
  expect(stderr).toContain('does crisp serve run');
});
