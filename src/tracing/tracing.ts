import type { Logger } from '../lib/log.js';
import type { Span, SpanAttributes } from '../lib/span.js';

/** The `[tracing]` table. */
export interface TracingConfig {
  /** of an OTLP collector; empty: OTEL_* variables say whether and where */
  readonly endpoint: string;
  readonly protocol: OtlpProtocol;
  /** of the calls that come without a trace */
  readonly samplingPerMillion: number;
}

/** OpenTelemetry's names of its wire formats. */
export type OtlpProtocol = 'grpc' | 'http/protobuf' | 'http/json';

/** Traces of calls, on their way to a collector. */
export interface Tracing {
  /**
   * Begins the span of a call, below the one that its caller sent along.
   *
   * @param header of the call's metadata, by name in lower case
   * @returns undefined where the caller's trace is not sampled, or, of calls without one, this is not
   */
  startCall(name: string, attributes: SpanAttributes, header: (name: string) => string | undefined): Span | undefined;
  /** Sends what has not been sent, for a few seconds at most. */
  close(): Promise<void>;
}

/**
 * Traces where the configuration or OpenTelemetry's variables ask for it, undefined otherwise: then none of its packages
 * is loaded.
 *
 * @throws CrispError `InvalidArgument` where a variable asks for what crisp cannot do
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

/** OTEL_SDK_DISABLED wins over all, the table over the other variables; a default endpoint alone is no wish. */
function isWanted({ endpoint }: TracingConfig, env: Readonly<Record<string, string | undefined>>): boolean {
  if (env['OTEL_SDK_DISABLED']?.trim().toLowerCase() === 'true') return false;
  if (endpoint !== '') return true;
  const exporter = env['OTEL_TRACES_EXPORTER']?.trim() ?? '';
  if (exporter !== '') return exporter !== 'none';
  return Boolean(env['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'] || env['OTEL_EXPORTER_OTLP_ENDPOINT']);
}
