import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { signalProcess } from '../../src/lib/process/process.js';
import { plainImage } from './images.js';
import { runPod, type PodNode } from './node-pod.js';
import { answerOf, onlyOnce, type PodFault, type StartFault } from './pod-faults.js';
import { processesOf } from './processes-of.js';
import { startRegistry } from './registry.js';

const nothing = (): void => {};

/**
 * StartContainer in so many pods at once, of an image that has a named pipe as /etc/passwd.
 *
 * @param image `pipePasswdImage` of odd-images.ts, by its name on the node
 */
export function startsOfPipeImage(image: string, count: number): StartFault {
  return async (node, handler) => {
    const pods = await Promise.all(Array.from({ length: count }, () => runPod(node, { handler })));
    const containerIds = await Promise.all(pods.map((pod) => pod.create(['sleep', '1000'], { image: { image } })));
    const start = async (containerId: string): Promise<string> => {
      await node.client.call('StartContainer', { containerId });
      return 'started';
    };
    const calls = Promise.all(containerIds.map((id) => answerOf(start(id))));
    return { pods, containerIds, calls, heal: nothing };
  };
}

/** A registry takes connections and never answers: a pull of an image waits for it, for as long as its caller does. */
export const pullFromMuteRegistry = async (node: PodNode): Promise<PodFault> => {
  const connections = new Set<Socket>();
  const server = createServer((socket) => connections.add(socket.on('error', nothing)));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const taken = once(server, 'connection');
  const image = { image: `127.0.0.1:${(server.address() as AddressInfo).port}/never:latest` };
  const calls = Promise.all([
    answerOf(node.client.call('PullImage', { image }, 5_000).then(({ imageRef }) => imageRef)),
  ]);
  // on a machine that is very busy the caller may go away first
  await Promise.race([taken, calls]);
  const heal = onlyOnce(() => {
    for (const socket of connections) socket.destroy();
    server.close();
  });
  return { pods: [], containerIds: [], calls, heal };
};

/** Process ids of the skopeos that pull for a node. */
export const pullersOf = (node: PodNode): number[] =>
  processesOf(node.folder).flatMap((line) => {
    const pid = /^process (\d+): skopeo .*copy/.exec(line)?.[1];
    return pid === undefined ? [] : [Number(pid)];
  });

/** The skopeo of a pull is stopped by SIGSTOP while the registry has not sent all of the image. */
export const pullByStoppedSkopeo: StartFault = async (node) => {
  let atGate = (): void => {};
  const reached = new Promise<void>((resolve) => (atGate = resolve));
  const registry = await startRegistry({
    gate: ({ path }) => {
      if (!path.includes('/blobs/')) return;
      atGate();
      return new Promise(() => {});
    },
  });
  await registry.push('slow', 'v1', plainImage('slow'));
  const image = { image: `${registry.host}/slow:v1` };
  const call = node.client.call('PullImage', { image }, 5_000).then(({ imageRef }) => imageRef);
  const calls = answerOf(call).then(async (answer) => {
    await registry.close();
    return [answer];
  });
  await Promise.race([reached, calls]);
  for (const pid of pullersOf(node)) signalProcess(pid, 'SIGSTOP');
  return { pods: [], containerIds: [], calls, heal: nothing };
};
