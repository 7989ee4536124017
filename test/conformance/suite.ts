import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Expectation } from './lanes.js';

/** How one spec ended. `left out`: not asked for by --focus, or a benchmark in a run without them. */
export interface SpecResult {
  readonly name: string;
  readonly outcome: 'passed' | 'failed' | 'skipped' | 'left out';
  /** why it failed or was skipped */
  readonly message: string;
  readonly seconds: number;
}

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
export async function runSuite(options: SuiteOptions): Promise<SpecResult[]> {
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
  const output = join(options.folder, `${label}.log`);
  const child = spawn(options.critest, argv, { stdio: ['ignore', 'pipe', 'pipe'], cwd: options.folder });
  const log = createWriteStream(output);
  child.stderr.pipe(log, { end: false });
  child.stdout.pipe(log, { end: false });
  const late = setTimeout(() => child.kill('SIGKILL'), options.timeoutMs ?? 1_800_000);
  await once(child, 'close');
  clearTimeout(late);
  log.end();
  try {
    return readReport(report);
  } catch (err) {
    const tail = readFileSync(output, 'utf8').trimEnd().split('\n').slice(-20).join('\n');
    throw new Error(`the suite made no report (${String(err)}):\n${tail}`);
  }
}

interface GinkgoSpec {
  readonly ContainerHierarchyTexts: readonly string[] | null;
  readonly LeafNodeType: string;
  readonly LeafNodeText: string;
  readonly State: string;
  readonly NumAttempts: number;
  readonly RunTime: number;
  readonly Failure?: { readonly Message?: string };
}

/** What a JSON report of ginkgo says of each spec. */
export function readReport(path: string): SpecResult[] {
  const suites = JSON.parse(readFileSync(path, 'utf8')) as { readonly SpecReports: readonly GinkgoSpec[] | null }[];
  const specs = suites.flatMap((suite) => suite.SpecReports ?? []);
  // set-up of the suite counts where it went wrong
  return specs
    .filter((spec) => spec.LeafNodeType === 'It' || spec.State !== 'passed')
    .map((spec) => ({
      name: [...(spec.ContainerHierarchyTexts ?? []), spec.LeafNodeText || spec.LeafNodeType].join(' '),
      outcome: outcomeOf(spec),
      message: spec.Failure?.Message ?? '',
      seconds: spec.RunTime / 1e9,
    }));
}

function outcomeOf(spec: GinkgoSpec): SpecResult['outcome'] {
  if (spec.State === 'passed') return 'passed';
  if (spec.State !== 'skipped' && spec.State !== 'pending') return 'failed';
  // what a filter left out never started
  return spec.NumAttempts === 0 ? 'left out' : 'skipped';
}

/** What a run came to, held against what its lane allows. */
export interface Verdict {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** lines for a person */
  readonly lines: readonly string[];
  /** nothing failed or was skipped but what the lane explains */
  readonly asExpected: boolean;
}

/** Holds results against the explained failures and skips. */
export function judge(
  results: readonly SpecResult[],
  allowed: { failures: readonly Expectation[]; skips: readonly Expectation[] },
): Verdict {
  const of = (outcome: SpecResult['outcome']): SpecResult[] => results.filter((result) => result.outcome === outcome);
  const unexpected: string[] = [];
  const explained = new Map<string, string[]>();
  const explain = (result: SpecResult, list: readonly Expectation[]): void => {
    const known = list.find(({ spec }) => spec.test(result.name));
    if (!known) {
      unexpected.push(`UNEXPECTED, ${result.outcome}: ${result.name}`, `    ${firstLines(result.message)}`);
      return;
    }
    const title = `${result.outcome}, as ${known.reason}:`;
    explained.set(title, [...(explained.get(title) ?? []), `    ${result.name}`]);
  };
  for (const result of of('failed')) explain(result, allowed.failures);
  for (const result of of('skipped')) explain(result, allowed.skips);
  const passed = of('passed').length;
  if (passed === 0) unexpected.push('UNEXPECTED: no spec passed');
  return {
    passed,
    failed: of('failed').length,
    skipped: of('skipped').length,
    lines: [...[...explained].flatMap(([title, names]) => [title, ...names]), ...unexpected],
    asExpected: unexpected.length === 0,
  };
}

function firstLines(message: string): string {
  return message.trim().split('\n').slice(0, 12).join('\n    ') || 'no reason given';
}
