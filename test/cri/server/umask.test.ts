import Long from 'long';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startProcess, type CrispProcess } from '../../support/crisp-process.js';
import { busyboxImage, directory, file, layer } from '../../support/images.js';
import { execIn, runPod } from '../../support/node-pod.js';

let node: CrispProcess;
beforeAll(async () => {
  const files = layer([directory('data'), file('data/readme', 'hello')]);
  const image = await busyboxImage({ Cmd: ['sh'], Volumes: { '/data': {}, '/empty': {} } }, files);
  node = await startProcess({ umask: '077', image });
});
afterAll(async () => expect(await node.close()).toEqual([]));

test.each(['crun', 'runc'])(
  'a server that is started with umask 077 gives containers of %s a root and volumes that other users can read',
  async (handler) => {
    const pod = await runPod(node, { handler });
    const runAsUser = { value: Long.fromNumber(1000) };
    const id = await pod.start(['sleep', '1000'], { linux: { securityContext: { runAsUser } } });
    const look = ['sh', '-c', 'id -u; cat /data/readme; echo; stat -c %a / /data /empty'];
    expect(await execIn(node, id, look)).toMatchObject({ stdout: '1000\nhello\n755\n755\n755\n', exitCode: 0 });
  },
);
