import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kindOf } from '../../../src/lib/errors.js';
import { readHost, type Host } from '../../../src/lib/host/host.js';
import { cri } from '../../../src/lib/proto.js';
import { toLong } from '../../../src/lib/time.js';
import { buildSpec, validateContainerConfig } from '../../../src/task/spec/build.js';
import { noLimits } from '../../support/no-limits.js';
import type { SpecInput } from '../../../src/task/spec/input.js';
import { volumeImage } from '../../support/volume-image.js';

let folder: string;
let host: Host;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crisp-test-fuzz-'));
  await mkdir(join(folder, 'layer/etc'), { recursive: true });
  await writeFile(join(folder, 'layer/etc/passwd'), 'root:x:0:0::/:/bin/sh\n');
  host = await readHost();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const text = fc.oneof(
  fc.string(),
  fc.constantFrom('', '/', '..', '/proc', '/a/../..', 'a\0b', 'x'.repeat(10_240), '/etc', '/dev/null', 'ALL'),
);
const int = fc
  .oneof(fc.constantFrom(-1n, 0n, 1n, 1000n, 100_000n), fc.bigInt({ min: -(1n << 63n), max: (1n << 63n) - 1n }))
  .map((value) => toLong(value));
const small = fc.integer({ min: -2, max: 6 });
const bytes = fc.uint8Array({ maxLength: 8 });
const range = fc.record({ containerId: fc.nat(3), hostId: fc.nat(), length: fc.nat() });
const profile = fc.record({ profileType: small, localhostRef: text }, { requiredKeys: [] });

const mount = fc.record(
  {
    containerPath: text,
    // never a path that would be made on this host
    hostPath: fc.constantFrom('', '/', '/etc', 'relative', '/etc/passwd/x', '/dev/null', '/tmp', '/\0'),
    readonly: fc.boolean(),
    selinuxRelabel: fc.boolean(),
    propagation: small,
    recursiveReadOnly: fc.boolean(),
    uidMappings: fc.array(range, { maxLength: 2 }),
    gidMappings: fc.array(range, { maxLength: 2 }),
    image: fc.option(fc.record({ image: text })),
    imageSubPath: text,
    mountOptions: fc.array(text, { maxLength: 2 }),
  },
  { requiredKeys: [] },
);
const security = fc.record(
  {
    capabilities: fc.record({
      addCapabilities: fc.array(text, { maxLength: 2 }),
      dropCapabilities: fc.array(fc.constantFrom('ALL', 'kill', 'CAP_CHOWN')),
    }),
    privileged: fc.boolean(),
    namespaceOptions: fc.record(
      {
        network: small,
        pid: small,
        ipc: small,
        targetId: text,
        usernsOptions: fc.record({ mode: small, uids: fc.array(range), gids: fc.array(range) }),
      },
      { requiredKeys: [] },
    ),
    selinuxOptions: fc.record({ level: text }, { requiredKeys: [] }),
    runAsUser: fc.record({ value: int }),
    runAsGroup: fc.record({ value: int }),
    runAsUsername: text,
    supplementalGroups: fc.array(int, { maxLength: 3 }),
    supplementalGroupsPolicy: small,
    maskedPaths: fc.array(text, { maxLength: 2 }),
    readonlyPaths: fc.array(text, { maxLength: 2 }),
    seccomp: profile,
    apparmor: profile,
    apparmorProfile: text,
    seccompProfilePath: text,
  },
  { requiredKeys: [] },
);
const resources = fc.record(
  {
    cpuPeriod: int,
    cpuQuota: int,
    memoryLimitInBytes: int,
    oomScoreAdj: int,
    cpusetCpus: text,
    unified: fc.dictionary(text, text, { maxKeys: 2 }),
  },
  { requiredKeys: [] },
);
const config = fc.record(
  {
    metadata: fc.record({ name: text }, { requiredKeys: [] }),
    image: fc.record({ image: text }),
    command: fc.array(text, { maxLength: 3 }),
    args: fc.array(text, { maxLength: 3 }),
    workingDir: text,
    envs: fc.array(fc.record({ key: text, value: bytes }), { maxLength: 2 }),
    mounts: fc.array(mount, { maxLength: 3 }),
    devices: fc.array(
      fc.record({
        hostPath: fc.constantFrom('/dev/null', '/etc', '', '/none'),
        containerPath: text,
        permissions: text,
      }),
      { maxLength: 2 },
    ),
    logPath: text,
    stopSignal: fc.integer({ min: -1, max: 80 }),
    CDIDevices: fc.array(fc.record({ name: text }), { maxLength: 1 }),
    linux: fc.record({ securityContext: security, resources }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
);

/** A config that works but for a few fields: one that is wrong everywhere would only ever meet the first check. */
const nearlyValid = fc
  .tuple(few(config, 2), few(security, 2), few(resources, 2), fc.array(few(mount, 2), { maxLength: 1 }))
  .map(([some, securityContext, limits, mounts]) => ({
    metadata: { name: 'c' },
    image: { image: 'i' },
    command: ['x'],
    mounts: mounts.map((each) => ({ containerPath: '/m', hostPath: '/tmp', ...each })),
    linux: { securityContext, resources: limits },
    ...some,
  }));

/** At most `count` of a record's fields. */
function few<T extends object>(record: fc.Arbitrary<T>, count: number): fc.Arbitrary<Partial<T>> {
  return fc.tuple(record, fc.array(fc.nat(1000), { maxLength: count })).map(([full, picks]) => {
    const entries = Object.entries(full);
    const kept = picks.flatMap((pick) => (entries.length > 0 ? [entries[pick % entries.length]!] : []));
    return Object.fromEntries(kept) as Partial<T>;
  });
}

const input = (asked: cri.IContainerConfig, privileged: boolean): SpecInput => ({
  id: 'c',
  sandboxId: 's',
  config: asked,
  sandboxConfig: { linux: { securityContext: { privileged } } },
  image: { Cmd: ['x'] },
  imageName: 'i',
  layers: [join(folder, 'layer')],
  ...noLimits,
  handler: {
    name: 'h',
    ociVersion: '1.0.2',
    features: { recursiveReadOnlyMounts: true, idmappedMounts: true, userNamespaces: true },
  },
  host,
  namespaces: { net: '/n', ipc: '/i', uts: '/u', user: '/us' },
  cgroupsPath: '/c',
  hostname: 'h',
  imageMounts: new Map([[0, volumeImage([join(folder, 'layer')])]]),
  cdiSpecDirs: [folder],
});

async function attempt(asked: cri.IContainerConfig, privileged: boolean): Promise<'accepted' | 'refused'> {
  const built = input(asked, privileged);
  try {
    validateContainerConfig(built);
    const { spec } = await buildSpec(built);
    expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
    expect(JSON.stringify(spec)).not.toContain('\\u0000');
    for (const { destination } of spec.mounts) expect(destination).toMatch(/^\/[^]/);
    expect(spec.process.args.length).toBeGreaterThan(0);
    return 'accepted';
  } catch (err) {
    expect([kindOf(err), err]).toEqual(['InvalidArgument', err]);
    // the field comes first, in the CRI's own spelling
    expect((err as Error).message).toMatch(/^(config|sandbox_config)\b/);
    return 'refused';
  }
}

describe('an arbitrary container config', () => {
  test('results in a spec, or in InvalidArgument that names the field', { timeout: 120_000 }, async () => {
    const seen = { accepted: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(fc.oneof(config, nearlyValid), fc.boolean(), async (asked, privileged) => {
        seen[await attempt(asked, privileged)] += 1;
      }),
      { numRuns: 1000 },
    );
    // neither all nor nothing: the generator reaches both
    expect(seen.accepted).toBeGreaterThan(50);
    expect(seen.refused).toBeGreaterThan(50);
  });

  test('may be decoded from any bytes that protobuf accepts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (wire) => {
        let decoded: cri.ContainerConfig;
        try {
          decoded = cri.ContainerConfig.decode(wire);
        } catch {
          return;
        }
        if (decoded.mounts.length === 0) await attempt(decoded, true);
      }),
    );
    expect(existsSync(join(folder, 'layer'))).toBe(true);
  });
});
