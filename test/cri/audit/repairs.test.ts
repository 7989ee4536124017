import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { runAudit } from '../../../src/cri/audit/run-audit.js';
import { type AuditScope, liveScope } from '../../../src/cri/audit/scope.js';
import type { AuditReport } from '../../../src/cri/context/finding.js';
import { cri } from '../../../src/lib/proto.js';
import { nowNanos } from '../../../src/lib/time.js';
import { expectCleanAudit } from '../../support/audit.js';
import { startNode, type CrispNode } from '../../support/crisp-node.js';

let node: CrispNode;
beforeAll(async () => {
  node = await startNode();
});
afterAll(() => node.close());

/** Three folders of one pod that has no record: one look finds all of them, and each has a repair of its own. */
let folders: string[];
afterEach(async () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  await expectCleanAudit(node);
});

function plant(): string {
  const id = randomBytes(32).toString('hex');
  const { sandboxFolders, containerFolders, dataFolders } = node.context.layout;
  folders = [sandboxFolders, containerFolders, dataFolders].map((parent) => join(parent, id));
  for (const folder of folders) mkdirSync(folder);
  return id;
}

/** Repairs the node; `disturb` runs after the look, right before the first act. */
async function repair(disturb: () => void) {
  const scope = liveScope(node.context);
  let isFirst = true;
  // the audit tells the log of each act before it begins
  const warn = (): void => {
    if (isFirst) disturb();
    isFirst = false;
  };
  const log = Object.assign(Object.create(scope.log) as AuditScope['log'], { warn });
  const options = { apply: true, settleMs: 0, lockWithinMs: 1_000 };
  return outcomesOf(await runAudit({ ...scope, log }, options));
}

const outcomesOf = ({ findings }: AuditReport): unknown[] => findings.map(({ what, outcome }) => [what, outcome]);

test('a thing that goes between the look and its repair needs none', async () => {
  plant();
  const [first = '', second = '', third = ''] = folders;
  expect(await repair(() => rmSync(second, { recursive: true }))).toEqual([
    [first, 'done'],
    [second, 'not needed'],
    [third, 'done'],
  ]);
  expect(folders.filter((folder) => existsSync(folder))).toEqual([]);
});

test('what gets an owner between the look and its repair is not touched', async () => {
  const id = plant();
  const [first = '', ...others] = folders;
  const metadata = {
    id,
    createdAtNanos: nowNanos(),
    handler: 'crun',
    config: new cri.PodSandboxConfig(node.podConfig()),
  };
  const { sandboxes } = node.context.store;
  // on record before the second act begins
  expect(await repair(() => void sandboxes.create(metadata, {}))).toEqual([
    [first, 'done'],
    ...others.map((folder) => [folder, 'not needed']),
  ]);
  expect(others.every((folder) => existsSync(folder))).toBe(true);
  await sandboxes.remove(id);
});
