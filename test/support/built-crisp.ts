import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import typescript from 'typescript';

const checkout = fileURLToPath(new URL('../..', import.meta.url));

/** A crisp as JavaScript: one that is started a dozen times should not be translated each time. */
export interface BuiltCrisp {
  /** its main.js */
  readonly main: string;
  /** beside it: serves, waits at the step that a file names, and tells of its memory on SIGUSR2 */
  readonly observed: string;
  /** whether it knows the table `[nri]` */
  readonly hasNri: boolean;
}

/** Builds today's sources, or those of a commit, into a folder that is made. */
export function buildCrisp(built: string, commit?: string): BuiltCrisp {
  mkdirSync(built);
  const sources = commit === undefined ? checkout : sourcesOf(commit, join(built, 'sources'));
  for (const name of ['package.json', 'proto']) symlinkSync(join(sources, name), join(built, name));
  symlinkSync(join(checkout, 'node_modules'), join(built, 'node_modules'));
  const files = readdirSync(join(sources, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  for (const file of files) {
    const target = join(built, 'dist', file.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    const compilerOptions = { module: typescript.ModuleKind.ESNext, target: typescript.ScriptTarget.ES2023 };
    writeFileSync(
      target,
      typescript.transpileModule(readFileSync(join(sources, 'src', file), 'utf8'), { compilerOptions }).outputText,
    );
  }
  mkdirSync(join(built, 'bin'));
  copyFileSync(join(checkout, 'bin/crisp'), join(built, 'bin/crisp'));
  const observed = join(built, 'dist/observed.js');
  writeFileSync(observed, observedServe);
  return { main: join(built, 'dist/main.js'), observed, hasNri: existsSync(join(sources, 'src/nri')) };
}

function sourcesOf(commit: string, folder: string): string {
  mkdirSync(folder);
  const archive = execFileSync('git', ['archive', commit, 'src', 'proto', 'package.json'], {
    cwd: checkout,
    maxBuffer: 256 * 1024 * 1024,
  });
  execFileSync('tar', ['-x', '-C', folder], { input: archive });
  return folder;
}

/**
 * Beside main.js: serves, and waits at the step that stands in a file, before or after it. On SIGUSR2 it writes down how
 * much of its heap is in use once all garbage is gone, where it was started with --expose-gc. V8 goes on compiling for
 * thousands of pods, so compiled code is left out.
 */
const observedServe = `import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { getHeapCodeStatistics } from 'node:v8';
import { serve } from './cli/serve.js';
const [folder, , ...argv] = process.argv.slice(2);
const hold = (when) => async (pipeline, step) => {
  const wanted = folder + '/step.hold';
  if (!existsSync(wanted) || readFileSync(wanted, 'utf8') !== [when, pipeline, step].join('/')) return;
  writeFileSync(folder + '/step.reached', '');
  while (existsSync(wanted)) await sleep(10);
};
process.on('SIGUSR2', () => {
  globalThis.gc();
  globalThis.gc();
  const usedBytes = process.memoryUsage().heapUsed - getHeapCodeStatistics().code_and_metadata_size;
  writeFileSync(folder + '/heap.tmp', String(usedBytes));
  renameSync(folder + '/heap.tmp', folder + '/heap');
});
await serve(argv, { beforeStep: hold('before'), afterStep: hold('after') });
process.exit(0);
`;
