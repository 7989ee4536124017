import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { startPipeline } from '../../src/cri/container/start-container.js';
import { Metrics } from '../../src/metrics/metrics.js';
import { containerPipeline } from '../../src/cri/container/make-container.js';
import { sandboxPipeline } from '../../src/cri/sandbox/start-sandbox.js';

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

  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  for (const [, script = ''] of text.matchAll(/npm run ([a-z]+)/g))
    expect(Object.keys(scripts), `${page} says npm run ${script}`).toContain(script);
});

test('the metrics page lists every metric of crisp, and no other', async () => {
  const metrics = new Metrics();
  metrics.count({
    sandboxes: () => ({}),
    containers: () => ({}),
    images: () => 0,
    pulls: () => 0,
    shims: () => 0,
    spareShims: () => 0,
    nriPlugins: () => 0,
  });
  const { body } = await metrics.text();
  const made = [...body.matchAll(/^# TYPE (crisp_\w+)/gm)].map(([, name]) => name);
  const listed = [
    ...read('docs/metrics.md')
      .split('\n\n')
      .find((part) => part.startsWith('| metric'))!
      .matchAll(/`(crisp_\w+)`/g),
  ].map(([, name]) => name);
  expect(listed.toSorted()).toEqual(made.toSorted());
});
