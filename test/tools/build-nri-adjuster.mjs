// Builds the plugin of nri-adjuster, over NRI's own stub, into the cache folder of the tools. Needs Go.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { toolsFolder } from './build.mjs';
import { buildGoPrograms } from './go-programs.mjs';

const module = path.dirname(fileURLToPath(import.meta.url));

/** Where the plugin is once it is built. */
export const nriAdjuster = path.join(toolsFolder, 'nri-adjuster');

/**
 * Builds the plugin where it is missing or old.
 *
 * @param {{ log?: (line: string) => void, check?: boolean }} [options] with `check`, nothing is built
 * @throws Error when Go or a library is missing; with `check`, when it is not built
 */
export function buildNriAdjuster({ log = (line) => process.stderr.write(`${line}\n`), check = false } = {}) {
  const program = {
    name: 'nri-adjuster',
    argv: ['build', '-ldflags', '-s -w', './nri-adjuster'],
    sources: ['nri-adjuster/main.go'],
  };
  buildGoPrograms({ module, folder: toolsFolder, programs: [program], log, check });
}

/** Whether it is built, and is no older than its source. */
export function isNriAdjusterBuilt() {
  try {
    buildNriAdjuster({ check: true });
    return true;
  } catch {
    return false;
  }
}
