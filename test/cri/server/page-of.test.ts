import { afterEach, expect, test } from 'vitest';
import { loadConfig, type Config } from '../../../src/config.js';
import type { NodeContext } from '../../../src/cri/context/node-context.js';
import { pageOf } from '../../../src/cri/server/page-of.js';
import { createMetrics } from '../../../src/metrics/metrics.js';
import { serveMetrics, type MetricsServer } from '../../../src/metrics/server.js';
import { RingOfStarts } from '../../../src/page/ring-of-starts.js';

let server: MetricsServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

function configWith(serveIt: Config['page']['serve'], listen: string): Config {
  const config = loadConfig('/dev/null', { 'metrics-listen': listen });
  return { ...config, page: { ...config.page, serve: serveIt } };
}

/** Serves the metrics on the configured address, and the page if it belongs there; `ask` gets a status. */
async function serve(serveIt: Config['page']['serve'], listen: string) {
  const config = configWith(serveIt, listen);
  const { metricsListen } = config;
  if (!metricsListen) throw new Error('the test has no address');
  const page = pageOf({ config, activity: { starts: new RingOfStarts(), pulls: new Set() } } as NodeContext, () =>
    Promise.resolve([]),
  );
  server = await serveMetrics(createMetrics(), metricsListen, () => [], page);
  const { port } = server;
  return async (path: string): Promise<number> => (await fetch(`http://127.0.0.1:${port}${path}`)).status;
}

const loopback = '127.0.0.1:0';
const anywhere = '0.0.0.0:0';

test.each<[Config['page']['serve'], string, number]>([
  ['auto', loopback, 200],
  ['auto', anywhere, 404],
  ['on', loopback, 200],
  ['on', anywhere, 200],
  ['off', loopback, 404],
  ['off', anywhere, 404],
])(
  'page.serve %s with metrics on %s: the page answers %i, the metrics in any case',
  async (serveIt, listen, status) => {
    const ask = await serve(serveIt, listen);
    expect(await ask('/')).toBe(status);
    expect(await ask('/api/v1/starts')).toBe(status);
    expect(await ask('/metrics')).toBe(200);
  },
);

test('without an address of the metrics there is no page, also where it is on', () => {
  const config = configWith('on', '');
  expect(config.metricsListen).toBeUndefined();
  expect(pageOf({ config } as NodeContext, () => Promise.resolve([]))).toBeUndefined();
});
