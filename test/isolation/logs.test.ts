import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { startProcess, type CrispProcess } from '../support/crisp-process.js';
import { mountFreezableDisk } from '../support/frozen-disk.js';
import { eventually, leftOf, removePod, runPod, type NodePod } from '../support/node-pod.js';
import { startVictim, within, type Victim } from '../support/victim.js';

// a process of its own, as its log is looked at
let node: CrispProcess;
beforeAll(async () => {
  node = await startProcess();
});
afterAll(async () => expect(await node.close()).toEqual([]));

const atFullSpeed = ['yes', 'x'.repeat(99)];
// so that the small disk is not full before it hangs
const slowly = ['sh', '-c', 'while :; do echo line; sleep 0.1; done'];

/** Starts a container that writes without end. @returns `started`, or why not */
async function startWriter(pod: NodePod, logPath: string, command = atFullSpeed): Promise<string> {
  return pod.start(command, { logPath }).then(
    () => 'started',
    (err: Error) => err.message,
  );
}

/** A folder that the pod has for its logs, before it has any. */
function logFolderOf({ config }: NodePod): string {
  const folder = config.logDirectory ?? '';
  mkdirSync(folder, { recursive: true });
  return folder;
}

const logOfCrisp = (): string => readFileSync(join(node.folder, 'crisp.log'), 'utf8');

describe.each(['crun', 'runc'])('with %s', (handler) => {
  let victim: Victim;
  beforeAll(async () => {
    victim = await startVictim(node, handler);
  });

  const endOf = async (pod: NodePod): Promise<void> => {
    await within('removal of the pod', removePod(node, pod.id));
    expect(leftOf(node, pod.id)).toEqual([]);
  };

  test('a named pipe at a log path is refused, and harms no other pod', async () => {
    const pod = await runPod(node, { handler });
    const path = join(logFolderOf(pod), 'pipe.log');
    execFileSync('mkfifo', [path], { timeout: 10_000 });
    const start = within('StartContainer', startWriter(pod, 'pipe.log'));
    await victim.check();
    expect(await start).toContain(`${path} is not a regular file`);
    await endOf(pod);
  });

  test('a symbolic link at a log path is refused, and the file that it leads to is left alone', async () => {
    const pod = await runPod(node, { handler });
    const target = join(node.folder, 'target');
    writeFileSync(target, 'as it was');
    const path = join(logFolderOf(pod), 'link.log');
    symlinkSync(target, path);
    const start = within('StartContainer', startWriter(pod, 'link.log'));
    await victim.check();
    expect(await start).toContain(`${path} is not a regular file`);
    expect(readFileSync(target, 'utf8')).toBe('as it was');
    await endOf(pod);
  });

  test("a log on a disk that hangs delays its own container's output only, and is reported", async () => {
    const pod = await runPod(node, { handler });
    const folder = logFolderOf(pod);
    const disk = mountFreezableDisk(folder);
    onTestFinished(() => disk.unmount());
    expect(await startWriter(pod, 'stuck.log', slowly)).toBe('started');
    const path = join(folder, 'stuck.log');
    disk.freeze();
    await victim.check();
    await eventually(() =>
      logOfCrisp()
        .split('\n')
        .find((line) => line.includes(path) && line.includes('container log blocks')),
    );
    await victim.check();
    await within('removal of the pod', removePod(node, pod.id));
    disk.thaw();
    expect(existsSync(path)).toBe(true);
    expect(leftOf(node, pod.id)).toEqual([]);
  });

  test('a container that logs at full speed holds up no other pod', async () => {
    const pod = await runPod(node, { handler });
    expect(await startWriter(pod, 'yes.log')).toBe('started');
    const log = join(logFolderOf(pod), 'yes.log');
    await eventually(() => statSync(log).size > 1_000_000 || undefined);
    await victim.check();
    await endOf(pod);
  });
});
