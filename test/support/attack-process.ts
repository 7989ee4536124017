// attack-process.js SOCKET POD CONTAINER OFFENCE…: floods a CRI server's streaming URLs until its parent ends it or is gone.
import { setTimeout as pause } from 'node:timers/promises';
import { CriClient } from '../../src/cli/cri-client.js';
import {
  dropSessions,
  floodResizes,
  resetHalves,
  resetPairs,
  streamOffences,
  type StreamOffence,
} from './stream-attacks.js';

process.once('disconnect', () => process.exit());
const [socket = '', podSandboxId = '', containerId = '', ...wanted] = process.argv.slice(2);
const client = new CriClient(socket);
const forwardUrl = async (): Promise<string> => (await client.call('PortForward', { podSandboxId, port: [80] })).url;
const execUrl = async (): Promise<string> =>
  (await client.call('Exec', { containerId, cmd: ['cat'], tty: true, stdin: true, stdout: true })).url;

let attacks = 0;
async function forever(attack: () => Promise<unknown>): Promise<never> {
  for (;;) {
    await attack().then(
      () => (attacks += 1),
      () => pause(100),
    );
    process.send?.(attacks);
  }
}

const attackOf: Readonly<Record<StreamOffence, () => Promise<unknown>>> = {
  resizes: async () => floodResizes(await execUrl(), '{"Width":80,"Height":24}', 5e6, pause(3_000)),
  braces: async () => floodResizes(await execUrl(), '}', 2 * 1024 * 1024, pause(3_000)),
  sessions: () => dropSessions(forwardUrl, 80, 10),
  halves: () => resetHalves(forwardUrl, 80, 1_000),
  pairs: async () => (await resetPairs(forwardUrl, 80, 10)).kill(),
};
for (const name of streamOffences) if (wanted.includes(name)) void forever(attackOf[name]);
