// Writes proto/generated from proto/cri, proto/shim and proto/nri. With --check it writes nothing and fails where the committed
// files differ from what they would be.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const modules = {
  cri: ['api.proto'],
  shim: [
    'ttrpc.proto',
    'task.proto',
    'runc-options.proto',
    'runtime-options.proto',
    'events.proto',
    'task-events.proto',
    'bootstrap.proto',
    'introspection.proto',
  ],
  nri: ['api.proto'],
};
const check = process.argv.includes('--check');
const target = new URL('../proto/generated', import.meta.url).pathname;
const out = check ? mkdtempSync(join(tmpdir(), 'crisp-generate-')) : target;
const options = '-t static-module -w esm --dts --force-long --no-verify --no-delimited --no-typeurl --no-service';

let stale = 0;
for (const [name, files] of Object.entries(modules)) {
  const folder = new URL(`../proto/${name}`, import.meta.url).pathname;
  const argv = [
    ...options.split(' '),
    '-p',
    folder,
    '-o',
    join(out, `${name}.js`),
    ...files.map((file) => join(folder, file)),
  ];
  execFileSync(new URL('../node_modules/.bin/pbjs', import.meta.url).pathname, argv, { stdio: 'inherit' });
  if (!check) continue;
  for (const file of [`${name}.js`, `${name}.d.ts`]) {
    if (readFileSync(join(out, file), 'utf8') === readFileSync(join(target, file), 'utf8')) continue;
    console.error(`proto/generated/${file} differs from proto/${name}: run npm run generate`);
    stale += 1;
  }
}
if (check) rmSync(out, { recursive: true });
process.exit(stale ? 1 : 0);
