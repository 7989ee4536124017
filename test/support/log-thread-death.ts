// Listens before the log thread itself does, see mortal-log-thread.ts.
import { existsSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import type { ToLogThread } from '../../src/task/log-messages.js';

parentPort?.on('message', (message: ToLogThread) => {
  if (message.kind === 'open' && existsSync(`${message.logPath}.deadly`)) process.exit(1);
});
