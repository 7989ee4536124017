// `npm run nri`: plugins that are built over NRI's own Go package, and what is to be seen of each inside a running
// container: on crisp, and with --peer on containerd. Exits 1 where an effect is not what it has to be.
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { busyboxName, mirroredRegistries, pushConformanceImages } from '../conformance/images.js';
import { startContainerd, startCrisp, type CriServer, type ServerOptions } from '../support/cri-server.js';
import { makePodNetwork } from '../support/pod-network.js';
import { Pods } from '../support/pods.js';
import { startRegistry } from '../support/registry.js';
import { buildTools, toolsFolder } from '../tools/build.mjs';
import { effects } from './effects.js';
import { setExitCode } from '../support/exit-code.js';

const usage = `npm run nri -- [--peer PATH_OF_CONTAINERD] [--programs FOLDER, before PATH: whose runc and shim]`;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(): Promise<boolean> {
  const { values } = parseArgs({
    options: { peer: { type: 'string' }, programs: { type: 'string' }, help: { type: 'boolean', default: false } },
  });
  if (values.help) {
    say(usage);
    return true;
  }
  buildTools({ log: say });
  const folder = mkdtempSync(join(tmpdir(), 'crisp-nri-'));
  chmodSync(folder, 0o755);
  const registry = await startRegistry();
  let good = true;
  try {
    await pushConformanceImages(registry);
    const programs = values.programs === undefined ? {} : { programs: values.programs };
    const { peer } = values;
    good = await tryOn('crisp', (options) => startCrisp({ ...options, ...programs }));
    if (peer !== undefined)
      good = (await tryOn('peer', (options) => startContainerd(peer, { ...options, programs: toolsFolder }))) && good;
    return good;
  } finally {
    await registry.close();
    if (good) rmSync(folder, { recursive: true, force: true });
    else say(`logs: ${folder}`);
  }

  async function tryOn(name: string, start: (options: ServerOptions) => Promise<CriServer>): Promise<boolean> {
    const own = join(folder, name);
    mkdirSync(own);
    const network = makePodNetwork(own);
    let server: CriServer | undefined;
    let pods: Pods | undefined;
    let asExpected = true;
    try {
      const { host: registryHost } = registry;
      server = await start({
        folder: own,
        network,
        registryHost,
        mirrored: mirroredRegistries,
        cgroupDriver: 'cgroupfs',
      });
      pods = new Pods(server.socket);
      await pods.pull(busyboxName);
      const program = join(toolsFolder, 'nri-plugin');
      for (const { mode, see, expected, ofContainerd } of effects) {
        const seen = await see({ pods, image: busyboxName, nriSocket: server.nriSocket, program, folder: own });
        const known = name === 'peer' ? ofContainerd : undefined;
        const isGood = seen === (known?.expected ?? expected);
        asExpected &&= isGood;
        say(
          `${server.name}: ${mode}: ${isGood ? `as expected${known ? `, unlike crisp: ${known.reason}` : ''}` : `NOT as expected: ${seen}`}`,
        );
      }
      return asExpected;
    } finally {
      await pods?.close();
      await server?.stop();
      network.remove();
    }
  }
}

setExitCode(main());
