import { parseArgs } from 'node:util';
import { configFlags, loadConfig, type Config } from '../config.js';

/** Parses the arguments of `serve`, `load` and `doctor` into settings and the arguments that are not flags. */
export function configFrom(argv: readonly string[]): { config: Config; rest: string[] } {
  const { values, positionals } = parseArgs({ args: [...argv], options: configFlags(), allowPositionals: true });
  const { config: file, ...flags } = values;
  return { config: loadConfig(file as string | undefined, flags), rest: positionals };
}
