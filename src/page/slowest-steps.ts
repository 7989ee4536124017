import { round, type CallView } from './start.js';

/** The durations of a step over all starts, in milliseconds. */
export interface StepTimes {
  readonly call: string;
  readonly step: string;
  readonly count: number;
  readonly failures: number;
  readonly p50Ms: number;
  readonly p90Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
}

/** the wait's name in the list of steps */
const queueWait = 'queue wait';

/** Returns every step with its percentiles, sorted by the 90th, slowest first. */
export function slowestSteps(calls: readonly CallView[]): StepTimes[] {
  const steps = new Map<string, { call: string; step: string; failures: number; times: number[] }>();
  const add = (call: string, step: string, durationMs: number, failed: boolean): void => {
    const key = `${call} ${step}`;
    const found = steps.get(key) ?? { call, step, failures: 0, times: [] };
    steps.set(key, found);
    found.times.push(durationMs);
    if (failed) found.failures += 1;
  };
  for (const { call, outcome, queuedMs, steps: taken } of calls) {
    if (outcome === 'running') continue;
    if (queuedMs > 0) add(call, queueWait, queuedMs, false);
    for (const { step, outcome: how, durationMs } of taken) add(call, step, durationMs, how === 'failed');
  }
  return [...steps.values()]
    .map(({ call, step, failures, times }) => {
      times.sort((a, b) => a - b);
      const at = (share: number): number => round(times[Math.ceil(share * times.length) - 1] ?? 0);
      return {
        call,
        step,
        count: times.length,
        failures,
        p50Ms: at(0.5),
        p90Ms: at(0.9),
        p99Ms: at(0.99),
        maxMs: at(1),
      };
    })
    .sort((a, b) => b.p90Ms - a.p90Ms);
}
