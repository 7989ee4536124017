import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const checkout = fileURLToPath(new URL('../..', import.meta.url));

/** What the rest of crisp calls of src/lib/span.ts and src/tracing/tracing.ts, with nothing behind it. */
const stubs: Readonly<Record<string, string>> = {
  'lib/span.js': `export const currentSpan = () => undefined;
export const inSpan = (_span, work) => work();
export const traced = async (_name, _attributes, work) => work();
export const asSpan = async (_span, work) => work();
`,
  'tracing/tracing.js': 'export const openTracing = async () => undefined;\n',
};

/**
 * Copies the built crisp into `folder` and takes tracing out of it: what crisp would cost without it, at this very commit.
 *
 * @returns its main.js
 */
export function crispWithoutTracing(folder: string): string {
  mkdirSync(folder);
  // modules, generated code and its import map are found from there as from the checkout
  for (const name of ['node_modules', 'proto', 'package.json', 'bin', 'deploy'])
    symlinkSync(join(checkout, name), join(folder, name));
  cpSync(join(checkout, 'dist'), join(folder, 'dist'), { recursive: true });
  for (const [name, code] of Object.entries(stubs)) writeFileSync(join(folder, 'dist', name), code);
  return join(folder, 'dist/main.js');
}
