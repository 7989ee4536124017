import { readFileSync } from 'node:fs';

/** crisp's version, from package.json. */
export const crispVersion = (
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
).version;
