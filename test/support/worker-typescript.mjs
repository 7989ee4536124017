// vitest transforms what it imports itself, but a worker thread loads its modules by Node alone. Preloaded into vitest's
// processes (`execArgv`, which worker threads inherit), this lets the threads that the code under test starts load src/*.ts.
import { readFile, stat } from 'node:fs/promises';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';

// Node runs the hooks in one more thread, which loads this file too, under the name it was registered by
if (!isMainThread && !import.meta.url.endsWith('?hooks')) register(`${import.meta.url}?hooks`);

export async function resolve(specifier, context, next) {
  if (specifier.endsWith('.js') && (specifier.startsWith('.') || specifier.startsWith('file:') || specifier.startsWith('/'))) {
    const url = new URL(specifier, context.parentURL ?? 'file:///');
    const source = new URL(url.href.replace(/\.js$/, '.ts'));
    if (!url.pathname.includes('/node_modules/') && (await exists(source))) {
      return { url: source.href, format: 'module', shortCircuit: true };
    }
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const { default: typescript } = await import('typescript');
  const source = await readFile(fileURLToPath(url), 'utf8');
  const { outputText } = typescript.transpileModule(source, {
    compilerOptions: { module: typescript.ModuleKind.ESNext, target: typescript.ScriptTarget.ES2023, inlineSourceMap: true },
    fileName: fileURLToPath(url),
  });
  return { format: 'module', source: outputText, shortCircuit: true };
}

async function exists(url) {
  return stat(url).then(
    () => true,
    () => false,
  );
}
