import { parseArgs } from 'node:util';
import { configFlags, loadConfig, type Config } from '../config.js';

/** The settings of `serve`, `load` and `doctor` from their arguments, and the arguments that are not flags. */
export function configFrom(argv: readonly string[]): { config: Config; rest: string[] } {
  const { values, positionals } = parseArgs({ args: [...argv], options: configFlags(), allowPositionals: true });
  const { config: file, ...flags } = values;
  return { config: loadConfig(file as string | undefined, flags), rest: positionals };
}
