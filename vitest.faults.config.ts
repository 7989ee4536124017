import { configDefaults, defineConfig } from 'vitest/config';
import all from './vitest.config.js';

/** What `npm run test:faults` runs: minutes of faults and kills, which `npm test` leaves out. */
export default defineConfig({
  test: { ...all.test, include: ['test/faults/**/*.test.ts'], exclude: configDefaults.exclude },
});
