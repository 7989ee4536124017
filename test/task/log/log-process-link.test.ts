import { closeSync, constants, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CopierOptions } from '../../../src/task/log/log-messages.js';
import { type LogCopier, LogCopiers, type LogCopiersDeps } from '../../../src/task/log/log-copiers.js';
import { pauseBeforeRestart } from '../../../src/task/log/log-process-link.js';
import { fifoFolder } from '../../support/fifos.js';

const mortalProcess = new URL('../../support/crashing-log-process.js', import.meta.url);

let io: Awaited<ReturnType<typeof fifoFolder>>;
let copiers: LogCopiers;
/** of containers whose log was given up */
let givenUp: string[];
let pauses: number[];
/** what happens in the pause of this number, from 1 */
let inPause: (number: number) => Promise<void> | void;
let ends: (() => void)[];

beforeEach(async () => {
  io = await fifoFolder();
  [givenUp, pauses, ends] = [[], [], []];
  inPause = () => {};
  copiers = startCopiers();
});

afterEach(async () => {
  await copiers.close();
  for (const end of ends) end();
  await io.remove();
});

function startCopiers(deps: Partial<LogCopiersDeps> = {}): LogCopiers {
  const error = ({ containerId }: { containerId?: string }, message: string): void => {
    if (message.startsWith('could not reopen the output of a running container')) givenUp.push(containerId ?? '');
  };
  const pause = (ms: number): Promise<void> => Promise.resolve(pauses.push(ms)).then(inPause);
  // the clock stands still: on a busy machine a process may live for more than the ten seconds that make a restart immediate
  return new LogCopiers({ log: { error } as never, module: mortalProcess, pause, nowMs: () => 0, ...deps });
}

const logOf = (name: string): string => join(io.folder, `${name}.log`);
const makeDeadly = (name: string): void => writeFileSync(`${logOf(name)}.deadly`, '');
const makeHarmless = (name: string): void => rmSync(`${logOf(name)}.deadly`);

/** A container's pipe, of which both ends are held open, as the shim does, and what it writes there. */
async function container(name: string): Promise<{ options: CopierOptions; say(text: string): void }> {
  const stdout = join(io.folder, `${name}.stdout`);
  await io.pool.take(stdout);
  const fd = openSync(stdout, constants.O_RDWR);
  ends.push(() => closeSync(fd));
  return { options: { stdout, logPath: logOf(name), tty: true }, say: (text) => void writeSync(fd, `${text}\n`) };
}

async function open(name: string): Promise<{ copier: LogCopier; say(text: string): void }> {
  const { options, say } = await container(name);
  return { copier: await copiers.open(name, options), say };
}

/** Opens a copier of which the process dies. What is written right after it waits in the pipes for the next process. */
async function die(name = `deadly-${ends.length}`): Promise<void> {
  makeDeadly(name);
  await expect(open(name)).rejects.toMatchObject({ kind: 'Internal', message: 'log copiers: the process ended' });
}

const logged = async (name: string): Promise<string[]> => {
  const lines = (await readFile(logOf(name), 'utf8')).trimEnd().split('\n');
  return lines.map((line) => line.split(' ').slice(3).join(' '));
};

test('a process that ran for more than ten seconds is replaced immediately; after shorter runs the pauses double up to five seconds', () => {
  expect(pauseBeforeRestart(0, 10_001)).toBe(0);
  const grown = [1, 2, 3, 4, 5, 6, 7, 8].reduce<number[]>(
    (all) => [...all, pauseBeforeRestart(all.at(-1) ?? 0, 10_000)],
    [],
  );
  expect(grown).toEqual([100, 200, 400, 800, 1600, 3200, 5000, 5000]);
  expect(pauseBeforeRestart(5000, 60_000)).toBe(0);
});

test('an open that crashes the process fails; the next process has the other copiers and not that one', async () => {
  const other = await open('other');
  for (const name of ['one', 'two', 'three']) {
    await die(name);
    other.say(`after ${name}`);
    await other.copier.reopen();
    await expect(stat(logOf(name))).rejects.toMatchObject({ code: 'ENOENT' });
  }
  expect(await logged('other')).toEqual(['after one', 'after two', 'after three']);
  expect(pauses).toEqual([100, 200, 400]);
  expect(givenUp).toEqual([]);
  makeHarmless('one');
  await open('one');
});

test('an open during the pause is sent to the next process once, and fails if that crashes too', async () => {
  const { options } = await container('late');
  makeDeadly('late');
  let opened: Promise<unknown> = Promise.resolve();
  inPause = (number) => {
    if (number === 1) opened = expect(copiers.open('late', options)).rejects.toMatchObject({ kind: 'Internal' });
  };
  await die();
  await opened;
  expect(pauses).toEqual([100, 200]);
  expect(givenUp).toEqual([]);
});

test('requests during the pause wait until the next process has every copier', async () => {
  const [one, two] = [await open('one'), await open('two')];
  let proceed = (): void => {};
  inPause = () => new Promise((resolve) => (proceed = resolve));
  await die();
  one.say('in the pause');
  two.say('so here');
  const opened = open('three');
  const reopened = one.copier.reopen();
  proceed();
  await Promise.race([opened, reopened]);
  // a copier that is opened again first takes what its pipe holds
  expect([await logged('one'), await logged('two')]).toEqual([['in the pause'], ['so here']]);
  await Promise.all([opened, reopened]);
});

test('gives up only the copier that crashed two processes in a row, and reports it', async () => {
  const [before, poison, after] = [await open('before'), await open('poison'), await open('after')];
  makeDeadly('poison');
  await die();
  for (const { say } of [before, after]) say('on it goes');
  await Promise.all([poison.copier.drained, before.copier.reopen()]);
  expect([await logged('before'), await logged('after')]).toEqual([['on it goes'], ['on it goes']]);
  expect(givenUp).toEqual(['poison']);
  expect(pauses).toEqual([100, 200, 400]);
});

test('a copier that crashed one process continues in the next', async () => {
  const { copier, say } = await open('unlucky');
  makeDeadly('unlucky');
  inPause = (number) => (number === 2 ? makeHarmless('unlucky') : undefined);
  await die();
  say('on it goes');
  await copier.reopen();
  expect(await logged('unlucky')).toEqual(['on it goes']);
  expect(pauses).toEqual([100, 200]);
  expect(givenUp).toEqual([]);
});

test('gives up immediately a copier that the next process cannot open', async () => {
  const [gone, other] = [await open('gone'), await open('other')];
  inPause = () => rmSync(gone.copier.options.stdout);
  await die();
  other.say('on it goes');
  await Promise.all([gone.copier.drained, other.copier.reopen()]);
  expect(await logged('other')).toEqual(['on it goes']);
  expect(givenUp).toEqual(['gone']);
  expect(pauses).toEqual([100]);
});

test('processes that fail to load do not count against a copier', async () => {
  await copiers.close();
  const module = join(io.folder, 'process.mjs');
  const put = (): void => writeFileSync(module, `import ${JSON.stringify(mortalProcess.href)};`);
  put();
  copiers = startCopiers({ module: pathToFileURL(module) });
  const { copier, say } = await open('one');
  rmSync(module);
  inPause = (number) => (number === 5 ? put() : undefined);
  await die();
  say('on it goes');
  await copier.reopen();
  expect(await logged('one')).toEqual(['on it goes']);
  expect(pauses).toEqual([100, 200, 400, 800, 1600]);
  expect(givenUp).toEqual([]);
});

test('attached readers continue in the next process', async () => {
  const { copier, say } = await open('one');
  const read: string[] = [];
  await copier.attach({
    stdout: (chunk) => void read.push(Buffer.from(chunk).toString()),
    stderr: () => {},
    end: () => {},
  });
  await die();
  await copier.reopen();
  say('hello');
  await expect.poll(() => read).toEqual(['hello\n']);
});

test('closing does not wait for the pause, and rejects requests that do', async () => {
  await copiers.close();
  // with the pause that users have
  copiers = new LogCopiers({ log: { error: () => {} } as never, module: mortalProcess });
  const { copier } = await open('one');
  for (let deaths = 1; deaths < 3; deaths++) await die();
  const waiting = expect(copier.reopen()).rejects.toMatchObject({
    kind: 'Unavailable',
    message: 'log copiers: closed',
  });
  await copiers.close();
  await waiting;
});
