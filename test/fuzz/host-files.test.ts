import fc from 'fast-check';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { mountOf, parseMountinfo } from '../../src/lib/host/mounts.js';
import { parseNetDev } from '../../src/sandbox/network-stats.js';
import { OpaqueFolders } from '../../src/task/rootfs/opaque.js';
import { ImageAccounts } from '../../src/task/spec/image-accounts.js';
import { resolveUser } from '../../src/task/spec/user.js';
import { fuzz, outcome } from './fuzz.js';
import { bytes, changed, text } from './inputs.js';

let layer: string;
beforeAll(() => {
  layer = mkdtempSync(join(tmpdir(), 'crisp-test-'));
  mkdirSync(join(layer, 'etc'));
});
afterAll(() => rmSync(layer, { recursive: true }));

const field = fc.oneof(
  text,
  fc.constantFrom('/', '/a\\040b', '\\777', '\\08', 'shared:1', 'master:2', '-', 'rw,nosuid', '0:1'),
);
const mountLine = fc.array(field, { minLength: 3, maxLength: 14 }).map((fields) => fields.join(' '));
const mountinfo = fc.array(mountLine, { maxLength: 10 }).map((lines) => Buffer.from(lines.join('\n')));

// who may mount chooses names in it
fuzz('any mountinfo is read line by line', fc.oneof(mountinfo, changed(mountinfo)), async (content) => {
  const mounts = await outcome(() => parseMountinfo(content.toString()));
  expect(mounts).toBeDefined();
  expect(mounts?.length).toBeLessThanOrEqual(content.toString().split('\n').length);
  const found = mountOf(mounts ?? [])('/a b/c');
  expect(found === undefined || mounts?.includes(found)).toBe(true);
});

const netDev = fc
  .array(
    fc.tuple(
      text.map((name) => name.replace(/[\s/:]/g, '')),
      fc.array(fc.nat(), { maxLength: 18 }),
    ),
    { maxLength: 5 },
  )
  .map((lines) => Buffer.from(lines.map(([name, numbers]) => `${name}: ${numbers.join(' ')}`).join('\n')));

// a pod names its interfaces, by anything but blanks, slashes and colons
fuzz('any table of interfaces is read', netDev, async (content) => {
  expect(await outcome(() => parseNetDev(content.toString('latin1').split('\n')))).toBeDefined();
});

const account = fc.array(fc.oneof(text, fc.nat().map(String), fc.constantFrom('root', '', '-1', '4294967295')), {
  maxLength: 8,
});
const accounts = fc
  .array(
    account.map((fields) => fields.join(':')),
    { maxLength: 8 },
  )
  .map((lines) => Buffer.from(lines.join('\n')));

fuzz(
  "an image's passwd and group files name a user or refuse it",
  fc.record({
    passwd: fc.oneof(accounts, bytes()),
    group: fc.oneof(accounts, bytes()),
    user: fc.oneof(text, fc.constantFrom('root', '0:0', '1:root', '99999999999')),
  }),
  async ({ passwd, group, user }) => {
    writeFileSync(join(layer, 'etc/passwd'), passwd);
    writeFileSync(join(layer, 'etc/group'), group);
    // from an image's config, whose strings are well-formed
    const found = await outcome(async () =>
      resolveUser({}, { User: user.toWellFormed() }, await new ImageAccounts(new OpaqueFolders()).of([layer])),
    );
    if (!found) return;
    const { uid, gid, additionalGids = [] } = found.user;
    for (const id of [uid, gid, ...additionalGids]) {
      expect(Number.isInteger(id)).toBe(true);
      expect(id).toBeGreaterThanOrEqual(0);
      expect(id).toBeLessThan(2 ** 32 - 1);
    }
  },
);
