import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { push, type Registry } from '../../support/registry.js';
import type { Host } from './host.js';
import { Program } from './program.js';

/** A registry on a host of the cluster, which the nodes' pulls and this machine's pushes reach. */
export interface ClusterRegistry {
  /** `ADDRESS:PORT` */
  readonly host: string;
  readonly program: Program;
  push: Registry['push'];
}

/** Starts one, and waits until it answers. */
export async function startClusterRegistry(host: Host, address: string): Promise<ClusterRegistry> {
  const file = join(host.folder, 'registry.yaml');
  const configuration = {
    version: 0.1,
    log: { level: 'error', accesslog: { disabled: true } },
    storage: { filesystem: { rootdirectory: '/var/lib/registry' }, delete: { enabled: true } },
    http: { addr: `${address}:5000` },
  };
  writeFileSync(file, JSON.stringify(configuration));
  const program = new Program(host, { name: 'registry', program: 'docker-registry', args: ['serve', file] });
  const url = `http://${address}:5000`;
  await program.ready(async () => (await fetch(`${url}/v2/`)).ok);
  return {
    host: `${address}:5000`,
    program,
    push: (repository, tag, image) => push(url, repository, tag, image),
  };
}
