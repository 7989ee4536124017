// npm start: set-up, then `crisp serve` with the flags given after `--`, in this very process, so that signals reach it.
import { checkout, setUp } from './set-up.mjs';

setUp({ for: 'run' });
const main = `${checkout}dist/main.js`;
process.argv.splice(1, 1, main, 'serve');
await import(main);
