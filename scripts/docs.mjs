// Writes docs/configuration.md and deploy/crisp.toml from the table of settings. With --check it writes nothing and fails
// where they differ.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from './set-up.mjs';

const { configurationPage, exampleConfig } = await import(join(checkout, 'dist/cli/config-reference.js'));
const pages = { 'docs/configuration.md': configurationPage(), 'deploy/crisp.toml': exampleConfig() };

let stale = 0;
for (const [file, content] of Object.entries(pages)) {
  const path = join(checkout, file);
  if (!process.argv.includes('--check')) writeFileSync(path, content);
  else if (!existsSync(path) || readFileSync(path, 'utf8') !== content) {
    console.error(`${file} differs from the table of settings: run npm run docs`);
    stale += 1;
  }
}
process.exit(stale ? 1 : 0);
