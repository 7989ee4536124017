import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { OpaqueFolders } from '../../../src/task/rootfs/opaque.js';
import { ImageAccounts } from '../../../src/task/spec/image-accounts.js';
import { resolveUser } from '../../../src/task/spec/user.js';

const largestBytes = 1024 * 1024;
const last = 'last:x:4242:4343::/home/last:/bin/sh\n';
const padding = `${'#'.repeat(63)}\n`;

let layer: string;
const resolve = async () => resolveUser({}, { User: 'last' }, await new ImageAccounts(new OpaqueFolders()).of([layer]));
beforeEach(async () => {
  layer = await mkdtemp(join(tmpdir(), 'crisp-test-user-'));
  mkdirSync(join(layer, 'etc'));
});
afterEach(() => rm(layer, { recursive: true, force: true }));

const putPasswd = (bytes: number): void =>
  writeFileSync(join(layer, 'etc/passwd'), padding.repeat(bytes / 64).slice(0, bytes - last.length - 1) + `\n${last}`);

test('finds the last user of the largest /etc/passwd that is read', async () => {
  putPasswd(largestBytes);
  expect(await resolve()).toMatchObject({
    user: { uid: 4242, gid: 4343 },
    home: '/home/last',
  });
});

test('an /etc/passwd beyond 1 MiB counts as missing, so that no image can slow down its create', async () => {
  putPasswd(largestBytes + 64);
  const answer = resolve();
  await expect(answer).rejects.toThrow('user "last" is not in the image\'s /etc/passwd');
});
