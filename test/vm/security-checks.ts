import assert from 'node:assert/strict';
import { chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Long from 'long';
import { busyboxName } from '../conformance/images.js';
import { containerConfig, podConfig } from '../support/pods.js';
import { cgroupParent, type Check } from './check.js';

const oomScore: Check = {
  name: 'a negative oom_score_adj reaches the process',
  run: async ({ pods }) => {
    const linux = { resources: { oomScoreAdj: Long.fromNumber(-500) } };
    const { id } = await pods.runOne(
      podConfig({ linux: { cgroupParent } }),
      containerConfig('score', busyboxName, { linux }),
    );
    assert.equal(await pods.exec(id, 'cat', '/proc/1/oom_score_adj'), '-500');
  },
};

const hostId = 200_000;
const mapping = [{ containerId: 0, hostId, length: 65_536 }];

const idMapped: Check = {
  name: 'a pod with a user namespace owns its root and a volume, which are mounted with mapped ids',
  run: async ({ pods, folder }) => {
    const volume = join(folder, 'volume');
    mkdirSync(volume);
    writeFileSync(join(volume, 'of-root'), 'root');
    writeFileSync(join(volume, 'of-1000'), 'user');
    chownSync(join(volume, 'of-1000'), 1000, 1000);
    const usernsOptions = { mode: 0, uids: mapping, gids: mapping };
    const namespaceOptions = { network: 0, pid: 1, ipc: 0, usernsOptions };
    const config = podConfig({ linux: { cgroupParent, securityContext: { namespaceOptions } } });
    const { id } = await pods.runOne(
      config,
      containerConfig('mapped', busyboxName, {
        mounts: [{ hostPath: volume, containerPath: '/volume', uidMappings: mapping, gidMappings: mapping }],
        linux: { securityContext: { namespaceOptions } },
      }),
    );
    assert.match(await pods.exec(id, 'cat', '/proc/self/uid_map'), new RegExp(`^\\s*0\\s+${hostId}\\s+65536`));
    assert.equal(
      await pods.exec(id, 'stat', '-c', '%u', '/bin/sh', '/volume/of-root', '/volume/of-1000'),
      '0\n0\n1000',
    );
    await pods.exec(id, 'sh', '-c', 'echo written > /volume/from-inside && echo written > /from-inside');
  },
};

export const securityChecks: readonly Check[] = [oomScore, idMapped];
