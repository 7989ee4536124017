import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { chromium, type Browser } from 'playwright-core';
import { findProgram } from '../../src/lib/find-program.js';

/** Debian's chromium, without the network and services of its own that it would ask for. */
export async function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findProgram('chromium'),
    // as root it has no sandbox
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
}

/** A port of this host that nothing uses. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
