import { OpaqueFolders } from '../../src/task/rootfs/opaque.js';
import { ImageAccounts } from '../../src/task/spec/image-accounts.js';
import type { SpecInput } from '../../src/task/spec/input.js';
import { DanglingLinks } from '../../src/task/spec/dangling-links.js';

const opaque = new OpaqueFolders();

/** For specs that are built without a call: nothing ends them. */
export const noLimits: Pick<SpecInput, 'lookUp' | 'signal' | 'opaque' | 'accounts' | 'links'> = {
  opaque,
  accounts: new ImageAccounts(opaque),
  // the layers of tests change
  get links() {
    return new DanglingLinks(opaque);
  },
  lookUp: (_place, work) => work(),
  signal: new AbortController().signal,
};
