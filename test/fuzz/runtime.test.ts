import fc from 'fast-check';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { parseForeignJson } from '../../src/lib/files/foreign-json.js';
import { introspection, wellKnown } from '../../src/lib/proto.js';
import { declaredFeatures, inferredFeatures } from '../../src/task/runtime/features.js';
import { lastRuntimeError, withRuntimeError } from '../../src/task/runtime/start-error.js';
import { shimInfo } from '../../src/task/runtime/shim-info.js';
import { FrameReader, encodeFrame } from '../../src/lib/ttrpc/ttrpc-frame.js';
import { readStartAnswer } from '../../src/task/shim/shim-process.js';
import { fuzz, isPlainError, outcome } from './fuzz.js';
import { bytes, changed, pieces, shaped, spoiled, text } from './inputs.js';

let folder: string;
let shim: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'crisp-test-'));
  shim = join(folder, 'shim');
  writeFileSync(shim, `#!/bin/sh\ncat > /dev/null\ncat "${folder}/answer"\n`, { mode: 0o755 });
});
afterAll(() => rmSync(folder, { recursive: true }));

const logLine = shaped({ level: fc.constantFrom('error', 'warning'), msg: text, time: text });
const log = fc
  .array(
    fc.oneof(
      spoiled(logLine),
      text.map((each) => Buffer.from(JSON.stringify({ level: 'error', msg: each.repeat(300) }))),
    ),
    { maxLength: 6 },
  )
  .map((lines) => Buffer.concat(lines.flatMap((line) => [line, Buffer.from('\n')])));

fuzz('any log of a runtime tells its last error, or none', log, async (content) => {
  writeFileSync(join(folder, 'log.json'), content);
  const said = await outcome(() => lastRuntimeError(folder));
  expect((said ?? '').length).toBeLessThanOrEqual(4096);
  await outcome(async () => (await withRuntimeError(new Error('task create'), folder)).message);
});

const enabled = shaped({ enabled: fc.boolean() });
const features = shaped({
  mountOptions: fc.array(text, { maxLength: 3 }),
  linux: shaped({
    cgroup: shaped({ systemd: fc.boolean() }),
    seccomp: enabled,
    apparmor: enabled,
    selinux: enabled,
    mountExtensions: shaped({ idmap: enabled }),
  }),
  annotations: fc.dictionary(text, fc.constantFrom('true', 'false'), { maxKeys: 3 }),
});

function expectFeatures(found: ReturnType<typeof declaredFeatures>): void {
  const { mountOptions, ociVersionMax, ...flags } = found;
  expect(typeof ociVersionMax).toBe('string');
  expect(mountOptions.every((option) => typeof option === 'string')).toBe(true);
  expect(Object.values(flags).every((flag) => typeof flag === 'boolean')).toBe(true);
}

fuzz('any features document of a runtime is read', spoiled(features), async (document) => {
  let json: unknown;
  try {
    json = parseForeignJson(document.toString());
  } catch {
    return;
  }
  const found = await outcome(() => declaredFeatures(json));
  expect(found).toBeDefined();
  if (found) expectFeatures(found);
});

fuzz('any words of a runtime about its version are read', text, (said) => {
  expectFeatures(inferredFeatures(said, said));
});

const info = fc.tuple(text, spoiled(features), text).map(([name, value, typeUrl]) =>
  Buffer.from(
    introspection.RuntimeInfo.encode({
      name: name.toWellFormed(),
      features: { type_url: typeUrl.toWellFormed(), value },
    }).finish(),
  ),
);

fuzz('any answer of a shim to -info is read', fc.oneof(info, changed(info), bytes()), async (answer) => {
  writeFileSync(join(folder, 'answer'), answer);
  const found = await outcome(() => shimInfo(shim, wellKnown.Any.create()));
  expect(Object.values(found?.features ?? {}).map((flag) => typeof flag)).toEqual(['boolean', 'boolean']);
});

const startAnswer = fc.oneof(
  spoiled(
    shaped({
      version: fc.integer(),
      address: fc.oneof(text, fc.constant('unix:///run/s')),
      protocol: fc.constantFrom('ttrpc', 'grpc'),
    }),
  ),
  text.map((each) => Buffer.from(`unix://${each}`)),
  bytes(60),
);

fuzz('any answer of a shim to start is an address or is refused', startAnswer, async (answer) => {
  const found = await outcome(() => readStartAnswer(answer), isPlainError);
  if (found) expect(found.address).toMatch(/^\//);
});

const frame = fc.tuple(fc.nat(9), fc.nat(3), bytes(60)).map(([stream, type, body]) => encodeFrame(stream, type, body));
const frames = fc.array(frame, { maxLength: 8 }).map((all) => Buffer.concat(all));

fuzz(
  'any bytes of a shim are frames or a broken connection',
  fc.tuple(mostlyWhole(frames), fc.array(fc.nat(), { maxLength: 6 })),
  async ([all, cuts]) => {
    let bodies = 0;
    const reader = new FrameReader(({ body }) => (bodies += body.length));
    await outcome(() => pieces(all, cuts).forEach((piece) => reader.push(piece)));
    expect(bodies).toBeLessThanOrEqual(all.length);
  },
);

function mostlyWhole(whole: fc.Arbitrary<Buffer>): fc.Arbitrary<Buffer> {
  return fc.oneof({ weight: 3, arbitrary: whole }, changed(whole), bytes());
}
