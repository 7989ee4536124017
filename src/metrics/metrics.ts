import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { PipelineReport } from '../lib/pipeline.js';

/** From 1 ms to 2 min. */
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120];

/** Longer than any server runs between two boots. */
const neverMs = 2 ** 31 - 1;
/** What prom-client derives from those samples; the lag at the time of the scrape stays. */
const sampledLag = ['min', 'max', 'mean', 'stddev', 'p50', 'p90', 'p99'];

/** The sources of the gauges; each is called once per scrape and has to be fast. */
export interface Census {
  /** by the CRI's states: READY, NOTREADY */
  sandboxes(): Readonly<Record<string, number>>;
  /** by the CRI's states: CREATED, RUNNING, EXITED, UNKNOWN */
  containers(): Readonly<Record<string, number>>;
  images(): number;
  /** under way */
  pulls(): number;
  /** that run, the spare ones among them */
  shims(): number;
  /** started ahead, for no pod yet */
  spareShims(): number;
  /** that are registered with NRI */
  nriPlugins(): number;
}

/**
 * Every metric of crisp, by the names in docs/metrics.md. Durations are passed in milliseconds, exported in seconds.
 */
export class Metrics {
  readonly #registry = new Registry();
  #census: Census | undefined;

  readonly #containerCreate = this.#histogram(
    'crisp_container_create_seconds',
    'CreateContainer calls that succeeded',
    ['handler'],
  );
  readonly #containerStart = this.#histogram('crisp_container_start_seconds', 'StartContainer calls that succeeded', [
    'handler',
  ]);
  readonly #sandboxRun = this.#histogram('crisp_sandbox_run_seconds', 'RunPodSandbox calls that succeeded', [
    'handler',
  ]);
  readonly #step = this.#histogram('crisp_step_seconds', 'steps of the pipelines', ['pipeline', 'step', 'outcome']);
  readonly #call = this.#histogram('crisp_call_seconds', 'calls over gRPC, streams not among them', ['call']);
  readonly #startWait = this.#histogram('crisp_start_wait_seconds', 'waits for a slot among the concurrent starts', []);
  readonly #pull = this.#histogram('crisp_image_pull_seconds', 'pulls of images that succeeded', []);

  readonly #calls = this.#counter('crisp_calls_total', 'calls over gRPC by the code of their answer', ['call', 'code']);
  readonly #rollbacks = this.#counter('crisp_rollbacks_total', 'undone steps', ['pipeline', 'step', 'outcome']);
  readonly #pulls = this.#counter('crisp_image_pulls_total', 'pulls of images by how they ended', ['outcome']);
  readonly #pullRetries = this.#counter('crisp_image_pull_retries_total', 'further tries of pulls that failed', []);
  readonly #pluginCall = this.#histogram('crisp_nri_call_seconds', 'calls of NRI plugins', [
    'plugin',
    'call',
    'outcome',
  ]);
  readonly #eventsDropped = this.#counter(
    'crisp_events_dropped_total',
    'container events that a slow reader missed',
    [],
  );

  readonly #auditFindings = new Gauge({
    name: 'crisp_audit_findings',
    help: 'what the last audit found, by kind',
    labelNames: ['kind'],
    registers: [this.#registry],
  });
  readonly #auditedAt = new Gauge({
    name: 'crisp_audit_timestamp_seconds',
    help: 'when the last audit was',
    registers: [this.#registry],
  });

  constructor() {
    const registers = [this.#registry];
    // measured every 10 ms by default, which costs more CPU than everything else in an idle server
    collectDefaultMetrics({ register: this.#registry, eventLoopMonitoringPrecision: neverMs });
    for (const name of sampledLag) this.#registry.removeSingleMetric(`nodejs_eventloop_lag_${name}_seconds`);
    const gauge = (
      name: string,
      help: string,
      read: (census: Census, gauge: Gauge<'state'>) => void,
      states = false,
    ): void => {
      const census = (): Census | undefined => this.#census;
      new Gauge<'state'>({
        name,
        help,
        registers,
        labelNames: states ? ['state'] : [],
        collect() {
          const now = census();
          if (now) read(now, this);
        },
      });
    };
    const byState = (gauge: Gauge<'state'>, counts: Readonly<Record<string, number>>): void => {
      gauge.reset();
      for (const [state, count] of Object.entries(counts)) gauge.set({ state }, count);
    };
    gauge('crisp_sandboxes', 'pod sandboxes by state', (census, g) => byState(g, census.sandboxes()), true);
    gauge('crisp_containers', 'containers by state', (census, g) => byState(g, census.containers()), true);
    gauge('crisp_images', 'images in the store', (census, g) => g.set(census.images()));
    gauge('crisp_image_pulls', 'pulls of images under way', (census, g) => g.set(census.pulls()));
    gauge('crisp_shims', 'shims that run, the spare ones among them', (census, g) => g.set(census.shims()));
    gauge('crisp_nri_plugins', 'NRI plugins that are registered', (census, g) => g.set(census.nriPlugins()));
    gauge('crisp_spare_shims', 'shims started ahead, for no pod yet', (census, g) => g.set(census.spareShims()));
  }

  /** Sets the sources of the gauges. Until then they are 0 or absent. */
  count(census: Census): void {
    this.#census = census;
  }

  /** The steps and undos of a finished pipeline. */
  observePipeline({ pipeline, steps, undos }: PipelineReport): void {
    for (const { step, outcome, durationMs } of steps)
      this.#step.observe({ pipeline, step, outcome }, durationMs / 1000);
    for (const { step, outcome } of undos) this.#rollbacks.inc({ pipeline, step, outcome });
  }

  /** A CreateContainer that succeeded. */
  containerCreated(handler: string, durationMs: number): void {
    this.#containerCreate.observe({ handler }, durationMs / 1000);
  }

  /** A StartContainer that succeeded. */
  containerStarted(handler: string, durationMs: number): void {
    this.#containerStart.observe({ handler }, durationMs / 1000);
  }

  /** A RunPodSandbox that succeeded. */
  sandboxRan(handler: string, durationMs: number): void {
    this.#sandboxRun.observe({ handler }, durationMs / 1000);
  }

  /**
   * A completed call.
   *
   * @param code of gRPC, by name: `OK`, `NotFound`
   * @param durationMs undefined for a stream, whose duration is meaningless
   */
  callAnswered(call: string, code: string, durationMs?: number): void {
    this.#calls.inc({ call, code });
    if (durationMs !== undefined) this.#call.observe({ call }, durationMs / 1000);
  }

  /** The time that a start waited for its slot, 0 ms included. */
  startWaited(durationMs: number): void {
    this.#startWait.observe(durationMs / 1000);
  }

  /** A pull that ended. */
  imagePulled(outcome: 'ok' | 'failed' | 'cancelled', durationMs: number): void {
    this.#pulls.inc({ outcome });
    if (outcome === 'ok') this.#pull.observe(durationMs / 1000);
  }

  /** A retry of a pull after a transient failure. */
  pullRetried(): void {
    this.#pullRetries.inc();
  }

  /** A call of an NRI plugin that ended. */
  pluginCalled(plugin: string, call: string, outcome: 'ok' | 'failed', durationMs: number): void {
    this.#pluginCall.observe({ plugin, call, outcome }, durationMs / 1000);
  }

  /** The counts of an audit, and when it was. */
  audited(findings: Readonly<Record<'unowned' | 'missing', number>>, atMs: number): void {
    for (const [kind, count] of Object.entries(findings)) this.#auditFindings.set({ kind }, count);
    this.#auditedAt.set(atMs / 1000);
  }

  /** Events that a slow reader of GetContainerEvents lost. */
  eventsDropped(count: number): void {
    this.#eventsDropped.inc(count);
  }

  /** All of it in Prometheus' text format. */
  async text(): Promise<{ contentType: string; body: string }> {
    return { contentType: this.#registry.contentType, body: await this.#registry.metrics() };
  }

  #histogram<Label extends string>(name: string, help: string, labelNames: Label[]): Histogram<Label> {
    return new Histogram({ name, help, labelNames, buckets, registers: [this.#registry] });
  }

  #counter<Label extends string>(name: string, help: string, labelNames: Label[]): Counter<Label> {
    return new Counter({ name, help, labelNames, registers: [this.#registry] });
  }
}
