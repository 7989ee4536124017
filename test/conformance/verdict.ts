import type { SpecResult } from './ginkgo.js';

/** Specs that are known not to pass, and why. */
export interface Exception {
  /** the spec's whole name; a pattern: found in the names of the specs, some of which may pass nevertheless */
  readonly spec: string | RegExp;
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
  /** every spec ended as it was expected to: one that passes though its whole name is an exception does not */
  readonly asExpected: boolean;
}

/** Holds results against the exceptions, which count only for specs that were run. */
export function judge(results: readonly SpecResult[], exceptions: readonly Exception[]): Verdict {
  const ran = results.filter(({ outcome }) => outcome !== 'left out');
  const explained = new Map<string, string[]>();
  const unexpected: string[] = [];
  for (const { name, outcome, message } of ran) {
    const known = exceptions.filter(({ spec }) => (typeof spec === 'string' ? spec === name : spec.test(name)));
    const exception = known.find((each) => each.outcome === outcome);
    if (exception !== undefined) {
      const title = `${outcome}, as ${exception.reason}:`;
      explained.set(title, [...(explained.get(title) ?? []), `    ${name}`]);
    } else if (outcome !== 'passed') {
      unexpected.push(`UNEXPECTED, ${outcome}: ${name}`, `    ${firstLines(message)}`);
    } else if (known.some(({ spec }) => typeof spec === 'string')) {
      unexpected.push(`UNEXPECTED, passed instead of ${known[0]?.outcome}: ${name}`);
    }
  }
  const count = (outcome: SpecResult['outcome']): number => ran.filter((result) => result.outcome === outcome).length;
  if (count('passed') === 0) unexpected.push('UNEXPECTED: no spec passed');
  return {
    passed: count('passed'),
    failed: count('failed'),
    skipped: count('skipped'),
    lines: [...[...explained].flatMap(([title, names]) => [title, ...names]), ...unexpected],
    asExpected: unexpected.length === 0,
  };
}

function firstLines(message: string): string {
  return message.trim().split('\n').slice(0, 12).join('\n    ') || 'no reason given';
}
