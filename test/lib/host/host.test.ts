import { describe, expect, test } from 'vitest';
import { capabilitiesOf, capabilityNames, readHost } from '../../../src/lib/host/host.js';

describe('the host', () => {
  test('is described as the kernel reports it', async () => {
    const host = await readHost();
    expect([1, 2]).toContain(host.cgroupVersion);
    expect(host.controllers).toContain('memory');
    expect(host.boundingCapabilities).toContain('CAP_SYS_ADMIN');
    expect(host.cpus).toMatch(/^\d/);
    expect(host.kernel).toMatch(/^\d+\.\d+/);
    if (host.cgroupVersion === 1) expect(host.cgroupMounts['memory']).toMatch(/memory$/);
  });

  test('names capabilities by their numbers', () => {
    expect(capabilitiesOf('1')).toEqual(['CAP_CHOWN']);
    expect(capabilitiesOf('0000000000200400')).toEqual(['CAP_NET_BIND_SERVICE', 'CAP_SYS_ADMIN']);
    expect(capabilitiesOf('1ffffffffff')).toEqual(capabilityNames);
    expect(capabilitiesOf('0')).toEqual([]);
  });
});
