import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { auditByServer } from '../../src/cli/node-client.js';
import { slicePath } from '../../src/lib/host/slice-path.js';
import { busyboxName } from '../conformance/images.js';
import { containerConfig, podConfig } from '../support/pods.js';
import type { Check } from './check.js';

const auditTimeoutMs = 600_000;
const nft = (...argv: string[]): string => execFileSync('nft', argv, { encoding: 'utf8', timeout: 60_000 });

/** What an audit finds, a line each. */
async function told(socket: string): Promise<string[]> {
  const { findings, failures } = await auditByServer(socket, { apply: false }, auditTimeoutMs);
  return [
    ...findings.map(({ check, kind, what, why }) => `${kind} ${check}: ${what} (${why})`),
    ...failures.map(({ check, error }) => `failed ${check}: ${error}`),
  ];
}

const isClean: Check = {
  name: 'an audit of a node with a pod is clean, finds a cgroup made by hand beside its scopes, and removes it',
  run: async ({ pods, socket }) => {
    const config = podConfig();
    // as kubelet names it: what hangs there is of this pod
    const cgroupParent = `crisptest-pod${(config.metadata?.uid ?? '').replaceAll('-', '_')}.slice`;
    const { id } = await pods.runOne(
      { ...config, linux: { ...config.linux, cgroupParent } },
      containerConfig('audited', busyboxName),
    );
    assert.deepEqual(await told(socket), []);

    const strange = randomBytes(32).toString('hex');
    const folder = join('/sys/fs/cgroup', slicePath(cgroupParent) ?? '', `crisp-${strange}.scope`);
    mkdirSync(folder);
    const lines = await told(socket);
    assert.equal(lines.length, 1, lines.join('\n'));
    assert.ok(lines[0]?.startsWith(`unowned cgroups: ${folder}`), lines[0]);
    const { findings } = await auditByServer(socket, { apply: true }, auditTimeoutMs);
    assert.deepEqual(
      findings.map(({ outcome }) => outcome),
      ['done'],
    );
    assert.equal(existsSync(folder), false);
    assert.deepEqual(await told(socket), []);
    assert.equal(await pods.exec(id, 'echo', 'here'), 'here');
  },
};

const nftables: Check = {
  name: 'an audit finds a rule of nftables that is for a pod that has ended',
  run: async ({ pods, socket }) => {
    const ended = await pods.run(podConfig({ linux: { cgroupParent: 'crisptest-ended.slice' } }));
    await pods.call('StopPodSandbox', { podSandboxId: ended });
    const table = ['inet', 'cni_plugins_masquerade'];
    const wasThere = nft('list', 'tables').includes(table.join(' '));
    nft('add', 'table', ...table);
    nft('add', 'chain', ...table, 'planted');
    nft('add', 'rule', ...table, 'planted', 'counter', 'comment', `"masq, net: some, if: eth0, id: ${ended}"`);
    try {
      const lines = await told(socket);
      assert.equal(lines.length, 1, lines.join('\n'));
      assert.ok(lines[0]?.startsWith(`unowned firewall: 1 rules of network some for ${ended}`), lines[0]);
    } finally {
      nft('delete', 'chain', ...table, 'planted');
      if (!wasThere) nft('delete', 'table', ...table);
    }
    assert.deepEqual(await told(socket), []);
  },
};

/** Of crisp alone. */
const ofCrisp = ({ name, run }: Check): Check => ({
  name,
  run: async (context) => {
    const { runtimeName } = await context.pods.call('Version', {});
    if (runtimeName === 'crisp') await run(context);
  },
});

export const auditChecks: readonly Check[] = [isClean, nftables].map(ofCrisp);
