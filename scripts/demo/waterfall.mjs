// The start as its steps, from /metrics before and after it.

const stepSum = /^crisp_step_seconds_sum\{pipeline="([^"]*)",step="([^"]*)",outcome="ok"\} (\S+)$/gm;
const callSum =
  /^crisp_(sandbox_run|container_create|container_start)_seconds_(sum|count)\{handler="([^"]*)"\} (\S+)$/gm;

async function metricsOf(server) {
  const response = await fetch(`${server}/metrics`);
  if (!response.ok) throw new Error(`${server}/metrics: ${response.status}`);
  return response.text();
}

/** Milliseconds spent in each step so far, as `[pipeline, step, ms]` by `pipeline step`. */
export async function readSteps(server) {
  const text = await metricsOf(server);
  return new Map(
    [...text.matchAll(stepSum)].map(([, pipeline, step, seconds]) => [
      `${pipeline} ${step}`,
      { pipeline, step, ms: Number(seconds) * 1000 },
    ]),
  );
}

/**
 * One bar a step, which begins where the one before it ends, or together with it: `alongside` holds the names of the steps
 * that do.
 */
export function showWaterfall(before, after, alongside) {
  const steps = [...after]
    .map(([key, { pipeline, step, ms }]) => ({ pipeline, step, startMs: 0, ms: ms - (before.get(key)?.ms ?? 0) }))
    .filter(({ ms }) => ms > 0);
  let [startMs, endMs] = [0, 0];
  for (const each of steps) {
    if (!alongside.has(each.step)) startMs = endMs;
    each.startMs = startMs;
    endMs = Math.max(endMs, startMs + each.ms);
  }
  const pipelines = groupBy(steps);
  const totalMs = endMs;
  const width = 48;
  const columns = (ms) => Math.round((ms / totalMs) * width);
  console.log(`\nthe start, ${totalMs.toFixed(1)} ms in its steps`);
  for (const [pipeline, its] of pipelines) {
    console.log(`  ${pipeline}`);
    for (const { step, ms, startMs: beginMs } of its) {
      const bar = ' '.repeat(columns(beginMs)) + '█'.repeat(Math.max(columns(ms), 1));
      console.log(`    ${step.padEnd(20)} ${ms.toFixed(1).padStart(6)} ms  ${bar}`);
    }
  }
}

function groupBy(steps) {
  const groups = new Map();
  for (const step of steps) groups.set(step.pipeline, [...(groups.get(step.pipeline) ?? []), step]);
  return groups;
}

/** The sources' ContainerCreateTimer and ContainerStartTimer, and the pod's. */
export async function showTimers(server) {
  console.log('\nthe timers at /metrics');
  for (const [line] of (await metricsOf(server)).matchAll(callSum)) console.log(`  ${line}`);
}
