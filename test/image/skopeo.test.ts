import { mkdtempSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseReference } from '../../src/image/ref.js';
import { Skopeo } from '../../src/image/skopeo/skopeo.js';
import { layoutOf } from '../../src/lib/layout.js';
import { readMounts } from '../../src/lib/host/mounts.js';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'crisp-test-'))));
afterEach(() => rmSync(folder, { recursive: true }));

test('a pull has a mount namespace of its own only where unmounts of the host reach it', async () => {
  const seen = join(folder, 'seen');
  const program = join(folder, 'skopeo');
  writeFileSync(program, `#!/bin/sh\nreadlink /proc/self/ns/mnt >'${seen}'\nexec skopeo "$@"\n`, { mode: 0o755 });
  const skopeo = new Skopeo({ program, layout: layoutOf(join(folder, 'root'), join(folder, 'state')) });
  await skopeo.prepare();
  // nothing listens on this port
  const pull = skopeo.manifest(parseReference('127.0.0.1:1/image:tag'), { workFolder: folder, timeoutMs: 60_000 });
  await expect(pull).rejects.toThrow('127.0.0.1:1');
  const root = (await readMounts()).find(({ mountPoint }) => mountPoint === '/');
  const own = readFileSync(seen, 'utf8').trim() !== readlinkSync('/proc/self/ns/mnt');
  expect(own).toBe(root?.shared);
});
