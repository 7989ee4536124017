import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findProgram } from '../../../src/lib/process/find-program.js';
import type { MissingFeature } from '../../../src/task/runtime/features.js';
import { startNode, type CrispNode } from '../../support/crisp-node.js';
import { shimWithoutFeatures } from '../../support/limited-shim.js';

let folder: string;
let node: CrispNode;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'crisp-test-'));
  // by its path, so that CRISP_TEST_SHIM, which may lack the same, does not take its place
  const shim = await findProgram('containerd-shim-runc-v2');
  const usual = { runtime: 'runc', shared: false, noPivotRoot: false, noNewKeyring: false, shimCgroup: '' };
  node = await startNode({
    handlers: { usual: { ...usual, shim }, limited: { ...usual, shim: shimWithoutFeatures(folder, shim) } },
  });
});
afterAll(async () => {
  await node.close();
  rmSync(folder, { recursive: true, force: true });
});

test('Status says that pods that share a PID namespace fail where the program that holds it is missing', async () => {
  const condition = async () => {
    const { status } = await node.client.call('Status', {});
    return status?.conditions?.find(({ type }) => type === 'SharedPidNamespaceReady');
  };
  expect(await condition()).toMatchObject({ status: true, reason: '', message: '' });
  const { programs } = node.context.config;
  const { pause } = programs;
  Object.assign(programs, { pause: join(folder, 'absent') });
  try {
    expect(await condition()).toMatchObject({ status: false, reason: 'NoPauseProgram' });
    expect((await condition())?.message).toContain('absent: no such program; apt-get install catatonit');
  } finally {
    Object.assign(programs, { pause });
  }
});

test('Status lists per handler the missing features, and which of its programs lacks each', async () => {
  const { runtimeHandlers, info } = await node.client.call('Status', { verbose: true });
  expect(runtimeHandlers?.find(({ name }) => name === 'limited')?.features?.userNamespaces).toBe(false);
  const handlers = JSON.parse(info?.['handlers'] ?? '[]') as { name: string; missing: MissingFeature[] }[];
  const lackedBy = (name: string, wanted: string): string | undefined =>
    handlers.find((each) => each.name === name)?.missing.find(({ feature }) => feature === wanted)?.lackedBy;
  expect(lackedBy('limited', 'user namespaces')).toMatch(/shim-test\.limited \d/);
  expect(lackedBy('limited', 'checkpoint and restore')).toMatch(/^shim-test\.limited \d/);
  expect(lackedBy('usual', 'checkpoint and restore')).toBeUndefined();
});
