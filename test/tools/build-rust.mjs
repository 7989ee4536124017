// Builds the shim of the containerd project that is written in Rust, at a pinned version, with cargo, in some four minutes:
// containerd-shim-runc-v2-rs of the crate containerd-runc-shim. Needs Rust; users of crisp don't.
//
//   node test/tools/build-rust.mjs            prints the path of the shim
//   node test/tools/build-rust.mjs --check    the same, but builds nothing: status 1 when it is missing or old
//
// It is kept below the folder of the Go programs (build.mjs); an unchanged cargo and this file skip the build.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { toolsFolder } from './build.mjs';

const version = '0.2.0';

/** cargo's own folder: programs of other lanes, which go before PATH, are not in it. */
const root = path.join(toolsFolder, 'rust');

/** The path that the built shim has. */
export const rustShim = path.join(root, 'bin/containerd-shim-runc-v2-rs');
const stamp = path.join(root, '.built');

/**
 * Builds the shim where it is missing or old, and answers with its path.
 *
 * @param {{ log?: (line: string) => void, check?: boolean }} [options] with `check`, nothing is built
 * @returns {string}
 * @throws Error when cargo or a crate is missing; with `check`, when the shim is not built
 */
export function buildRustShim({ log = (line) => process.stderr.write(`${line}\n`), check = false } = {}) {
  const cargoVersion = execFileSync('cargo', ['--version'], { encoding: 'utf8', timeout: 60_000 });
  const key = createHash('sha256')
    .update(cargoVersion)
    .update(readFileSync(fileURLToPath(import.meta.url)))
    .digest('hex');
  if (existsSync(rustShim) && existsSync(stamp) && readFileSync(stamp, 'utf8') === key) return rustShim;
  if (check) throw new Error(`not built yet: ${path.basename(rustShim)}`);

  mkdirSync(root, { recursive: true });
  const started = Date.now();
  log(`building ${path.basename(rustShim)} ${version}, some four minutes on two cores`);
  // by the crate's own lock file, so that the build is the same next year
  const argv = ['install', '--locked', '--force', '--root', root, '--version', version, 'containerd-runc-shim'];
  execFileSync('cargo', argv, { stdio: ['ignore', 'inherit', 'inherit'], timeout: 1_800_000 });
  writeFileSync(stamp, key);
  log(`built ${path.basename(rustShim)} in ${((Date.now() - started) / 1000).toFixed(0)} s`);
  return rustShim;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    process.stdout.write(`${buildRustShim({ check: process.argv.includes('--check') })}\n`);
  } catch (err) {
    process.stderr.write(`${err.message}\n`);
    process.exitCode = 1;
  }
}
