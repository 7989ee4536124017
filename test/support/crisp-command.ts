import { join } from 'node:path';
import { isBuilt } from '../../scripts/set-up.mjs';

const checkout = new URL('../..', import.meta.url).pathname;
const built = isBuilt();

/** What node's arguments begin with to run `crisp`: the build where it is current (npm test sees to that), else the sources. */
export function crispCommand(): string[] {
  if (built) return [join(checkout, 'dist/main.js')];
  return ['--import', join(checkout, 'test/support/typescript.mjs'), join(checkout, 'src/main.ts')];
}
