import {
  diag,
  DiagLogLevel,
  isSpanContextValid,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Context,
  type Span as OtelSpan,
  type TextMapGetter,
  type Tracer,
} from '@opentelemetry/api';
import { setGlobalErrorHandler, W3CTraceContextPropagator } from '@opentelemetry/core';
import {
  defaultResource,
  detectResources,
  envDetector,
  hostDetector,
  resourceFromAttributes,
} from '@opentelemetry/resources';
import {
  BasicTracerProvider,
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  type SpanExporter,
} from '@opentelemetry/sdk-trace-base';
import { crispVersion } from '../lib/crisp-version.js';
import { CrispError, messageOf } from '../lib/errors.js';
import type { Logger } from '../lib/log.js';
import { redact } from '../lib/redact.js';
import type { Span, SpanAttributes } from '../lib/span.js';
import { withTimeout } from '../lib/async/time-limit.js';
import type { OtlpProtocol, Tracing, TracingConfig } from './tracing.js';

const closeMs = 5_000;
/** an unreachable collector is logged once in this time */
const complainEveryMs = 60_000;

const propagator = new W3CTraceContextPropagator();

const inHeaders: TextMapGetter<(name: string) => string | undefined> = {
  get: (header, name) => header(name),
  keys: () => ['traceparent', 'tracestate'],
};

/** Traces with OpenTelemetry's SDK: batches, limits and resource are set by the standard OTEL_* variables. */
export async function openTelemetry(
  config: TracingConfig,
  log: Logger,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Tracing> {
  tellProblems(log);
  const exporter = await exporterFor(config, env);
  const named = resourceFromAttributes({ 'service.name': 'crisp', 'service.version': crispVersion });
  const found = detectResources({ detectors: [hostDetector, envDetector] });
  const provider = new BasicTracerProvider({
    resource: defaultResource().merge(named).merge(found),
    spanProcessors: [new BatchSpanProcessor(exporter)],
    // otherwise the SDK's default, set by OTEL_TRACES_SAMPLER
    ...(config.endpoint === '' ? {} : { sampler: samplerOf(config.samplingPerMillion) }),
  });
  const tracer = provider.getTracer('crisp', crispVersion);
  return {
    startCall(name, attributes, header) {
      const context = propagator.extract(ROOT_CONTEXT, header, inHeaders);
      const clock = clockOfTrace();
      const span = tracer.startSpan(name, { kind: SpanKind.SERVER, attributes, startTime: clock() }, context);
      return span.isRecording() ? new TracedWork({ tracer, clock }, span, context) : undefined;
    },
    async close() {
      await withTimeout(provider.shutdown(), closeMs, 'send the last spans').catch((err: unknown) => {
        log.warn({ error: messageOf(err) }, 'could not send the last spans');
      });
    },
  };
}

const samplerOf = (perMillion: number): ParentBasedSampler =>
  new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(perMillion / 1_000_000) });

/** Loads an exporter's code only if it is used: the gRPC one comes with another protobufjs. */
async function exporterFor(
  { endpoint, protocol }: TracingConfig,
  env: Readonly<Record<string, string | undefined>>,
): Promise<SpanExporter> {
  const wanted = endpoint === '' ? fromVariables(env) : protocol;
  switch (wanted) {
    case 'grpc': {
      const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-grpc');
      return new OTLPTraceExporter(endpoint === '' ? {} : { url: endpoint });
    }
    case 'http/protobuf': {
      const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-proto');
      return new OTLPTraceExporter(endpoint === '' ? {} : { url: httpUrl(endpoint) });
    }
    case 'http/json': {
      const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http');
      return new OTLPTraceExporter(endpoint === '' ? {} : { url: httpUrl(endpoint) });
    }
  }
}

function fromVariables(env: Readonly<Record<string, string | undefined>>): OtlpProtocol {
  const exporter = env['OTEL_TRACES_EXPORTER']?.trim() || 'otlp';
  if (exporter !== 'otlp')
    throw new CrispError('InvalidArgument', `OTEL_TRACES_EXPORTER must be otlp or none, not "${exporter}"`);
  const name = env['OTEL_EXPORTER_OTLP_TRACES_PROTOCOL']
    ? 'OTEL_EXPORTER_OTLP_TRACES_PROTOCOL'
    : 'OTEL_EXPORTER_OTLP_PROTOCOL';
  const protocol = env[name]?.trim() || 'http/protobuf';
  if (protocol === 'grpc' || protocol === 'http/protobuf' || protocol === 'http/json') return protocol;
  throw new CrispError('InvalidArgument', `${name} must be grpc, http/protobuf or http/json, not "${protocol}"`);
}

/** Appends the traces' path, as OTEL_EXPORTER_OTLP_ENDPOINT requires. */
function httpUrl(endpoint: string): string {
  return `${endpoint.replace(/\/+$/, '')}/v1/traces`;
}

/**
 * Logs OpenTelemetry's problems, which it reports to globals; an unreachable collector must neither end crisp nor fill
 * its log.
 */
function tellProblems(log: Logger): void {
  let toldAtMs = -Infinity;
  const tell = (problem: string): void => {
    if (performance.now() - toldAtMs < complainEveryMs) return;
    toldAtMs = performance.now();
    log.warn({ error: redact(problem) }, 'could not send traces');
  };
  setGlobalErrorHandler((err) => tell(messageOf(err instanceof Error ? err : JSON.stringify(err))));
  const ignore = (): void => {};
  const logger = { error: tell, warn: tell, info: ignore, debug: ignore, verbose: ignore };
  diag.setLogger(logger, { logLevel: DiagLogLevel.WARN, suppressOverrideMessage: true });
}

/** Milliseconds since the epoch, unaffected by clock changes. */
type Clock = () => number;

/**
 * Returns one clock for all spans of a call: by default each span takes the time of day, in milliseconds, when it
 * begins, so that a child may seem to end after its parent.
 */
function clockOfTrace(): Clock {
  const offsetMs = Date.now() - performance.now();
  return () => offsetMs + performance.now();
}

/** State shared by the spans of a call. */
interface TracedCall {
  readonly tracer: Tracer;
  readonly clock: Clock;
}

/** A recorded span. It releases its content when it ends, as work that a call leaves behind keeps a reference to it. */
class TracedWork implements Span {
  readonly traceId: string;
  readonly #call: TracedCall;
  readonly #context: Context;
  #span: OtelSpan | undefined;

  constructor(call: TracedCall, span: OtelSpan, parent: Context) {
    const spanContext = span.spanContext();
    this.traceId = spanContext.traceId;
    this.#call = call;
    this.#span = span;
    this.#context = isSpanContextValid(spanContext) ? trace.setSpanContext(ROOT_CONTEXT, spanContext) : parent;
  }

  get hasEnded(): boolean {
    return this.#span === undefined;
  }

  child(name: string, attributes: SpanAttributes = {}, kind: 'internal' | 'client' = 'internal'): Span {
    const { tracer, clock } = this.#call;
    const options = {
      kind: kind === 'client' ? SpanKind.CLIENT : SpanKind.INTERNAL,
      attributes,
      startTime: clock(),
    };
    return new TracedWork(this.#call, tracer.startSpan(name, options, this.#context), this.#context);
  }

  set(attributes: SpanAttributes): void {
    this.#span?.setAttributes(attributes);
  }

  fail(message: string): void {
    this.#span?.setStatus({ code: SpanStatusCode.ERROR, message: redact(message) });
  }

  end(): void {
    this.#span?.end(this.#call.clock());
    this.#span = undefined;
  }
}
