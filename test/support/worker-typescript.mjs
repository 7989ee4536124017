// vitest transforms what it imports itself, but a worker thread loads its modules by Node alone. Preloaded into vitest's
// processes (`execArgv`, which worker threads inherit), this lets the threads that the code under test starts load src/*.ts.
import { register } from 'node:module';
import { isMainThread } from 'node:worker_threads';

if (!isMainThread) register('./typescript.mjs', import.meta.url);
