import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { otelCollector } from '../tools/build-otel-collector.mjs';
import { freePort } from './free-port.js';
import { eventually } from './node-pod.js';
import { spansOfJson, type ReceivedSpan } from './otlp-receiver.js';

/** OpenTelemetry's own collector, which writes the traces that it gets to a file. */
export interface OtelCollector {
  readonly grpcEndpoint: string;
  readonly httpEndpoint: string;
  /** What is in the file now. */
  spans(): ReceivedSpan[];
  close(): Promise<void>;
}

/** Starts it on free ports of loopback; it has to be built. */
export async function startOtelCollector(): Promise<OtelCollector> {
  const folder = await mkdtemp(join(tmpdir(), 'crisp-test-collector-'));
  const [grpcPort, httpPort] = [await freePort(), await freePort()];
  const written = join(folder, 'traces.json');
  const protocols = { grpc: { endpoint: `127.0.0.1:${grpcPort}` }, http: { endpoint: `127.0.0.1:${httpPort}` } };
  const config = {
    receivers: { otlp: { protocols } },
    exporters: { file: { path: written } },
    service: { pipelines: { traces: { receivers: ['otlp'], exporters: ['file'] } } },
  };
  const file = join(folder, 'collector.yml');
  // JSON is YAML too
  writeFileSync(file, JSON.stringify(config));
  const child = spawn(otelCollector, ['--config', file], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-4096)));
  const ended = once(child, 'close');
  const close = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const serves = (): true | undefined => {
    if (child.exitCode !== null) throw new Error(`the collector ended: ${said}`);
    // its own words, once all its receivers listen
    return said.includes('Everything is ready') || undefined;
  };
  await eventually(serves).catch(async (err: unknown) => {
    await close();
    throw err;
  });
  return {
    grpcEndpoint: `http://127.0.0.1:${grpcPort}`,
    httpEndpoint: `http://127.0.0.1:${httpPort}`,
    // what is behind the last line break is being written
    spans: () => readFileSync(written, 'utf8').split('\n').slice(0, -1).flatMap(spansOfJson),
    close,
  };
}
