import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { applyCdi } from '../../../src/task/spec/cdi.js';
import type { OciSpec } from '../../../src/task/oci.js';

let folder: string;
let dirs: [vendor: string, local: string];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crisp-test-cdi-'));
  dirs = [join(folder, 'etc'), join(folder, 'run')];
  for (const dir of dirs) await mkdir(dir);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const emptySpec = (): OciSpec =>
  ({
    process: { user: { uid: 0, gid: 0 }, env: ['A=1', 'B=2'] },
    mounts: [{ destination: '/lib/x', source: '/old' }],
    linux: { devices: [], resources: {} },
  }) as unknown as OciSpec;

const define = (path: string, env: string): Promise<void> =>
  writeFile(
    path,
    JSON.stringify({
      cdiVersion: '0.6.0',
      kind: 'v.com/gpu',
      devices: [{ name: '0', containerEdits: { env: [env] } }],
    }),
  );

describe('CDI devices', () => {
  test('apply their edits, and those of their kind once', async () => {
    await writeFile(
      join(dirs[0], 'gpu.yaml'),
      `
cdiVersion: "0.6.0"
kind: vendor.com/gpu
containerEdits:
  env: ["B=3", "C=4"]
  hooks: [{ hookName: createContainer, path: /bin/hook, args: [hook] }]
devices:
  - name: "0"
    containerEdits:
      deviceNodes: [{ path: /dev/gpu0, hostPath: /dev/zero, permissions: rw }]
      mounts: [{ hostPath: /host/x, containerPath: /lib/x, options: [ro, bind] }]
      additionalGids: [44, 0]
  - name: "1"
    containerEdits:
      deviceNodes: [{ path: /dev/gpu1, type: c, major: 9, minor: 1, uid: 5 }]
`,
    );
    const spec = emptySpec();
    await applyCdi(spec, [{ name: 'vendor.com/gpu=0' }, { name: 'vendor.com/gpu=1' }], dirs);
    expect(spec.process.env).toEqual(['A=1', 'B=3', 'C=4']);
    expect(spec.hooks).toEqual({ createContainer: [{ path: '/bin/hook', args: ['hook'] }] });
    expect(spec.mounts).toEqual([{ destination: '/lib/x', source: '/host/x', type: 'bind', options: ['ro', 'bind'] }]);
    expect(spec.process.user.additionalGids).toEqual([44]);
    expect(spec.linux.devices).toMatchObject([
      { path: '/dev/gpu0', type: 'c', major: 1, minor: 5 },
      { path: '/dev/gpu1', type: 'c', major: 9, minor: 1, uid: 5 },
    ]);
    expect(spec.linux.resources.devices).toEqual([
      { allow: true, type: 'c', major: 1, minor: 5, access: 'rw' },
      { allow: true, type: 'c', major: 9, minor: 1, access: 'rwm' },
    ]);
  });

  test.each([
    ['env', { env: [1] }, 'containerEdits.env[0] is not a string'],
    ['env as a string', { env: 'A=1' }, 'containerEdits.env is not a list'],
    ['an empty device node', { deviceNodes: [null] }, 'containerEdits.deviceNodes[0] is empty'],
    ['a mount', { mounts: [{ hostPath: '/a' }] }, 'containerEdits.mounts[0].containerPath is not a string'],
    ['a hook', { hooks: ['/bin/true'] }, 'containerEdits.hooks[0] is not an object'],
    ['gids', { additionalGids: { 0: 1 } }, 'containerEdits.additionalGids is not a list'],
    ['all edits', 'none', 'containerEdits is not an object'],
  ])('of a wrong type are refused and named: %s', async (_what, containerEdits, problem) => {
    const devices = [{ name: '0', containerEdits }];
    await writeFile(join(dirs[0], 'a.json'), JSON.stringify({ cdiVersion: '0.6.0', kind: 'v.com/gpu', devices }));
    await define(join(dirs[1], 'b.json'), 'A=other');
    const other = emptySpec();
    await applyCdi(other, [{ name: 'v.com/gpu=0' }], dirs);
    expect(other.process.env).toContain('A=other');
    await rm(join(dirs[1], 'b.json'));
    const refused = applyCdi(emptySpec(), [{ name: 'v.com/gpu=0' }], dirs);
    await expect(refused).rejects.toMatchObject({
      kind: 'InvalidArgument',
      message: expect.stringContaining(problem) as string,
    });
  });

  test('are read from the later directory, and conflict within one', async () => {
    await define(join(dirs[0], 'a.json'), 'A=etc');
    await define(join(dirs[1], 'a.json'), 'A=run');
    const spec = emptySpec();
    await applyCdi(spec, [{ name: 'v.com/gpu=0' }], dirs);
    expect(spec.process.env).toContain('A=run');
    await define(join(dirs[1], 'b.json'), 'A=other');
    await expect(applyCdi(emptySpec(), [{ name: 'v.com/gpu=0' }], dirs)).rejects.toThrow(
      'more than one CDI file defines "v.com/gpu=0"',
    );
  });

  test('are refused by name where nothing defines them, and an invalid file is named', async () => {
    await writeFile(join(dirs[0], 'bad.json'), '{');
    await expect(applyCdi(emptySpec(), [{ name: 'v.com/gpu=9' }], dirs)).rejects.toThrow(
      /config.CDI_devices\[0\].name: no CDI file .*bad.json/,
    );
    await expect(applyCdi(emptySpec(), [{ name: '../gpu' }], dirs)).rejects.toThrow(
      'is not of the form vendor/class=device',
    );
  });

  test('are refused where the host lacks the device', async () => {
    const devices = [{ name: '0', containerEdits: { deviceNodes: [{ path: '/dev/none-such' }] } }];
    await writeFile(join(dirs[0], 'a.json'), JSON.stringify({ cdiVersion: '0.6.0', kind: 'v.com/gpu', devices }));
    await expect(applyCdi(emptySpec(), [{ name: 'v.com/gpu=0' }], dirs)).rejects.toThrow(
      '/dev/none-such is not on this host',
    );
  });
});
