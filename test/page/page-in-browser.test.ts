import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sandboxPipeline } from '../../src/cri/sandbox/start-sandbox.js';
import { containerPipeline } from '../../src/cri/container/make-container.js';
import { startPipeline } from '../../src/cri/container/run-container.js';
import { cri } from '../../src/lib/proto.js';
import { startNode, type CrispNode } from '../support/crisp-node.js';
import { freePort } from '../support/free-port.js';
import { eventually, removePod, runPod, type NodePod } from '../support/node-pod.js';
import { startBrowser } from './browser.js';

let node: CrispNode;
let browser: Browser;
let page: Page;
let address: string;
const requests: string[] = [];

beforeAll(async () => {
  const port = await freePort();
  address = `http://127.0.0.1:${port}`;
  node = await startNode({ metricsListen: { host: '127.0.0.1', port } });
  browser = await startBrowser();
  page = await browser.newPage();
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(address);
  await page.getByText('live', { exact: true }).waitFor();
});

afterAll(async () => {
  await browser?.close();
  await node?.close();
});

/** Makes a pod with one container, as kubelet does. */
async function startPod(name: string, command = ['sleep', '1000']): Promise<void> {
  const metadata = { name, namespace: 'shop', uid: `${node.name}-${name}`, attempt: 0 };
  const sandboxConfig = node.podConfig({ metadata });
  const { podSandboxId } = await node.client.call('RunPodSandbox', { config: sandboxConfig });
  const config = node.containerConfig(command, {
    envs: [{ key: 'PASSWORD', value: Buffer.from('hunter2-in-env') }],
  });
  const { containerId } = await node.client.call('CreateContainer', { podSandboxId, config, sandboxConfig });
  await node.client.call('StartContainer', { containerId });
}

const stepsShown = async (): Promise<(string | null)[]> => {
  const rows = await page.locator('#detail tr[data-step]').all();
  return Promise.all(rows.map((row) => row.getAttribute('data-step')));
};

/** What axe-core finds wrong with the page as it is now. */
async function accessibilityFindings(): Promise<string[]> {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  // by the debugger: the page's own policy lets no foreign script in
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await (
      globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      }
    ).axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

test('a start appears while the page is open, and its waterfall has the steps of the pipelines', async () => {
  await startPod('cart');
  const row = page.locator('#list tbody tr', { hasText: 'shop/cart' });
  await row.getByText('✓ ok').waitFor();
  await row.getByRole('link').click();
  await page.locator('#detail h2', { hasText: 'shop/cart' }).waitFor();
  const steps = [sandboxPipeline, containerPipeline, startPipeline].flatMap((pipeline) =>
    pipeline.steps.map(({ name }) => name),
  );
  expect((await stepsShown()).filter((step) => step !== 'queue wait').toSorted()).toEqual(steps.toSorted());
});

test('a failed start shows its step, its error and the undos with their cause', async () => {
  await node.faults.failingIn(startPipeline, 'task start', () => expect(startPod('till')).rejects.toThrow());
  const row = page.locator('#list tbody tr', { hasText: 'shop/till' });
  await row.getByText('✗ failed').waitFor();
  expect(await row.textContent()).toContain('StartContainer: task start');
  await row.getByRole('link').click();
  await page.locator('#detail h2', { hasText: 'shop/till' }).waitFor();
  const detail = (await page.locator('#detail').textContent()) ?? '';
  expect(detail).toContain('✗ task start');
  expect(detail).toContain('↶ undo task create because task start failed');
  expect(await page.locator('#detail pre').first().textContent()).toContain('task start');
});

test('an undo that failed shows its own error and what made it run', async () => {
  await node.faults.failingIn(startPipeline, 'task start', () =>
    node.faults.withBrokenUndo(startPipeline, 'log pipes', async () => {
      await expect(startPod('shelf')).rejects.toThrow();
    }),
  );
  await page.locator('#list tbody tr', { hasText: 'shop/shelf' }).getByRole('link').click();
  await page.locator('#detail h2', { hasText: 'shop/shelf' }).waitFor();
  const row = await page.locator('#detail tr[data-step="↶ undo log pipes"]').textContent();
  expect(row).toContain('✗ ↶ undo log pipes because task start failed; the undo failed, too: ');
  expect(row).toContain('no undo of log pipes');
});

test('the command for the log finds the lines of all calls of a start', async () => {
  const { starts } = (await (await fetch(`${address}/api/v1/starts`)).json()) as { starts: { id: string }[] };
  const id = starts.at(-1)?.id ?? '';
  const { calls, podSandboxId } = (await (await fetch(`${address}/api/v1/starts/${id}`)).json()) as {
    podSandboxId: string;
    calls: { containerId?: string }[];
  };
  await page.goto(`${address}/#start=${id}`);
  await page.reload();
  const command = await page.locator('#detail pre.command').textContent();
  const containerId = calls.at(-1)?.containerId;
  expect(command).toBe(`journalctl -u crisp | grep -e ${podSandboxId} -e ${containerId}`);
});

test('a call that failed before its first step is there with its error', async () => {
  const sandboxConfig = node.podConfig();
  const { podSandboxId } = await node.client.call('RunPodSandbox', { config: sandboxConfig });
  const config = node.containerConfig(['true'], { image: { image: 'localhost/absent:latest' } });
  await expect(node.client.call('CreateContainer', { podSandboxId, config, sandboxConfig })).rejects.toThrow();
  const row = page.locator('#list tbody tr', { hasText: 'localhost/absent' });
  await row.getByRole('link').click();
  await page.locator('#detail pre', { hasText: 'not found' }).waitFor();
});

test('works by keyboard: a start is opened with Enter, closed with Escape, and the list keeps the place', async () => {
  await page.keyboard.press('Escape');
  await page.locator('#detail').waitFor({ state: 'hidden' });
  const link = page.locator('#list tbody tr', { hasText: 'shop/cart' }).getByRole('link');
  await link.focus();
  await page.keyboard.press('Enter');
  await page.locator('#detail h2', { hasText: 'shop/cart' }).waitFor();
  await page.locator('#detail-title:focus').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('#detail').waitFor({ state: 'hidden' });
  await page.locator('#list a:focus', { hasText: 'shop/cart' }).waitFor();
});

test('an address whose % is not followed by a code shows that there is no such start, and the list', async () => {
  await page.goto(`${address}/#start=%E0%`);
  await page.reload();
  await page.getByText('This start is not kept any more').waitFor();
  await page.locator('#list tbody tr', { hasText: 'shop/cart' }).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('#detail').waitFor({ state: 'hidden' });
});

test.each(['light', 'dark'] as const)('axe-core finds nothing, %s', async (colorScheme) => {
  await page.emulateMedia({ colorScheme });
  await page.locator('#list tbody tr', { hasText: 'shop/till' }).getByRole('link').click();
  await page.locator('#detail h2', { hasText: 'shop/till' }).waitFor();
  await page.locator('details summary').click();
  expect(await accessibilityFindings()).toEqual([]);
});

test('shows what the last audit left, and nothing of one that found nothing', async () => {
  const { lastAudit } = node.context;
  const before = lastAudit.report;
  const report = { at: new Date().toISOString(), byServer: true, findings: [], failures: [] };
  const why = '0123456789ab has no record';
  const finding = { check: 'mounts', kind: 'unowned', what: '/run/crisp/x/shm', why } as const;
  const repaired = { ...finding, what: '/run/crisp/y/shm', outcome: 'done' };
  lastAudit.report = { ...report, findings: [finding, repaired] };
  await page.locator('#audit li', { hasText: 'mounts: /run/crisp/x/shm' }).waitFor();
  expect(await page.locator('#audit li').count()).toBe(1);
  expect(await page.locator('#audit-when').textContent()).toContain('1 unowned, 0 missing');
  expect(await accessibilityFindings()).toEqual([]);
  lastAudit.report = report;
  await page.locator('#audit-section').waitFor({ state: 'hidden' });
  if (before) lastAudit.report = before;
});

test('shows how much of an image a pull has received', async () => {
  const pull = { image: 'crisp.test/large:latest', startedAtMs: Date.now() };
  const { images, activity } = node.context;
  const pulledBytes = images.pulledBytes.bind(images);
  images.pulledBytes = () => Promise.resolve(48 * 1024 * 1024);
  activity.pulls.add(pull);
  await page.locator('#pulls li', { hasText: /large:latest for .*, 48(\.0)? MiB received/ }).waitFor();
  activity.pulls.delete(pull);
  images.pulledBytes = pulledBytes;
});

test('shows why a pod is not ready', async () => {
  const namespaceOptions = { pid: cri.NamespaceMode.POD };
  const [lost, stopped] = [
    await runPod(node, { changes: { linux: { securityContext: { namespaceOptions } } } }),
    await runPod(node),
  ];
  process.kill(node.context.runtime.tasks.get(lost.id)?.pid ?? NaN, 'SIGKILL');
  await node.client.call('StopPodSandbox', { podSandboxId: stopped.id });
  const reasonOf = (pod: NodePod): Promise<string | null> =>
    page.locator('#pods li', { hasText: `test/${pod.config.metadata?.name}: ` }).textContent();
  expect(await reasonOf(lost)).toContain('its sandbox process ended with exit code 137');
  expect(await reasonOf(stopped)).toContain('stopped by StopPodSandbox');
  expect(await accessibilityFindings()).toEqual([]);
  for (const { id } of [lost, stopped]) await removePod(node, id);
  await page.locator('#pods-section').waitFor({ state: 'hidden' });
});

test('no request leaves the machine, and no environment and no arguments are in the data', async () => {
  const secrets = ['--token=hunter2-in-args', 'hunter2-bare'];
  await startPod('vault', ['sh', '-c', 'exec sleep 1000', ...secrets]);
  // one fails as it runs, of one the executable is missing, of one a step
  await startPod('exits', ['sh', '-c', 'exit 3', ...secrets]);
  await expect(startPod('missing', ['/no/such/program', ...secrets])).rejects.toThrow('/no/such/program');
  await node.faults.failingIn(startPipeline, 'task start', () =>
    expect(startPod('faulty', ['sh', '-c', 'exec sleep 1000', ...secrets])).rejects.toThrow(),
  );
  await eventually(async () => {
    const { failed } = (await (await fetch(`${address}/api/v1/node`)).json()) as { failed: { exitCode: number }[] };
    return failed.some(({ exitCode }) => exitCode === 3) ? true : undefined;
  });
  expect(requests.length).toBeGreaterThan(5);
  expect(requests.filter((url) => !url.startsWith(`${address}/`))).toEqual([]);
  const { starts } = (await (await fetch(`${address}/api/v1/starts`)).json()) as { starts: { id: string }[] };
  const all = await Promise.all(starts.map(async ({ id }) => (await fetch(`${address}/api/v1/starts/${id}`)).text()));
  const now = await (await fetch(`${address}/api/v1/node`)).text();
  const shown = [...all, now, await page.content()].join('\n');
  expect(shown).toContain('/no/such/program');
  expect(shown).not.toContain('hunter2');
  expect(shown).not.toContain('exit 3');
});
