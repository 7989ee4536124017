import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PodNode } from './node-pod.js';
import { containerConfig, podConfig, type Pods } from './pods.js';

/**
 * A server that runs by itself, for what tests do on a node of their own: victims and faults of pods.
 *
 * @param folder for logs and disks
 * @param image of the containers, which has a shell
 * @param cgroupParentOf names the parent of a pod's cgroups, after a word that is this pod's alone
 */
export function servedNode(
  pods: Pods,
  folder: string,
  image: string,
  cgroupParentOf: (pod: string) => string,
): PodNode {
  return {
    folder,
    client: {
      call: async (name, request, timeoutMs) => {
        const answer = await pods.call(name, request, timeoutMs);
        // so that it goes with the others if a test fails
        const { podSandboxId } = answer as { readonly podSandboxId?: string };
        if (podSandboxId !== undefined) pods.adopt(podSandboxId);
        return answer;
      },
    },
    podConfig: ({ linux, ...changes } = {}) => {
      const pod = `pod${randomBytes(4).toString('hex')}`;
      const logDirectory = join(folder, 'logs', pod);
      // as kubelet does
      mkdirSync(logDirectory, { recursive: true });
      const own = { logDirectory, linux: { cgroupParent: cgroupParentOf(pod), ...linux } };
      return podConfig({ ...own, ...changes });
    },
    containerConfig: (command, changes) => ({
      ...containerConfig('main', image, { command: [...command], ...changes }),
      ...changes,
    }),
  };
}
