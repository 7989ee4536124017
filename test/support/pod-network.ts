import { execFileSync } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A CNI configuration of our own, with a bridge that nobody else uses. */
export interface PodNetwork {
  readonly confDir: string;
  readonly bridge: string;
  /** Takes away what the plugins leave behind once no pod is left: the bridge. */
  remove(): void;
}

/** Where Debian and others put the CNI plugins. */
export const cniBinDirs = ['/usr/lib/cni', '/opt/cni/bin'];

/** Writes a conflist (bridge and portmap, IPv4 and IPv6) below `folder`. */
export function makePodNetwork(folder: string): PodNetwork {
  const bridge = `ct${randomBytes(4).toString('hex')}`;
  const confDir = join(folder, 'net.d');
  mkdirSync(confDir, { recursive: true });
  const third = randomInt(1, 250);
  const conflist = {
    cniVersion: '1.0.0',
    name: bridge,
    plugins: [
      {
        type: 'bridge',
        bridge,
        isGateway: true,
        ipMasq: true,
        hairpinMode: true,
        ipam: {
          type: 'host-local',
          dataDir: join(folder, 'addresses'),
          routes: [{ dst: '0.0.0.0/0' }],
          ranges: [[{ subnet: `10.${randomInt(90, 200)}.${third}.0/24` }]],
        },
      },
      { type: 'portmap', capabilities: { portMappings: true } },
    ],
  };
  writeFileSync(join(confDir, '10-test.conflist'), JSON.stringify(conflist, null, 2));
  return {
    confDir,
    bridge,
    remove: () => {
      try {
        execFileSync('ip', ['link', 'delete', bridge], { stdio: 'ignore', timeout: 10_000 });
      } catch {
        // no pod ever got an address: there is no bridge
      }
    },
  };
}
