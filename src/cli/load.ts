import { Images } from '../image/images.js';
import { layoutOf } from '../lib/layout.js';
import { createLogger } from '../lib/log.js';
import { configFrom } from './config-from.js';
import { printableLine } from './terminal-text.js';

export const loadHelp = `usage: crisp load [--config FILE] [--root FOLDER] FILE…

Brings the images of docker or OCI archives (docker save, skopeo copy) into the image store, for nodes without a registry,
and prints their names. A server that runs on the same root sees them at once. Takes the flags of crisp serve; root matters.`;

/** `crisp load FILE…`: returns the exit code. */
export async function load(argv: readonly string[]): Promise<number> {
  const { config, rest: files } = configFrom(argv);
  if (files.length === 0) {
    process.stderr.write(`${loadHelp}\n`);
    return 64;
  }
  const images = new Images({
    layout: layoutOf(config.root, config.state),
    log: createLogger('warn'),
    programs: config.programs,
    policyFile: config.images.policy || undefined,
  });
  try {
    await images.start();
    for (const file of files) {
      for (const name of await images.load(file)) process.stdout.write(`${printableLine(name)}\n`);
    }
    return 0;
  } finally {
    await images.close();
  }
}
