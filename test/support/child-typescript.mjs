// vitest transforms what it imports itself, but a process that the code under test forks loads its modules by Node alone.
// Preloaded into vitest's processes (`execArgv`, which forked ones inherit), this lets the latter load src/*.ts.
import { register } from 'node:module';

if (!process.argv[1]?.includes('/vitest/')) register('./typescript.mjs', import.meta.url);
