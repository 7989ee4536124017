#!/usr/bin/env node
import { printableBlock } from './cli/terminal-text.js';
import { messageOf } from './lib/errors.js';

const help = `usage: crisp serve|starts|start|load|doctor|audit|version [--help]

  serve    serves the CRI on a Unix socket, for kubelet and crictl
  starts   lists the last starts of the server, live with --follow
  start    shows one of them as a waterfall of its steps
  load     brings docker or OCI archives into the image store
  doctor   checks this host and says what to do
  audit    compares this host with crisp's records
  version  tells the versions of crisp and of the CRI`;

/** Runs a command and returns the exit code. Each command's code is loaded only when it is used. */
async function main([command, ...argv]: readonly string[]): Promise<number> {
  const wantsHelp = argv.includes('--help') || argv.includes('-h');
  switch (command) {
    case 'serve': {
      const { serve, serveHelp } = await import('./cli/serve.js');
      if (wantsHelp) return say(serveHelp);
      await serve(argv);
      return 0;
    }
    case 'starts': {
      const { starts, startsHelp } = await import('./cli/starts.js');
      return wantsHelp ? say(startsHelp) : starts(argv);
    }
    case 'start': {
      const { start, startHelp } = await import('./cli/starts.js');
      return wantsHelp ? say(startHelp) : start(argv);
    }
    case 'load': {
      const { load, loadHelp } = await import('./cli/load.js');
      return wantsHelp ? say(loadHelp) : load(argv);
    }
    case 'doctor': {
      const { doctor, doctorHelp } = await import('./cli/doctor.js');
      return wantsHelp ? say(doctorHelp) : doctor(argv);
    }
    case 'audit': {
      const { audit, auditHelp } = await import('./cli/audit.js');
      return wantsHelp ? say(auditHelp) : audit(argv);
    }
    case 'version':
    case '--version': {
      const { crispVersion } = await import('./lib/crisp-version.js');
      return say(wantsHelp ? 'usage: crisp version' : `crisp ${crispVersion}, CRI v1 (cri-api 0.37)`);
    }
    case '--help':
    case '-h':
    case 'help':
      return say(help);
    default:
      process.stderr.write(`${command === undefined ? '' : `crisp: no such command: ${command}\n\n`}${help}\n`);
      return 64;
  }
}

function say(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}

main(process.argv.slice(2)).then(
  // what still holds the event loop (a worker, an idle connection) must not keep a finished command running
  (code) => process.exit(code),
  (err: unknown) => {
    process.stderr.write(`${printableBlock(`crisp: ${messageOf(err)}`, '  ')}\n`);
    process.exit(1);
  },
);
