// `npm run conformance`: the conformance suite of cri-tools, whole, against a server that this starts itself, with its
// images in a registry on loopback. Exits 1 on anything that lanes.ts does not explain.
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startRegistry } from '../support/registry.js';
import { buildRustShim, rustShim } from '../tools/build-rust.mjs';
import { buildTools } from '../tools/build.mjs';
import { conformInMachine } from '../vm/conformance.js';
import { conform } from './conform.js';
import { pushConformanceImages } from './images.js';
import { lanes, shortFocus, type LaneName } from './lanes.js';
import { setExitCode } from '../support/exit-code.js';

const usage = `npm run conformance -- [options]

  --lane NAME       debian, current (default), rust or vm
  --short           only the specs of AppArmor, user namespaces, pods and the basics of containers
  --focus REGEX     only specs whose names match
  --skip REGEX      not the specs whose names match
  --handler NAME    crisp's handler of pods that name none
  --no-benchmarks   not the suite's five benchmarks (they are never run with --focus, --short or in the machine)
  --peer PATH       this containerd instead of crisp
  --json FILE       every spec's result, as JSON
  --keep            keep the folder with the logs even when all is as expected
`;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(): Promise<boolean> {
  const { values } = parseArgs({
    options: {
      lane: { type: 'string', default: 'current' },
      short: { type: 'boolean', default: false },
      focus: { type: 'string' },
      skip: { type: 'string' },
      handler: { type: 'string' },
      'no-benchmarks': { type: 'boolean', default: false },
      peer: { type: 'string' },
      json: { type: 'string' },
      keep: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    say(usage);
    return true;
  }
  if (!(values.lane in lanes))
    throw new Error(`no lane ${JSON.stringify(values.lane)}: ${Object.keys(lanes).join(', ')}`);
  const name = values.lane as LaneName;
  const focus = values.focus ?? (values.short ? shortFocus : undefined);
  const asked = {
    ...(focus === undefined ? {} : { focus }),
    ...(values.skip === undefined ? {} : { skip: values.skip }),
    ...(values.handler === undefined ? {} : { handler: values.handler }),
    ...(values.peer === undefined ? {} : { peer: values.peer }),
    say,
  };
  say(`lane ${name}: ${lanes[name].about}`);
  const tools = buildTools({ log: say });
  if (lanes[name].shim === rustShim) buildRustShim({ log: say });

  const folder = mkdtempSync(join(tmpdir(), 'crisp-conf-'));
  // a pod's user namespace has to get at its root file system below
  chmodSync(folder, 0o755);
  const registry = await startRegistry(name === 'vm' ? { data: join(folder, 'registry') } : {});
  let good = false;
  process.once('SIGINT', () => process.exit(130));
  try {
    await pushConformanceImages(registry);
    if (name === 'vm') {
      good = await conformInMachine({ ...asked, folder, registryData: join(folder, 'registry'), tools });
    } else {
      const benchmarks = !values['no-benchmarks'] && focus === undefined;
      const done = await conform({
        ...asked,
        lane: lanes[name],
        folder,
        tools,
        registryHost: registry.host,
        benchmarks,
      });
      if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(done.results, null, 1));
      good = done.good;
    }
    say(good ? 'as expected' : 'NOT as expected');
    return good;
  } finally {
    await registry.close();
    if (good && !values.keep) rmSync(folder, { recursive: true, force: true });
    else say(`logs and reports: ${folder}`);
  }
}

setExitCode(main());
