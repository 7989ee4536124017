import {
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const checkout = fileURLToPath(new URL('../..', import.meta.url));

export interface Payload {
  readonly registryData: string;
  /** the folder of the built Go programs, and which of them go along */
  readonly tools: string;
  readonly programs: readonly string[];
  /** a containerd that goes along */
  readonly peer?: string;
}

/**
 * Fills a folder with all that the machine needs of this checkout: crisp as built in dist/, the packages it runs with,
 * the tests' support compiled to JavaScript (TypeScript's compiler would take a minute in there), programs and images.
 */
export function fillPayload(folder: string, payload: Payload): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(join(checkout, 'dist'), join(folder, 'dist'), { recursive: true });
  // what tests import of ../src is the same code
  symlinkSync('dist', join(folder, 'src'));
  cpSync(join(checkout, 'proto/generated'), join(folder, 'proto/generated'), { recursive: true });
  copyFileSync(join(checkout, 'package.json'), join(folder, 'package.json'));
  for (const path of runtimePackages()) {
    cpSync(join(checkout, path), join(folder, path), {
      recursive: true,
      filter: (source) => !/\.(map|d\.ts)$/.test(source),
    });
  }
  for (const name of ['support', 'conformance', 'vm', 'tools']) compileFolder(join('test', name), folder);
  cpSync(payload.registryData, join(folder, 'registry'), { recursive: true });
  mkdirSync(join(folder, 'tools'));
  for (const name of payload.programs) copyFileSync(join(payload.tools, name), join(folder, 'tools', name));
  if (payload.peer !== undefined) copyFileSync(payload.peer, join(folder, 'tools', basename('containerd')));
}

/** The folders of package-lock.json's packages that crisp needs at run time. */
function runtimePackages(): string[] {
  const lock = JSON.parse(readFileSync(join(checkout, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly optional?: boolean }>>;
  };
  const paths = Object.entries(lock.packages).filter(([path, { dev, optional }]) => path !== '' && !dev && !optional);
  // a package in another's node_modules comes along with that
  return paths.map(([path]) => path).filter((path) => !path.includes('/node_modules/', 1) && !path.includes('@types/'));
}

/** Compiles the TypeScript of one folder, without checking types, and copies its .mjs files. */
function compileFolder(name: string, target: string): void {
  for (const file of readdirSync(join(checkout, name), { recursive: true, encoding: 'utf8' })) {
    const source = join(checkout, name, file);
    const output = join(target, name, file.replace(/\.ts$/, '.js'));
    if (!/\.(ts|mjs)$/.test(file) || file.endsWith('.d.ts')) continue;
    mkdirSync(dirname(output), { recursive: true });
    if (file.endsWith('.mjs')) copyFileSync(source, output);
    else {
      const options = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023 };
      writeFileSync(output, ts.transpileModule(readFileSync(source, 'utf8'), { compilerOptions: options }).outputText);
    }
  }
}
