import { readFileSync } from 'node:fs';

/** crisp's own version, as package.json has it. */
export const crispVersion = (
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
).version;
