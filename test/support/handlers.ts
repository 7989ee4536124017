import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { toolsFolder } from '../tools/build.mjs';
import { testShim } from './test-shim.js';

const handler = (runtime: string, shim: string) => ({
  runtime,
  shim,
  shared: true,
  noPivotRoot: false,
  noNewKeyring: false,
  shimCgroup: '',
});
const current = { runtime: join(toolsFolder, 'runc'), shim: join(toolsFolder, 'containerd-shim-runc-v2') };

/** Whether there are a runc and a shim that know user namespaces: `node test/tools/build.mjs` builds them. */
export const hasCurrent = existsSync(current.runtime) && existsSync(current.shim);

/** The host's crun and runc, and where it is built the newest runc. */
export const handlers = {
  crun: handler('crun', testShim),
  runc: handler('runc', testShim),
  ...(hasCurrent ? { current: handler(current.runtime, current.shim) } : {}),
};
