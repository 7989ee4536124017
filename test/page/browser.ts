import { chromium, type Browser } from 'playwright-core';
import { findProgram } from '../../src/lib/process/find-program.js';

/** Debian's chromium, without the network and services of its own that it would ask for. */
export async function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findProgram('chromium'),
    // as root it has no sandbox
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
}
