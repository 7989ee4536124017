import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { machineImage } from './image.js';
import { runInMachine } from './machine.js';
import { fillPayload } from './payload.js';

export interface ConformInMachine {
  /** takes the payload and what comes back from the machine */
  readonly folder: string;
  /** a registry's data, with the suite's images */
  readonly registryData: string;
  readonly tools: string;
  readonly focus?: string;
  readonly skip?: string;
  readonly handler?: string;
  readonly peer?: string;
  readonly say: (line: string) => void;
}

/** Runs the suite and the checks of checks.ts in the virtual machine. True where all is as the lane expects. */
export async function conformInMachine(options: ConformInMachine): Promise<boolean> {
  const { folder, say } = options;
  const image = machineImage(say);
  const payload = join(folder, 'payload');
  const out = join(folder, 'out');
  mkdirSync(out);
  fillPayload(payload, { ...options, programs: ['critest', 'crictl', 'runc', 'containerd-shim-runc-v2'] });
  const flags = (['focus', 'skip', 'handler'] as const).flatMap((name) => {
    const value = options[name];
    return value === undefined ? [] : [`--${name}=${value}`];
  });
  if (options.peer !== undefined) flags.push('--peer');
  const quoted = flags.map((flag) => `'${flag.replaceAll("'", `'\\''`)}'`);
  say('vm: booting …');
  const status = await runInMachine({
    image,
    payload,
    out,
    command: `node test/vm/inside.js ${quoted.join(' ')}`,
    limitMs: 3_600_000,
    onLine: say,
  });
  return status === 0;
}
