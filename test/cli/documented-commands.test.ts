import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { configFlags } from '../../src/config.js';

const checkout = new URL('../..', import.meta.url).pathname;
const read = (path: string): string => readFileSync(join(checkout, path), 'utf8');
const below = (folder: string): string[] =>
  readdirSync(join(checkout, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`);
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  ...below('docs').filter((name) => name.endsWith('.md')),
];
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

/** Where each subcommand of crisp reads its arguments. */
const sourceOf: Readonly<Record<string, string>> = {
  serve: 'src/cli/serve.ts',
  starts: 'src/cli/starts.ts',
  start: 'src/cli/starts.ts',
  load: 'src/cli/load.ts',
  doctor: 'src/cli/doctor.ts',
  audit: 'src/cli/audit.ts',
  version: 'src/main.ts',
};

/** Whether the source of a program parses this flag: as an option of parseArgs, or as a word that it compares. */
function parses(source: string, flag: string): boolean {
  return new RegExp(`['"]?\\b${flag}['"]?: \\{\\s*type: |['"]--${flag}['"=]`).test(source);
}

const flagsIn = (text: string): string[] =>
  [...text.matchAll(/(?<=^|[\s[])--([a-z][a-z-]*)/g)].map(([, flag = '']) => flag);

/** The text of the files of a script of package.json that are programs, and of those beside them. */
function sourcesOf(script: string): string {
  const programs = (scripts[script] ?? '').split(' ').filter((word) => /\.(mjs|ts)$/.test(word));
  const beside = programs.flatMap((path) => {
    const folder = path.replace(/(\/run)?\.(mjs|ts)$/, '');
    return existsSync(join(checkout, folder)) ? below(folder) : below(dirname(path));
  });
  return [...programs, ...beside.filter((path) => /\.(mjs|ts)$/.test(path))].map(read).join('\n');
}

test.each(pages)('%s: each npm script that it names exists and takes the flags', (page) => {
  for (const [said, run, short = '', rest = ''] of read(page).matchAll(
    /\bnpm (?:run ([a-z:-]*[a-z])|(test|start)\b)([^`#|\n]*)/g,
  )) {
    const script = run ?? short;
    expect(Object.keys(scripts), `${page}: ${said}`).toContain(script);
    const [, argv = ''] = / -- (.*)$/.exec(rest) ?? [];
    const own = script === 'start' ? Object.keys(configFlags()) : [];
    for (const flag of flagsIn(argv))
      expect(own.includes(flag) || parses(sourcesOf(script), flag), `${page}: ${said}: --${flag}`).toBe(true);
    for (const path of argv.split(' ').filter((word) => word.startsWith('test/')))
      expect(existsSync(join(checkout, path)), `${page}: ${said}: ${path}`).toBe(true);
  }
});

test.each(pages)('%s: each command of crisp that it shows exists and takes the flags', (page) => {
  const settings = Object.keys(configFlags());
  for (const [said, command = '', rest = ''] of read(page).matchAll(/(?:^|`|bin\/)crisp ([a-z]+)\b([^`\n]*)/gm)) {
    // at the beginning of a line it may be a sentence
    if (!said.startsWith('`') && !(command in sourceOf)) continue;
    expect(Object.keys(sourceOf), `${page}: ${said}`).toContain(command);
    const source = read(sourceOf[command] ?? '');
    for (const flag of flagsIn(rest))
      expect(settings.includes(flag) || parses(source, flag), `${page}: ${said}: --${flag}`).toBe(true);
  }
});

test.each(pages)('%s: each program of the checkout that it runs with node exists', (page) => {
  for (const [, path = ''] of read(page).matchAll(/\bnode ((?:test|scripts|dist|bin)\/[\w./-]+\.m?[jt]s)/g)) {
    const source = path.replace(/^dist\/(.*)\.js$/, 'src/$1.ts');
    expect(existsSync(join(checkout, source)), `${page} runs ${path}`).toBe(true);
  }
});
