import fc from 'fast-check';
import Long from 'long';
import { PassThrough } from 'node:stream';
import { beforeAll, expect } from 'vitest';
import { readHost, type Host } from '../../src/lib/host/host.js';
import { applyAdjustment } from '../../src/nri/apply-adjustment.js';
import { decode } from '../../src/nri/decode.js';
import { Adjustments } from '../../src/nri/merge-adjustments.js';
import { Updates } from '../../src/nri/merge-updates.js';
import { Multiplexer } from '../../src/nri/multiplexer.js';
import { Owners } from '../../src/nri/owners.js';
import { nri } from '../../src/nri/proto.js';
import { splitUpdate } from '../../src/nri/resources.js';
import { specJson } from '../../src/task/bundle.js';
import type { OciSpec } from '../../src/task/oci.js';
import { fuzz, outcome } from './fuzz.js';
import { bytes, changed, text } from './inputs.js';

let host: Host;
beforeAll(async () => {
  host = await readHost();
});

const key = fc.oneof(text, fc.constantFrom('A', '-A', 'B', '/dev/a', '-/dev/a', 'ipc', '-ipc', 'RLIMIT_CPU', '/m'));
const some = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(of, { maxLength: 3 });
const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(of, { nil: undefined });
const long = fc
  .oneof(fc.constantFrom(0n, -1n, 2n ** 63n - 1n, 1024n), fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n))
  .map((value) => Long.fromBigInt(value));
const wrapped = maybe(fc.record({ value: long }));
const map = fc.dictionary(key, text, { maxKeys: 3 });

const resources = fc.record({
  memory: maybe(fc.record({ limit: wrapped, swap: wrapped, swappiness: wrapped })),
  cpu: maybe(fc.record({ shares: wrapped, quota: wrapped, period: wrapped, cpus: text, mems: text })),
  hugepageLimits: some(fc.record({ pageSize: text, limit: long })),
  unified: map,
  pids: maybe(fc.record({ limit: long })),
});

const adjustment: fc.Arbitrary<nri.ContainerAdjustment.$Properties> = fc.record({
  annotations: map,
  env: some(fc.record({ key, value: text })),
  args: some(text),
  mounts: some(fc.record({ destination: key, source: text, type: text, options: some(text) })),
  rlimits: some(fc.record({ type: key, soft: long, hard: long })),
  CDIDevices: some(fc.record({ name: text })),
  hooks: fc.record({ prestart: some(fc.record({ path: key, args: some(text), timeout: wrapped })) }),
  linux: fc.record({
    devices: some(fc.record({ path: key, type: fc.constantFrom('c', 'b', 'p', 'x'), major: long, minor: long })),
    namespaces: some(fc.record({ type: key, path: text })),
    sysctl: map,
    netDevices: fc.dictionary(key, fc.record({ name: text }), { maxKeys: 2 }),
    oomScoreAdj: wrapped,
    cgroupsPath: text,
    scheduler: maybe(fc.record({ policy: fc.nat(9), nice: fc.integer({ min: -99, max: 99 }), runtime: long })),
    memoryPolicy: maybe(fc.record({ mode: fc.nat(9), flags: some(fc.nat(5)) })),
    seccompPolicy: maybe(fc.record({ defaultAction: text, syscalls: some(fc.record({ names: some(text) })) })),
    resources,
  }),
});

/** As it comes over the wire, at times with bytes changed. */
const encoded = changed(adjustment.map((each) => Buffer.from(nri.ContainerAdjustment.encode(each).finish())));

function emptySpec(): OciSpec {
  return {
    ociVersion: '1.0.2',
    process: { args: ['sh'], env: ['A=1'], cwd: '/', user: { uid: 0, gid: 0 } },
    root: { path: 'rootfs', readonly: false },
    mounts: [],
    annotations: {},
    linux: { cgroupsPath: '/a', namespaces: [], devices: [], resources: {}, maskedPaths: [], readonlyPaths: [] },
  } as unknown as OciSpec;
}

fuzz('any adjustments of two plugins are merged and applied, or refused', fc.tuple(encoded, encoded), async (both) => {
  await outcome(async () => {
    const adjustments = new Adjustments(new Owners(), { id: 'c', env: ['A=1'] });
    for (const [index, bytesOfOne] of both.entries()) {
      const message = decode(bytesOfOne, nri.ContainerAdjustment);
      adjustments.merge({ name: `${index}0-plugin` }, message);
      // the next plugin is told of it
      nri.Container.encode(adjustments.container()).finish();
    }
    const adjust = adjustments.message();
    nri.ContainerAdjustment.encode(adjust).finish();
    const spec = emptySpec();
    await applyAdjustment(spec, adjust, {
      host,
      cdiSpecDirs: ['/nowhere'],
      ociVersionMax: '1.3.0',
      systemdCgroup: false,
      warnings: [],
    });
    JSON.parse(specJson(spec));
  });
});

fuzz(
  'any resources of updates are merged and taken apart, or refused',
  fc.tuple(resources, resources),
  async (both) => {
    await outcome(() => {
      const updates = new Updates(new Owners());
      for (const [index, asked] of both.entries()) {
        const each = decode(nri.LinuxResources.encode(asked).finish(), nri.LinuxResources);
        updates.merge({ name: `${index}0-plugin` }, [
          { containerId: 'x', linux: { resources: each }, ignoreFailure: index === 1 },
        ]);
      }
      return updates.except().map((update) => splitUpdate(update.resources, 'linux.resources', host));
    });
  },
);

fuzz(
  'any bytes of a plugin are followed, or end its connection',
  fc.array(bytes(60), { maxLength: 8 }),
  async (chunks) => {
    const trunk = new PassThrough();
    const streams = [1, 2].map((id) => new Multiplexer(trunk).open(id));
    const length = streams.map(() => 0);
    streams.forEach((stream, index) =>
      stream.on('data', (chunk: Buffer) => (length[index] = (length[index] ?? 0) + chunk.length)),
    );
    for (const chunk of chunks) if (!trunk.destroyed) trunk.write(chunk);
    await new Promise((resolve) => setImmediate(resolve));
    expect(length.every((each) => each <= 60 * 8)).toBe(true);
    trunk.destroy();
  },
);
