// Writes docs/configuration.md, deploy/crisp.toml and the manual pages from the table of settings and the help of the
// commands, and docs/metrics.md from the tables of metrics and the alerts. With --check it writes nothing and fails where they differ.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { checkout } from './set-up.mjs';

const { configurationPage, exampleConfig } = await import(join(checkout, 'dist/cli/config-reference.js'));
const { crispPage, crispTomlPage } = await import(join(checkout, 'dist/cli/man-pages.js'));
const { metricsPage } = await import(join(checkout, 'dist/metrics/metrics-page.js'));
const pages = {
  'docs/configuration.md': configurationPage(),
  'deploy/crisp.toml': exampleConfig(),
  'docs/metrics.md': metricsPage(alertRules()),
  'deploy/man/crisp.8': crispPage(),
  'deploy/man/crisp.toml.5': crispTomlPage(),
};

/** Those of deploy/alerts.yml. */
function alertRules() {
  const { groups } = parse(readFileSync(join(checkout, 'deploy/alerts.yml'), 'utf8'));
  return groups.flatMap(({ rules }) => rules);
}

let stale = 0;
for (const [file, content] of Object.entries(pages)) {
  const path = join(checkout, file);
  if (!process.argv.includes('--check')) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  } else if (!existsSync(path) || readFileSync(path, 'utf8') !== content) {
    console.error(`${file} differs from the tables in the code: run npm run docs`);
    stale += 1;
  }
}
process.exit(stale ? 1 : 0);
