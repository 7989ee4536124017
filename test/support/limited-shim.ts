import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { introspection } from '../../src/lib/proto.js';

/**
 * A shim that works as `shim` does and, asked by containerd's `-info`, says of itself that it maps no ids of a root
 * filesystem and has no checkpoint, as the one in Rust does. Gives its path, in `folder`.
 */
export function shimWithoutFeatures(folder: string, shim: string): string {
  const document = {
    linux: { mountExtensions: { idmap: { enabled: false } } },
    annotations: { 'org.opencontainers.runc.checkpoint.enabled': 'false' },
  };
  return shimWithInfo(folder, shim, {
    name: 'test.limited',
    features: { value: Buffer.from(JSON.stringify(document)) },
  });
}

/** A shim that works as `shim` does and gives this answer to `-info`. */
export function shimWithInfo(folder: string, shim: string, info: introspection.RuntimeInfo.$Properties): string {
  const answer = join(folder, `${info.name}.info`);
  writeFileSync(answer, introspection.RuntimeInfo.encode(info).finish());
  const path = join(folder, `shim-${info.name}`);
  writeFileSync(path, `#!/bin/sh\n[ "$1" = -info ] && exec cat ${answer}\nexec ${shim} "$@"\n`, { mode: 0o755 });
  return path;
}
