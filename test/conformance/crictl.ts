// `npm run crictl`: every command of crictl that a runtime can serve, tried on a server that this starts itself.
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { startContainerd, startCrisp } from '../support/cri-server.js';
import { hostLeftovers, removeAllPods } from '../support/leftovers.js';
import { makePodNetwork } from '../support/pod-network.js';
import { startRegistry } from '../support/registry.js';
import { buildTools } from '../tools/build.mjs';
import { Crictl } from './crictl-client.js';
import { steps, withoutRuntime, type Walk } from './crictl-walk.js';
import { mirroredRegistries, pushConformanceImages } from './images.js';
import { setExitCode } from '../support/exit-code.js';

const usage = `npm run crictl -- [options]

  --docs        writes docs/crictl.md instead of trying anything; with --check, says whether it is current
  --peer PATH     this containerd instead of crisp
  --handler NAME  crisp's handler of pods that name none
`;

const pages = fileURLToPath(new URL('../../docs/crictl.md', import.meta.url));
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** docs/crictl.md, out of the walk itself. */
function document(): string {
  const cell = (text: string): string => text.replaceAll('|', '\\|');
  return [
    '# crictl',
    '',
    'Every command of crictl 1.37, and how `npm run crictl` tries it on a running crisp. That command writes this page',
    '(`npm run crictl -- --docs`) and CI runs it.',
    '',
    '| command | tried with |',
    '| --- | --- |',
    ...[...steps]
      .sort((a, b) => a.command.localeCompare(b.command))
      .map(({ command, how }) => `| \`${command}\` | ${cell(how)} |`),
    ...Object.entries(withoutRuntime).map(([command, what]) => `| \`${command}\` | ${what}; asks no runtime |`),
    '',
  ].join('\n');
}

async function main(): Promise<boolean> {
  const { values } = parseArgs({
    options: {
      docs: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      peer: { type: 'string' },
      handler: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) say(usage);
  if (values.help) return true;
  if (values.docs && values.check) return readFileSync(pages, 'utf8') === document();
  if (values.docs) writeFileSync(pages, document());
  if (values.docs) return true;

  const tools = buildTools({ log: say });
  const folder = mkdtempSync(join(tmpdir(), 'crisp-crictl-'));
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, 'logs'));
  const registry = await startRegistry();
  const network = makePodNetwork(folder);
  let failed = 0;
  try {
    await pushConformanceImages(registry);
    const options = {
      folder,
      network,
      registryHost: registry.host,
      mirrored: mirroredRegistries,
      cgroupDriver: 'cgroupfs' as const,
      ...(values.handler === undefined ? {} : { defaultHandler: values.handler }),
    };
    const server =
      values.peer === undefined
        ? await startCrisp(options)
        : await startContainerd(values.peer, { ...options, programs: tools });
    try {
      const walk: Walk = {
        crictl: new Crictl(tools, server.socket, folder),
        socket: server.socket,
        pod: '',
        podName: '',
        container: '',
      };
      for (const step of steps) {
        const problem = await step.run(walk).then(
          () => undefined,
          (err: unknown) => (err instanceof Error ? err.message : String(err)),
        );
        if (problem !== undefined) failed += 1;
        say(
          `${problem === undefined ? 'passed' : 'FAILED'}: crictl ${step.command}${problem === undefined ? '' : `\n    ${problem.split('\n').slice(0, 12).join('\n    ')}`}`,
        );
      }
      await removeAllPods(tools, server.socket);
      // a server that runs keeps spares ready; a stopped one has nothing left to keep
      await server.stop();
      const left = await hostLeftovers({ folder, bridge: network.bridge });
      left.forEach((line) => say(`left behind: ${line}`));
      failed += left.length;
      if (failed > 0) say(readFileSync(server.logFile, 'utf8').split('\n').slice(-20).join('\n'));
    } finally {
      await server.stop();
    }
    say(`crictl: ${steps.length - failed} passed, ${failed} failed`);
    return failed === 0;
  } finally {
    await registry.close();
    network.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

setExitCode(main());
