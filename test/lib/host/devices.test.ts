import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { deviceNumber } from '../../../src/lib/host/devices.js';

test('splits device numbers into major and minor, large ones too', () => {
  const folder = mkdtempSync(join(tmpdir(), 'crisp-devices-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [major, minor] of [
    [1, 3],
    [259, 7],
    [4095, 255],
    [8, 1_048_575],
  ] as const) {
    const node = join(folder, `${major}-${minor}`);
    execFileSync('mknod', [node, 'c', String(major), String(minor)]);
    expect(deviceNumber(statSync(node).rdev)).toEqual({ major, minor });
    expect(deviceNumber(statSync(node, { bigint: true }).rdev)).toEqual({ major, minor });
  }
});
