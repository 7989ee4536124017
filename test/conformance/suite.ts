import { join } from 'node:path';
import { runGinkgo, type SpecResult } from './ginkgo.js';

export interface SuiteOptions {
  /** critest's path */
  readonly critest: string;
  readonly socket: string;
  /** where NRI plugins connect; absent: the suite's specs of NRI are skipped */
  readonly nriSocket?: string;
  /** critest's own output and its report go there */
  readonly folder: string;
  readonly benchmarks?: boolean;
  readonly focus?: string;
  readonly skip?: string;
  /** more arguments for critest */
  readonly extra?: readonly string[];
  readonly timeoutMs?: number;
}

/** Runs the conformance suite against a server and reads its report. @throws Error when it made none */
export function runSuite(options: SuiteOptions): Promise<SpecResult[]> {
  const label = options.benchmarks ? 'benchmarks' : 'suite';
  const report = join(options.folder, `${label}.json`);
  const argv = [
    `-runtime-endpoint=unix://${options.socket}`,
    `-image-endpoint=unix://${options.socket}`,
    '-ginkgo.no-color',
    `-ginkgo.json-report=${report}`,
    ...(options.nriSocket === undefined ? [] : [`-nri-socket=${options.nriSocket}`]),
    ...(options.benchmarks ? ['-benchmark'] : []),
    ...(options.focus === undefined ? [] : [`-ginkgo.focus=${options.focus}`]),
    ...(options.skip === undefined ? [] : [`-ginkgo.skip=${options.skip}`]),
    ...(options.extra ?? []),
  ];
  return runGinkgo({
    command: [options.critest, argv],
    options: { cwd: options.folder },
    report,
    log: join(options.folder, `${label}.log`),
    limitMs: options.timeoutMs ?? 1_800_000,
  });
}
