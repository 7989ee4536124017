import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** One call of a plugin, as it prints it. */
export interface Told {
  readonly call: string;
  /** of the pod or container */
  readonly id: string;
  /** of Configure: the plugin's own process */
  readonly pid?: number;
  /** of Synchronize: ids */
  readonly pods?: readonly string[];
  readonly containers?: readonly string[];
}

/** A plugin that is built over NRI's own Go package, as it runs. */
export interface GoPlugin {
  /** what it has been told, in order */
  readonly calls: readonly Told[];
  readonly ended: Promise<void>;
  end(): Promise<void>;
}

/** Starts a plugin of test/tools and waits until it has been told what there is. */
export async function startGoPlugin(program: string, socket: string, ...flags: readonly string[]): Promise<GoPlugin> {
  const child = spawn(program, ['-socket', socket, ...flags], { stdio: ['ignore', 'pipe', 'ignore'] });
  const calls: Told[] = [];
  const ended = once(child, 'exit').then(() => {});
  const lines = createInterface({ input: child.stdout });
  const ready = new Promise<void>((resolve) => {
    lines.on('line', (line) => {
      const told = JSON.parse(line) as Told;
      calls.push(told);
      if (told.call === 'Synchronize') resolve();
    });
  });
  await Promise.race([
    ready,
    ended.then(() => {
      throw new Error(`${program} ${flags.join(' ')} ended before it was registered`);
    }),
  ]);
  // it is asked from the moment that its answer has come
  await new Promise((resolve) => setTimeout(resolve, 50));
  return {
    calls,
    ended,
    end: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
