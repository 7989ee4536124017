import { spawn, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';

/** How one spec ended. `left out`: a filter or the focus did not ask for it. */
export interface SpecResult {
  readonly name: string;
  readonly outcome: 'passed' | 'failed' | 'skipped' | 'left out';
  /** why it failed or was skipped */
  readonly message: string;
  readonly seconds: number;
}

/** One spec, as ginkgo's JSON report has it. */
interface GinkgoSpec {
  readonly ContainerHierarchyTexts: readonly string[] | null;
  readonly LeafNodeType: string;
  readonly LeafNodeText: string;
  readonly State: string;
  readonly NumAttempts: number;
  readonly RunTime: number;
  readonly Failure?: { readonly Message?: string };
}

/** How a suite is run. */
export interface SuiteRun {
  /** the program and its arguments, of which one names the report */
  readonly command: readonly [string, readonly string[]];
  readonly options?: Pick<SpawnOptions, 'cwd' | 'env'>;
  /** where its JSON report comes to be */
  readonly report: string;
  /** takes its output */
  readonly log: string;
  /** a ceiling for a suite that hangs */
  readonly limitMs: number;
  /** told each minute how long it has run */
  readonly onMinute?: (seconds: number) => void;
}

/** Runs a suite to its end and reads its report. @throws Error with the end of its output when it made none */
export async function runGinkgo(run: SuiteRun): Promise<SpecResult[]> {
  const [program, argv] = run.command;
  const child = spawn(program, argv, { ...run.options, stdio: ['ignore', 'pipe', 'pipe'] });
  const log = createWriteStream(run.log);
  child.stderr.pipe(log, { end: false });
  child.stdout.pipe(log, { end: false });
  const began = Date.now();
  const progress = setInterval(() => run.onMinute?.(Math.round((Date.now() - began) / 1000)), 60_000);
  const late = setTimeout(() => child.kill('SIGKILL'), run.limitMs);
  try {
    await once(child, 'close');
  } finally {
    clearTimeout(late);
    clearInterval(progress);
    await once(log.end(), 'close');
  }
  try {
    return readReport(run.report);
  } catch (err) {
    const tail = readFileSync(run.log, 'utf8').trimEnd().split('\n').slice(-30).join('\n');
    throw new Error(`the suite made no report (${String(err)}):\n${tail}`);
  }
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
