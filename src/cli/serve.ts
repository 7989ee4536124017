import { fileURLToPath } from 'node:url';
import type { ServerSummary } from '../cri/server/server-summary.js';
import { startServer } from '../cri/server/server.js';
import { findProgram } from '../lib/process/find-program.js';
import { Launcher } from '../lib/process/launcher.js';
import { createLogger } from '../lib/log.js';
import type { PipelineHooks } from '../lib/pipeline.js';
import { setLauncher } from '../lib/process/run.js';
import { configFrom } from './config-from.js';
import { flagLines } from './config-reference.js';
import { crispVersion } from '../lib/crisp-version.js';
import { missingFeaturesText } from '../task/runtime/features.js';
import { shimName } from '../task/runtime/handlers.js';

export const serveHelp = [
  'usage: crisp serve [--config FILE] [flags]',
  '',
  'Serves the CRI until SIGTERM or SIGINT. Containers go on running then; the next start finds them.',
  '',
  '  --config FILE         TOML settings; without it /etc/crisp/crisp.toml where it is there',
  ...flagLines(),
  '',
  'docs/configuration.md has every setting, deploy/crisp.toml is a file to start from.',
].join('\n');

/**
 * `crisp serve`: resolves once it has shut down.
 *
 * @param pipelineHooks for tests: makes pipeline steps wait
 */
export async function serve(argv: readonly string[], pipelineHooks?: PipelineHooks): Promise<void> {
  const { config, rest } = configFrom(argv);
  if (rest.length > 0) throw new Error(`serve takes no ${JSON.stringify(rest[0])}; see crisp serve --help`);
  // containers see the modes of their root, volumes and created mount sources, which must not depend on who starts
  // crisp
  process.umask(0o022);
  const log = createLogger(config.logLevel);
  // the reader of stdout may be gone: the server keeps running
  process.stdout.on('error', () => {});
  process.on('uncaughtException', (err) => {
    log.fatal({ error: err }, 'uncaught exception, exiting (containers keep running)');
    process.exit(70);
  });

  const told = new Promise<NodeJS.Signals>((resolve) => {
    // npm repeats a signal that the terminal has sent already: the second must not cut the shutdown short
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, resolve);
  });
  // when run from source, it is loaded in the same way
  const launcher = new Launcher(process.execArgv);
  setLauncher(launcher);
  const server = await startServer(config, log, pipelineHooks);
  process.stdout.write(`${greeting(server.summary, await hasCrictl())}\n`);
  const signal = await told;
  log.info({ signal }, 'shutting down; containers keep running');
  process.once(signal, () => process.exit(1));
  await server.close();
  await launcher.close();
}

async function hasCrictl(): Promise<boolean> {
  return findProgram('crictl').then(
    () => true,
    () => false,
  );
}

const main = fileURLToPath(new URL('../main.js', import.meta.url));

/** What serve found, where it listens, and the command to run next. */
export function greeting(summary: ServerSummary, crictl: boolean): string {
  const { handlers, unusable, network, cgroup, found, metrics, hasPage, listen, pauseProblem } = summary;
  const [usual, ...others] = handlers.map((handler) => {
    return `${handler.name} (${handler.version}, ${shimName(handler)}${handler.shared ? ', shared by pods' : ''})`;
  });
  const limited = handlers.filter(({ missing }) => missing.length > 0);
  const tryOut = crictl ? `crictl --runtime-endpoint unix://${listen} info` : 'npm run demo';
  const lines = [
    `crisp ${crispVersion}`,
    `  handlers  ${usual ? `${usual} by default${others.map((other) => `; ${other}`).join('')}` : 'none: no pod can run'}`,
    ...limited.map(({ name, missing }) => `            ${name} has no ${missingFeaturesText(missing)}`),
    ...unusable.map(({ name, problem }) => `            ${name} is left out: ${problem}`),
    ...(pauseProblem === undefined ? [] : [`            ${pauseProblem}`]),
    `  network   ${network.ready ? `${network.name}, ${network.source}` : `not ready: ${network.message}`}`,
    `  cgroups   v${cgroup.version}, driver ${cgroup.driver}`,
    `  found     ${count(found.sandboxes, 'pod')}, ${count(found.containers, 'container')}, ${count(found.images, 'image')}`,
    `  CRI       unix://${listen}`,
    ...(metrics ? [`  metrics   http://${metrics.host}:${metrics.port}/metrics`] : []),
    ...(metrics && hasPage ? [`  page      http://${metrics.host}:${metrics.port}/`] : []),
    `next, in another terminal: ${network.ready ? tryOut : `node ${main} doctor`}`,
  ];
  return lines.join('\n');
}

const count = (many: number, what: string): string => `${many} ${what}${many === 1 ? '' : 's'}`;
