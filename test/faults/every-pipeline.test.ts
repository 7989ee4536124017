import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { faultTargets } from '../support/faults/targets.js';

const sources = new URL('../../src', import.meta.url).pathname;

test('every pipeline of the sources is a target of the faults', () => {
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const pipelines = files.flatMap((file) =>
    [...readFileSync(join(sources, file), 'utf8').matchAll(/= pipeline<[^(]*>\('([^']+)'\)/g)].map(([, name]) => name),
  );
  expect(pipelines.length).toBeGreaterThan(0);
  expect(faultTargets.map(({ pipeline }) => pipeline.name).sort()).toEqual(pipelines.sort());
});
