// Builds programs of a Go module of test/tools into a cache folder, and only those that are missing or old.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * @typedef {object} GoProgram
 * @property {string} name the file's name in the cache folder
 * @property {string[]} argv what follows `go`: `build` or `test -c`, flags and the package
 * @property {Record<string, string>} [env] default: CGO_ENABLED=0
 * @property {string[]} [sources] files of the module that it is made of, besides the modules that go.mod names
 */

/**
 * Builds what is missing or was built from another go.mod, go.sum, command or Go.
 *
 * @param {object} options
 * @param {string} options.module the folder of go.mod
 * @param {string} options.folder where the programs go
 * @param {readonly GoProgram[]} options.programs
 * @param {(line: string) => void} options.log
 * @param {boolean} [options.check] builds nothing
 * @throws Error when Go or a library is missing; with `check`, when something is not built
 */
export function buildGoPrograms({ module, folder, programs, log, check = false }) {
  const common = createHash('sha256').update(goVersion(module));
  for (const name of ['go.mod', 'go.sum']) common.update(readFileSync(path.join(module, name)));
  const keyOf = ({ argv, env = {}, sources = [] }) => {
    const key = common.copy().update(JSON.stringify([argv, env]));
    for (const source of sources) key.update(readFileSync(path.join(module, source)));
    return key.digest('hex');
  };
  const stampOf = ({ name }) => path.join(folder, `.${name}.built`);
  const missing = programs.filter((program) => {
    const stamp = stampOf(program);
    return (
      !existsSync(path.join(folder, program.name)) ||
      !existsSync(stamp) ||
      readFileSync(stamp, 'utf8') !== keyOf(program)
    );
  });
  if (missing.length === 0) return;
  if (check) throw new Error(`not built yet: ${missing.map(({ name }) => name).join(', ')}`);

  mkdirSync(folder, { recursive: true });
  for (const [at, program] of missing.entries()) {
    const { name, argv, env } = program;
    const started = Date.now();
    log(`building ${name} (${at + 1} of ${missing.length})`);
    const [verb, ...rest] = argv;
    // under another name first: a program that runs cannot be written to
    const fresh = path.join(folder, `.${name}.${process.pid}`);
    execFileSync('go', [verb, '-trimpath', '-mod=readonly', '-o', fresh, ...rest], {
      cwd: module,
      env: { ...process.env, CGO_ENABLED: '0', ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout: 2_400_000,
    });
    renameSync(fresh, path.join(folder, name));
    writeFileSync(stampOf(program), keyOf(program));
    log(`built ${name} in ${((Date.now() - started) / 1000).toFixed(0)} s`);
  }
}

function goVersion(module) {
  try {
    return execFileSync('go', ['env', 'GOVERSION'], { cwd: module, encoding: 'utf8', timeout: 60_000 }).trim();
  } catch (err) {
    if (err.code === 'ENOENT')
      throw new Error('this needs Go (https://go.dev/dl), which is not in PATH', { cause: err });
    throw err;
  }
}
