// node scripts/lint/import-cycles.mjs: prints every circle of imports among the files of src, types included.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const src = fileURLToPath(new URL('../../src', import.meta.url));

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => path.join(src, name));

const imports = new Map(
  files.map((file) => {
    const specifiers = [...readFileSync(file, 'utf8').matchAll(/^(?:import|export)\b[^;]*? from '(\.[^']+)';/gm)];
    return [file, specifiers.map(([, to = '']) => path.resolve(path.dirname(file), to).replace(/\.js$/, '.ts'))];
  }),
);

const done = new Set();
const cycles = [];

/** Depth first; a file met again on its own trail closes a circle. */
function visit(file, trail) {
  if (trail.includes(file)) return cycles.push([...trail.slice(trail.indexOf(file)), file]);
  if (done.has(file)) return;
  for (const next of imports.get(file) ?? []) visit(next, [...trail, file]);
  done.add(file);
}

for (const file of files) visit(file, []);
for (const cycle of cycles) console.error(cycle.map((file) => path.relative(src, file)).join(' → '));
process.exit(cycles.length === 0 ? 0 : 1);
