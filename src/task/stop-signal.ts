import { constants } from 'node:os';
import { invalid } from '../lib/errors.js';
import { cri } from '../lib/proto.js';

// the kernel's numbers of the first and last real-time signal that a libc leaves to programs
const firstRealTime = 34;
const lastRealTime = 64;

/**
 * Returns the signal that asks a container to stop: the config's, otherwise the image's, otherwise SIGTERM.
 *
 * @param image the image's StopSignal: a name with or without SIG, or a number
 */
export function stopSignalOf(config: cri.Signal | null | undefined, image: string | undefined): string {
  if (config) {
    const name = signalName(config);
    if (name === undefined) throw invalid('config.stop_signal', `${config} is not a signal`);
    return name;
  }
  if (!image) return 'SIGTERM';
  const named = /^\d+$/.test(image) ? nameOfNumber(Number(image)) : `SIG${image.toUpperCase().replace(/^SIG/, '')}`;
  if (named === undefined || signalNumber(named) === undefined) {
    throw invalid('config.image', `its stop signal ${JSON.stringify(image)} is not a signal`);
  }
  return named;
}

/** The number of a signal's name; undefined if there is no such signal. */
export function signalNumber(name: string): number | undefined {
  const realTime = /^SIGRT(MIN|MAX)(?:([+-])(\d+))?$/.exec(name);
  if (!realTime) return name === 'SIGCLD' ? constants.signals.SIGCHLD : constants.signals[name as NodeJS.Signals];
  const [, edge, sign, digits] = realTime;
  const offset = Number(digits ?? 0) * (sign === '-' ? -1 : 1);
  const number = (edge === 'MIN' ? firstRealTime : lastRealTime) + offset;
  return number >= firstRealTime && number <= lastRealTime ? number : undefined;
}

/** The CRI's value for a signal's name. */
export function signalMessage(name: string): cri.Signal {
  const word = `SIGNAL_${name.replace('+', 'PLUS').replace('-', 'MINUS')}`;
  return cri.Signal[word as keyof typeof cri.Signal] ?? cri.Signal.SIGNAL_RUNTIME_DEFAULT;
}

function signalName(message: cri.Signal): string | undefined {
  const word = cri.Signal[message];
  return word?.replace('SIGNAL_', '').replace('PLUS', '+').replace('MINUS', '-');
}

function nameOfNumber(number: number): string | undefined {
  if (number >= firstRealTime && number <= lastRealTime) return `SIGRTMIN+${number - firstRealTime}`;
  return Object.entries(constants.signals).find(([, value]) => value === number)?.[0];
}
