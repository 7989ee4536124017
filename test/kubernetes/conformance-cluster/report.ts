import { readFileSync } from 'node:fs';

/** One spec, as ginkgo's JSON report has it. */
interface SpecReport {
  readonly ContainerHierarchyTexts: readonly string[] | null;
  readonly LeafNodeType: string;
  readonly LeafNodeText: string;
  readonly State: string;
  readonly RunTime: number;
  readonly Failure?: { readonly Message?: string };
}

/** How a spec ended. */
export interface Spec {
  readonly name: string;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  readonly seconds: number;
  /** why it failed or skipped itself */
  readonly message: string;
}

/** The specs that were run of a report: those that the focus left out are not in it. */
export function readReport(file: string): Spec[] {
  const suites = JSON.parse(readFileSync(file, 'utf8')) as readonly { readonly SpecReports: readonly SpecReport[] }[];
  return suites.flatMap(({ SpecReports }) => SpecReports.flatMap(spec));
}

function spec(report: SpecReport): Spec[] {
  const { State, LeafNodeType, RunTime, Failure } = report;
  const message = (Failure?.Message ?? '').split('\n').slice(0, 4).join(' ').slice(0, 300);
  // what the focus leaves out is skipped without a message; what skips itself says why
  if (State === 'pending' || (State === 'skipped' && message === '')) return [];
  const outcome = State === 'passed' || State === 'skipped' ? State : 'failed';
  // a suite's own set-up is of interest only where it fails
  if (LeafNodeType !== 'It' && outcome !== 'failed') return [];
  const name = [...(report.ContainerHierarchyTexts ?? []), report.LeafNodeText || LeafNodeType].join(' ');
  return [{ name, outcome, seconds: RunTime / 1e9, message }];
}

/** A spec that does not pass, by its exact name, and why that is so on any runtime. */
export interface Exception {
  readonly name: string;
  readonly outcome: 'failed' | 'skipped';
  readonly why: string;
}

/** What is not as expected: failures and skips without an exception, and exceptions that passed. A line each. */
export function unexpected(specs: readonly Spec[], exceptions: readonly Exception[]): string[] {
  const known = new Map(exceptions.map((exception) => [exception.name, exception]));
  return specs.flatMap(({ name, outcome, message }) => {
    const exception = known.get(name);
    if (outcome === (exception?.outcome ?? 'passed')) return [];
    if (outcome === 'passed') return [`passed, which is not expected any more: ${name}`];
    return [`${outcome}: ${name}\n    ${message}`];
  });
}
