import assert from 'node:assert/strict';
import { busyboxName } from '../conformance/images.js';
import { Pods } from '../support/pods.js';
import { auditChecks } from './audit-checks.js';
import { type Check } from './check.js';
import { checkpointChecks } from './checkpoint-checks.js';
import { isolationChecks } from './isolation-checks.js';
import { resourceChecks } from './resource-checks.js';
import { securityChecks } from './security-checks.js';
import { statsChecks } from './stats-checks.js';

const usesSystemd: Check = {
  name: 'the cgroup driver is systemd',
  run: async ({ pods }) => {
    const { linux } = await pods.call('RuntimeConfig', {});
    assert.equal(linux?.cgroupDriver, 0);
  },
};

/** Runs all checks against a server. True when every one held. */
export async function runChecks(socket: string, folder: string, say: (line: string) => void): Promise<boolean> {
  const checks = [
    usesSystemd,
    ...resourceChecks,
    ...statsChecks,
    ...securityChecks,
    ...isolationChecks,
    ...checkpointChecks,
    ...auditChecks,
  ];
  let failed = 0;
  // long: Node is emulated
  const setUp = new Pods(socket, 300_000);
  await setUp.pull(busyboxName);
  await setUp.close();
  for (const check of checks) {
    const pods = new Pods(socket, 300_000);
    const started = Date.now();
    try {
      await check.run({ pods, socket, folder });
      say(`passed: ${check.name} (${((Date.now() - started) / 1000).toFixed(0)} s)`);
    } catch (err) {
      failed += 1;
      say(`failed: ${check.name}\n    ${err instanceof Error ? err.message : String(err)}`);
    } finally {
      await pods.close();
    }
  }
  say(`checks: ${checks.length - failed} passed, ${failed} failed`);
  return failed === 0;
}
