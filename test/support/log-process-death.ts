// Listens before the log process itself does, see crashing-log-process.ts.
import { existsSync } from 'node:fs';
import type { ToLogProcess } from '../../src/task/log/log-messages.js';

process.on('message', (message: ToLogProcess) => {
  if (message.kind === 'open' && existsSync(`${message.logPath}.deadly`)) process.exit(1);
});
