import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../../../src/config.js';
import { findProgram } from '../../../src/lib/process/find-program.js';
import { startNode, type CrispNode } from '../crisp-node.js';
import { startProcess, type CrispProcess } from '../crisp-process.js';
import { standInCriu } from '../stand-in-criu.js';
import { testShim } from '../test-shim.js';
import { checkpointHandler } from './checkpoint-targets.js';

/** Not CRISP_TEST_SHIM, which may have no checkpoint. */
const goShim = 'containerd-shim-runc-v2';

/** A node on which the subjects of all targets work. */
export async function startFaultNode(settings: Readonly<Record<string, unknown>> = {}): Promise<CrispNode> {
  const folder = await mkdtemp(join(tmpdir(), 'crisp-test-faults-'));
  const { runtime, criu } = await standInCriu(folder);
  const usual = { shared: false, noPivotRoot: false, noNewKeyring: false, shimCgroup: '' };
  const { programs } = loadConfig('/dev/null', {});
  const node = await startNode({
    programs: { ...programs, criu },
    handlers: {
      crun: { ...usual, runtime: await findProgram('crun'), shim: await findProgram(testShim) },
      [checkpointHandler]: { ...usual, runtime, shim: await findProgram(goShim) },
    },
    ...settings,
  });
  return {
    ...node,
    get client() {
      return node.client;
    },
    get context() {
      return node.context;
    },
    close: async () => {
      await node.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** The same in a process that can be killed at the steps of its pipelines. */
export function startFaultProcess(): Promise<CrispProcess> {
  return startProcess({ heldSteps: true, checkpointHandler });
}
