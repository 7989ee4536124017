import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runSuite } from '../conformance/suite.js';
import type { CriServer } from '../support/cri-server.js';
import { median } from './contender.js';

interface ResultFile {
  readonly operationsNames: readonly string[];
  readonly datapoints: readonly { readonly operationsDurationsNs: readonly number[] }[];
}

/** Runs the suite's own benchmarks. @returns the median of each operation, in milliseconds */
export async function suiteBenchmarks(
  server: CriServer,
  critest: string,
  folder: string,
): Promise<ReadonlyMap<string, number>> {
  const output = join(folder, `benchmarks-${server.name}`);
  mkdirSync(output, { recursive: true });
  const settings = join(output, 'settings.yaml');
  writeFileSync(
    settings,
    JSON.stringify({
      podsNumber: 20,
      podsNumberParallel: 1,
      containersNumber: 20,
      containersNumberParallel: 1,
      imagesNumber: 5,
      imagesNumberParallel: 1,
    }),
  );
  const results = await runSuite({
    critest,
    socket: server.socket,
    folder: output,
    benchmarks: true,
    extra: ['-benchmarking-params-file', settings, '-benchmarking-output-dir', output],
  });
  const failed = results.filter(({ outcome }) => outcome === 'failed');
  if (failed.length > 0)
    throw new Error(
      `${server.name}: ${failed.map(({ name, message }) => `${name}: ${message.slice(0, 300)}`).join('; ')}`,
    );

  const found = new Map<string, number>();
  for (const name of readdirSync(output).filter((entry) => entry.endsWith('_benchmark_data.json'))) {
    const { operationsNames, datapoints } = JSON.parse(readFileSync(join(output, name), 'utf8')) as ResultFile;
    (operationsNames ?? []).forEach((operation, index) => {
      found.set(
        operation,
        median(datapoints.map(({ operationsDurationsNs }) => (operationsDurationsNs[index] ?? 0) / 1e6)),
      );
    });
  }
  return found;
}
