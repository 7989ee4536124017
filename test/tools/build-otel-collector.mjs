// Builds OpenTelemetry's own collector with the two parts that the tests need, at the versions of otel-collector/go.mod, into
// the cache folder of the tools, and prints its path. Needs Go.
//
//   node test/tools/build-otel-collector.mjs
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { toolsFolder } from './build.mjs';
import { buildGoPrograms } from './go-programs.mjs';

const module = path.join(path.dirname(fileURLToPath(import.meta.url)), 'otel-collector');

/** Where the collector is once it is built. */
export const otelCollector = path.join(toolsFolder, 'otel-collector');

/**
 * Builds the collector where it is missing or old.
 *
 * @param {{ log?: (line: string) => void, check?: boolean }} [options] with `check`, nothing is built
 * @throws Error when Go is missing; with `check`, when it is not built
 */
export function buildOtelCollector({ log = (line) => process.stderr.write(`${line}\n`), check = false } = {}) {
  const program = { name: 'otel-collector', argv: ['build', '-ldflags', '-s -w', '.'], sources: ['main.go'] };
  buildGoPrograms({ module, folder: toolsFolder, programs: [program], log, check });
}

/** Whether it is built, and is no older than its source. */
export function isOtelCollectorBuilt() {
  try {
    buildOtelCollector({ check: true });
    return true;
  } catch {
    return false;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    buildOtelCollector();
    process.stdout.write(`${otelCollector}\n`);
  } catch (err) {
    process.stderr.write(`${err.message}\n`);
    process.exitCode = 1;
  }
}
