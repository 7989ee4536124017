import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { checks } from '../../src/cri/audit/checks.js';
import { startPipeline } from '../../src/cri/container/run-container.js';
import { metricsPage, type AlertRule } from '../../src/metrics/metrics-page.js';
import { containerPipeline } from '../../src/cri/container/make-container.js';
import { sandboxPipeline } from '../../src/cri/sandbox/start-sandbox.js';
import { codeOfKind } from '../../src/lib/grpc-codes.js';

const checkout = new URL('../..', import.meta.url).pathname;
const read = (path: string): string => readFileSync(join(checkout, path), 'utf8');
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  ...readdirSync(join(checkout, 'docs'), { recursive: true, encoding: 'utf8' }).map((name) => `docs/${name}`),
].filter((name) => name.endsWith('.md'));

test('the README lists the steps of the pipelines', () => {
  const shown = (call: string) => new RegExp(`^${call} +(.*)$`, 'm').exec(read('README.md'))?.[1];
  const drawn = ({ steps }: { steps: readonly { name: string; alongside?: boolean }[] }) =>
    steps.map(({ name, alongside }, index) => (index === 0 ? name : `${alongside ? '∥' : '▸'} ${name}`)).join(' ');
  expect(shown('RunPodSandbox')).toBe(drawn(sandboxPipeline));
  expect(shown('CreateContainer')).toBe(drawn(containerPipeline));
  expect(shown('StartContainer')).toBe(drawn(startPipeline));
});

test.each(pages)('%s links to and names only what exists', (page) => {
  const text = read(page);
  const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link = '']) => join(dirname(page), link));
  const files = [...text.matchAll(/`((?:src|test|scripts|deploy|docs|proto)\/[\w./-]*)`/g)].map(
    ([, file = '']) => file,
  );
  for (const path of [...links, ...files]) expect(existsSync(join(checkout, path)), `${page} names ${path}`).toBe(true);
});

/** The anchors of a page's headings, as the sites that show Markdown make them. */
const anchorsOf = (page: string): string[] =>
  [...read(page).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );

test.each(pages)('%s links to headings that exist', (page) => {
  for (const [, link = '', anchor = ''] of read(page).matchAll(/\]\((?!https?:)([^)#]*)#([^)]+)\)/g))
    expect(anchorsOf(link === '' ? page : join(dirname(page), link)), `${page} links to ${link}`).toContain(anchor);
});

test('the page of errors lists every kind with its code', () => {
  const rows = [...read('docs/errors.md').matchAll(/^\| (\w+) \| (\d+) \| /gm)].map(([, kind, code]) => [kind, code]);
  const kinds = Object.entries(codeOfKind).map(([kind, code]) => [kind, String(code)]);
  expect(rows.filter(([kind = '']) => kind in codeOfKind)).toEqual(kinds);
});

test('the page of reliability lists every check of the auditor, in order', () => {
  const part = read('docs/reliability.md').split('| check | looks at |')[1] ?? '';
  const listed = [...part.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
  expect(listed).toEqual(checks.map(({ name }) => name));
});

test('each decision has a date and a status, and is listed', () => {
  const folder = 'docs/decisions';
  const decisions = readdirSync(join(checkout, folder)).filter((name) => name !== 'README.md');
  const listed = [...read(`${folder}/README.md`).matchAll(/\]\((\d{4}-[\w-]+\.md)\)/g)].map(([, name]) => name);
  expect(listed).toEqual(decisions.toSorted());
  for (const name of decisions)
    expect(read(`${folder}/${name}`).split('\n')[2], name).toMatch(/^\d{4}-\d\d-\d\d · (accepted|superseded)/);
});

test('the pages agree on the version and on whether it is released', () => {
  const { version } = JSON.parse(read('package.json')) as { version: string };
  const [, newest, when] = /^## (\S+), (.*)$/m.exec(read('CHANGELOG.md')) ?? [];
  expect(newest).toBe(version);
  const isReleased = when !== 'unreleased';
  expect(/^(\d+\.\d+\.\d+), not released/m.exec(read('README.md'))?.[1]).toBe(isReleased ? undefined : version);
  expect(read('SECURITY.md').includes('There is no release yet')).toBe(!isReleased);
  expect(read('CHANGELOG.md').includes('Nothing has been released')).toBe(!isReleased);
});

test('the metrics page is what the tables of metrics make', () => {
  const { groups } = parse(read('deploy/alerts.yml')) as { groups: readonly { rules: readonly AlertRule[] }[] };
  const rules = groups.flatMap((group) => group.rules);
  expect(read('docs/metrics.md'), 'npm run docs writes it').toBe(metricsPage(rules));
});
