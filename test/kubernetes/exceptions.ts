import type { SpecResult } from '../conformance/suite.js';

/** A spec that is known not to pass, and why. */
export interface Exception {
  /** its whole name */
  readonly spec: string;
  readonly outcome: 'failed' | 'skipped';
  /** the cause, and how the peer fares or where it is reported */
  readonly reason: string;
}

/** What a run came to, held against the exceptions. */
export interface Verdict {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** lines for a person */
  readonly lines: readonly string[];
  /** every spec ended as it was expected to: one that passes though it is an exception is not */
  readonly asExpected: boolean;
}

/** Holds results against the exceptions, which count only for specs that were run. */
export function judge(results: readonly SpecResult[], exceptions: readonly Exception[]): Verdict {
  const known = new Map(exceptions.map((exception) => [exception.spec, exception]));
  const lines: string[] = [];
  let asExpected = true;
  const unexpected = (text: string, message = ''): void => {
    asExpected = false;
    lines.push(
      `UNEXPECTED, ${text}`,
      ...message
        .trim()
        .split('\n')
        .filter(Boolean)
        .slice(0, 12)
        .map((line) => `    ${line}`),
    );
  };
  const ran = results.filter(({ outcome }) => outcome !== 'left out');
  for (const { name, outcome, message } of ran) {
    const exception = known.get(name);
    if (exception === undefined) {
      if (outcome !== 'passed') unexpected(`${outcome}: ${name}`, message);
    } else if (exception.outcome === outcome) lines.push(`${outcome}, as ${exception.reason}:`, `    ${name}`);
    else unexpected(`${outcome} instead of ${exception.outcome}: ${name}`, message);
  }
  const count = (outcome: SpecResult['outcome']): number => ran.filter((result) => result.outcome === outcome).length;
  if (count('passed') === 0) unexpected('no spec passed');
  return { passed: count('passed'), failed: count('failed'), skipped: count('skipped'), lines, asExpected };
}
