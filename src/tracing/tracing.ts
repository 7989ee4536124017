import type { Logger } from '../lib/log.js';
import type { Span, SpanAttributes } from '../lib/span.js';

/** The `[tracing]` table of the settings. */
export interface TracingConfig {
  /** of an OTLP collector; empty: set by OTEL_* variables */
  readonly endpoint: string;
  readonly protocol: OtlpProtocol;
  /** of calls without a trace of the caller's */
  readonly samplingPerMillion: number;
}

/** OpenTelemetry's names of its wire formats. */
export type OtlpProtocol = 'grpc' | 'http/protobuf' | 'http/json';

/** Traces calls and sends them to a collector. */
export interface Tracing {
  /**
   * Begins the span of a call, as a child of the caller's, if it sent one.
   *
   * @param header returns the call's metadata by lower-case name
   * @returns undefined if the caller's trace is not sampled, or, without one, this call is not
   */
  startCall(name: string, attributes: SpanAttributes, header: (name: string) => string | undefined): Span | undefined;
  /** sends pending spans, for a few seconds at most */
  close(): Promise<void>;
}

/**
 * Sets up tracing if the configuration or OpenTelemetry's variables ask for it, otherwise returns undefined without
 * loading its packages.
 *
 * @throws CrispError `InvalidArgument` if a variable asks for something unsupported
 */
export async function openTracing(
  config: TracingConfig,
  log: Logger,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<Tracing | undefined> {
  if (!isWanted(config, env)) return undefined;
  const { openTelemetry } = await import('./open-telemetry.js');
  return openTelemetry(config, log, env);
}

/**
 * OTEL_SDK_DISABLED overrides everything, the table overrides other variables; a default endpoint alone does not enable
 * it.
 */
function isWanted({ endpoint }: TracingConfig, env: Readonly<Record<string, string | undefined>>): boolean {
  if (env['OTEL_SDK_DISABLED']?.trim().toLowerCase() === 'true') return false;
  if (endpoint !== '') return true;
  const exporter = env['OTEL_TRACES_EXPORTER']?.trim() ?? '';
  if (exporter !== '') return exporter !== 'none';
  return Boolean(env['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'] || env['OTEL_EXPORTER_OTLP_ENDPOINT']);
}
