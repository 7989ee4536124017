import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { startProcess, type CrispProcess } from '../support/crisp-process.js';
import { eventually, leftOf, removePod, runPod, type NodePod } from '../support/node-pod.js';
import { logFolderOf, loggingAtFullSpeed, logOnHangingDisk } from '../support/pod-faults.js';
import { startVictim, within, type Victim } from '../support/victim.js';

// a process of its own, as its log is looked at
let node: CrispProcess;
beforeAll(async () => {
  node = await startProcess();
});
afterAll(async () => expect(await node.close()).toEqual([]));

/** Starts a container with a log at this path. @returns `started`, or why not */
async function startWriter(pod: NodePod, logPath: string): Promise<string> {
  return pod.start(['sleep', '1000'], { logPath }).then(
    () => 'started',
    (err: Error) => err.message,
  );
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
    const { pods, disk, log, heal } = await logOnHangingDisk(node, handler);
    onTestFinished(heal);
    await victim.check();
    await eventually(() =>
      logOfCrisp()
        .split('\n')
        .find((line) => line.includes(log) && line.includes('container log blocks')),
    );
    await victim.check();
    const [pod = ''] = pods.map(({ id }) => id);
    await within('removal of the pod', removePod(node, pod));
    disk.thaw();
    expect(existsSync(log)).toBe(true);
    expect(leftOf(node, pod)).toEqual([]);
  });

  test('a container that logs at full speed holds up no other pod', async () => {
    const { pods } = await loggingAtFullSpeed(node, handler);
    await victim.check();
    for (const pod of pods) await endOf(pod);
  });
});
