// `npm run conformance:node`: the conformance specs of kubelet's own suite, against a CRI server, a kubelet, an API server
// and an etcd that this starts on a host of their own. Exits 1 on anything that node-exceptions.ts does not name.
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { judge } from '../conformance/verdict.js';
import { startRegistry } from '../support/registry.js';
import { buildTools, toolsFolder } from '../tools/build.mjs';
import { buildKubernetes } from '../tools/kubernetes/build.mjs';
import { pushKubernetesImages } from './images.js';
import { nodeExceptions } from './node-exceptions.js';
import { NodeMachine } from './node-machine.js';
import { runNodeSuite, slowSpecs } from './node-suite.js';

const usage = `npm run conformance:node -- [options]

  --focus REGEX      only specs whose names match
  --skip REGEX       not the specs whose names match
  --short            not the specs that take long, in at most five minutes
  --peer containerd  the containerd of the tests (or one with this path) instead of crisp
  --procs N          specs at the same time (default: 24; the specs mostly wait)
  --gate NAME=BOOL   a feature gate of kubelet, which decides what specs run; may be repeated
  --json FILE        every spec's result, as JSON
  --keep             keep the folder with the logs even when all is as expected
`;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(): Promise<boolean> {
  const { values } = parseArgs({
    options: {
      focus: { type: 'string' },
      skip: { type: 'string' },
      short: { type: 'boolean', default: false },
      peer: { type: 'string' },
      procs: { type: 'string', default: '24' },
      gate: { type: 'string', multiple: true, default: [] },
      json: { type: 'string' },
      keep: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    say(usage);
    return true;
  }
  const gates: Record<string, boolean> = {};
  for (const gate of values.gate) {
    const [, name, on] = /^(\w+)=(true|false)$/.exec(gate) ?? [];
    if (name === undefined) throw new Error(`--gate ${gate}: NAME=true or NAME=false`);
    gates[name] = on === 'true';
  }
  const skip = [...(values.skip === undefined ? [] : [values.skip]), ...(values.short ? [slowSpecs] : [])];
  const tools = buildTools({ log: say });
  const programs = buildKubernetes({ groups: ['node-suite'], log: say });
  const peer = values.peer === 'containerd' ? join(toolsFolder, 'containerd') : values.peer;

  const folder = mkdtempSync(join(tmpdir(), 'crisp-node-'));
  chmodSync(folder, 0o755);
  const registry = await startRegistry();
  let machine: NodeMachine | undefined;
  let good = false;
  // ginkgo gets Ctrl-C too, ends its specs and reports; then all is removed as ever
  process.on('SIGINT', () => undefined);
  try {
    await pushKubernetesImages(registry, programs);
    machine = await NodeMachine.start({
      folder,
      registryHost: registry.host,
      tools,
      ...(peer === undefined ? {} : { peer }),
    });
    say(`${machine.runtime.name} and kubelet run in ${folder}`);
    const began = Date.now();
    const results = await runNodeSuite({
      host: machine.host,
      address: machine.address,
      socket: machine.runtime.socket,
      programs,
      folder: join(folder, 'suite'),
      procs: Number(values.procs),
      featureGates: gates,
      say,
      ...(values.focus === undefined ? {} : { focus: values.focus }),
      ...(skip.length === 0 ? {} : { skip: skip.join('|') }),
    });
    const seconds = Math.round((Date.now() - began) / 1000);
    if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(results, null, 1));
    const verdict = judge(results, nodeExceptions);
    verdict.lines.forEach(say);
    const left = await machine.leftovers();
    left.forEach((line) => say(`left behind: ${line}`));
    good = verdict.asExpected && left.length === 0;
    const { passed, failed, skipped } = verdict;
    say(`suite: ${passed} passed, ${failed} failed, ${skipped} skipped, ${seconds} s on ${machine.runtime.name}`);
    say(good ? 'as expected' : 'NOT as expected');
    return good;
  } finally {
    await machine?.remove();
    await registry.close();
    if (good && !values.keep) rmSync(folder, { recursive: true, force: true });
    else say(`logs and reports: ${folder}`);
  }
}

main().then(
  (good) => process.exit(good ? 0 : 1),
  (err: unknown) => {
    process.stderr.write(`${err instanceof Error ? (err.stack ?? err.message) : String(err)}\n`);
    process.exit(1);
  },
);
