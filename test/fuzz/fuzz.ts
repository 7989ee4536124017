import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CrispError } from '../../src/lib/errors.js';

/** For each property: a moment in `npm test`; `npm run fuzz` shares its minutes among all of them. */
const budgetMs = Number(process.env['CRISP_FUZZ_MS'] ?? 1_000);
/** Repeats a run; a failure names it. */
const seed = Number(process.env['CRISP_FUZZ_SEED'] ?? Date.now() % 2 ** 31);

/** Processor time that one input may take: thousands of times what it needs, so that only a blow-up reaches it. */
const mostCpuMs = 5_000;

/** Tries inputs until the time is up. A failure prints its smallest input, the seed and the path to it. */
export function fuzz<T>(name: string, inputs: fc.Arbitrary<T>, property: (input: T) => Promise<void> | void): void {
  test(name, { timeout: budgetMs + 600_000 }, async () => {
    let runs = 0;
    const measured = fc.asyncProperty(inputs, async (input) => {
      const before = process.cpuUsage();
      await property(input);
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1_000).toBeLessThan(mostCpuMs);
      runs += 1;
    });
    let found = await fc.check(measured, { seed, numRuns: 1e9, interruptAfterTimeLimit: budgetMs });
    // on a slow machine the time may be up before the first input is through
    if (found.interrupted && found.counterexample === null && runs === 0)
      found = await fc.check(measured, { seed, numRuns: 1 });
    if (found.failed) {
      const smallest = fc.stringify(found.counterexample?.[0]);
      const shown = smallest.length > 3_000 ? `${smallest.slice(0, 3_000)}… (${smallest.length} characters)` : smallest;
      const repeat = `CRISP_FUZZ_SEED=${seed} CRISP_FUZZ_MS=${budgetMs}`;
      throw new Error(`${repeat} finds, at ${found.counterexamplePath}: ${shown}`, { cause: found.errorInstance });
    }
    // one that never came to an end within the time would have shown nothing
    expect(runs).toBeGreaterThan(0);
  });
}

/**
 * What a parser gives for an input, or the error with which it refuses it. Anything but one of crisp's own errors is a
 * defect: nobody has thought of that input.
 *
 * @param refuses other errors that are in the parser's contract
 */
export async function outcome<T>(
  parse: () => Promise<T> | T,
  refuses: (err: unknown) => boolean = () => false,
): Promise<T | undefined> {
  try {
    const value = await parse();
    expectWellFormed(value);
    return value;
  } catch (err) {
    if (!(err instanceof CrispError) && !refuses(err)) throw err;
    expectWellFormed((err as Error).message);
    return undefined;
  }
}

/** Errors with a text of their own, as a caller puts them behind a path; not those that the engine throws. */
export function isPlainError(err: unknown): boolean {
  return err instanceof Error && (err.constructor === Error || err instanceof SyntaxError);
}

/** Every string in a value can be encoded: none holds half a character. */
export function expectWellFormed(value: unknown): void {
  const left: unknown[] = [value];
  const seen = new Set<unknown>();
  while (left.length > 0) {
    const each = left.pop();
    if (typeof each === 'string' && !each.isWellFormed()) throw new Error(`not well-formed: ${JSON.stringify(each)}`);
    if (typeof each !== 'object' || each === null || ArrayBuffer.isView(each) || seen.has(each)) continue;
    seen.add(each);
    if (each instanceof Map) left.push(...each.keys(), ...each.values());
    else for (const [key, inside] of Object.entries(each)) left.push(key, inside);
  }
}
