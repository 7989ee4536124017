import fc from 'fast-check';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { parseForeignJson } from '../../src/lib/files/foreign-json.js';
import { cri } from '../../src/lib/proto.js';
import { loadNetworkConf, parseNetworkConf } from '../../src/sandbox/cni/cni-config.js';
import { PluginRunner } from '../../src/sandbox/cni/cni-exec.js';
import { podIps, readResult, toVersion, withVersion, type RawResult } from '../../src/sandbox/cni/cni-result.js';
import { fuzz, outcome } from './fuzz.js';
import { bytes, mostly, shaped, spoiled, text } from './inputs.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'crisp-test-'));
  // prints what is beside it, and fails with what the file says
  writeFileSync(
    join(folder, 'plugin'),
    `#!/bin/sh\ncat "${folder}/answer"\ncat "${folder}/words" >&2\nexit $(cat "${folder}/code")\n`,
    { mode: 0o755 },
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

const version = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('0.1.0', '0.2.0', '0.3.1', '0.4.0', '1.0.0', '1.1.0', '') },
  text,
);
const capabilities = shaped({ portMappings: fc.boolean() });
const plugin = shaped({ type: fc.oneof(text, fc.constantFrom('bridge', '..', 'a/b')), capabilities });
const conf = shaped({
  cniVersion: version,
  cniVersions: fc.array(version, { maxLength: 3 }),
  name: fc.oneof(text, fc.constant('net')),
  plugins: fc.array(plugin, { maxLength: 3 }),
  type: text,
  disableGC: fc.boolean(),
});

fuzz('any text is a network configuration or is refused', spoiled(conf), async (document) => {
  const parsed = await outcome(() => parseNetworkConf(document.toString()));
  for (const { type } of parsed?.plugins ?? []) expect(type).not.toMatch(/[/\0]|^\.{0,2}$/);
});

fuzz('a folder with any file in it tells its network or its problems', spoiled(conf), async (document) => {
  writeFileSync(join(folder, 'net.conflist'), document);
  const loaded = await outcome(() => loadNetworkConf(folder));
  expect(loaded?.conf !== undefined || (loaded?.problems.length ?? 0) > 0).toBe(true);
});

const address = fc.oneof(text, fc.constantFrom('10.1.2.3/24', 'fd00::1/64', '1'));
const oldIp = shaped({ ip: address, gateway: address, routes: fc.array(shaped({ dst: address }), { maxLength: 2 }) });
const result = shaped({
  cniVersion: version,
  interfaces: fc.array(shaped({ name: fc.oneof(text, fc.constant('eth0')), mac: text, sandbox: text }), {
    maxLength: 3,
  }),
  ips: fc.array(shaped({ address, gateway: address, version: text, interface: fc.integer() }), { maxLength: 3 }),
  ip4: oldIp,
  ip6: oldIp,
  routes: fc.array(shaped({ dst: address }), { maxLength: 2 }),
  dns: shaped({
    nameservers: fc.array(address, { maxLength: 2 }),
    domain: text,
    search: fc.array(text, { maxLength: 2 }),
  }),
});

async function runPlugin(answer: Buffer, words: Buffer, code: number): Promise<unknown> {
  writeFileSync(join(folder, 'answer'), answer);
  writeFileSync(join(folder, 'words'), words);
  writeFileSync(join(folder, 'code'), String(code));
  const call = { command: 'ADD', type: 'plugin', stdin: {}, timeoutMs: 60_000 } as const;
  return outcome(() => new PluginRunner([folder]).run(call));
}

/** As the answer to ADD goes through the list of plugins and into PodSandboxStatus. */
async function readAnswer(answer: unknown): Promise<void> {
  if (typeof answer !== 'object' || answer === null) return;
  await outcome(() => {
    let raw = withVersion(answer as RawResult, '1.0.0');
    for (const each of ['0.2.0', '1.0.0', '0.4.0']) raw = toVersion(raw, each);
    return raw;
  });
  await outcome(() => {
    const found = readResult(toVersion(withVersion(answer as RawResult, '1.0.0'), '1.0.0'), 'net');
    const [ip = '', ...others] = podIps(found);
    const network = { ip, additionalIps: others.map((each) => ({ ip: each })) };
    cri.PodSandboxNetworkStatus.encode(network).finish();
    return found;
  });
}

fuzz('any JSON is a result of a plugin or is refused', spoiled(result), async (document) => {
  let answer: unknown;
  try {
    answer = parseForeignJson(document.toString());
  } catch {
    return;
  }
  await readAnswer(answer);
});

fuzz(
  'any words of a plugin are an answer or an error',
  fc.tuple(
    fc.oneof(spoiled(result), spoiled(shaped({ code: fc.integer(), msg: text, details: text })), bytes()),
    fc.oneof(
      bytes(),
      mostly(text).map((each) => Buffer.from(String(each).repeat(600))),
    ),
    fc.constantFrom(0, 1, 7),
  ),
  async ([answer, words, code]) => {
    await readAnswer(await runPlugin(answer, words, code));
  },
);
