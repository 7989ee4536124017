import { status as code } from '@grpc/grpc-js';
import type { TestNode } from './crisp-node.js';
import { eventually, execIn, removePod } from './node-pod.js';

/** Calls that go on while a server is stopped, replaced and started. */
export interface CallLoad {
  /** how many execs and how many whole lives of pods have succeeded up to now */
  done(): { readonly execs: number; readonly pods: number };
  /** Each kind of call succeeds again from now on. */
  goesOn(): Promise<void>;
  /** Ends it. @returns what failed though a server was there */
  end(): Promise<string[]>;
}

/** What a caller gets that has no server: it asks again. Also of a container that is still being reattached to. */
const isPassing = (err: unknown): boolean =>
  [code.UNAVAILABLE, code.CANCELLED].includes((err as { code?: number }).code ?? -1) ||
  /not reattached yet|Channel has been shut down/.test(String(err));

/** Runs commands in a container, and lets pods come and go, as kubelet does: after an error it removes what there is of the pod. */
export function startLoad(node: TestNode, containerId: string): CallLoad {
  let goes = true;
  let execs = 0;
  let pods = 0;
  const failures: string[] = [];
  const repeat = async (work: () => Promise<void>): Promise<void> => {
    while (goes) {
      try {
        await work();
      } catch (err) {
        if (!isPassing(err)) failures.push(String(err));
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  };
  const exec = async (): Promise<void> => {
    const { stdout } = await execIn(node, containerId, ['echo', 'here']);
    if (stdout !== 'here\n') failures.push(`an exec said ${JSON.stringify(stdout)}`);
    execs += 1;
  };
  const life = async (): Promise<void> => {
    const config = node.podConfig();
    try {
      const { podSandboxId } = await node.client.call('RunPodSandbox', { config });
      const container = node.containerConfig(['sleep', '1000']);
      const request = { podSandboxId, config: container, sandboxConfig: config };
      const { containerId } = await node.client.call('CreateContainer', request);
      await node.client.call('StartContainer', { containerId });
      await execIn(node, containerId, ['true']);
      await node.client.call('StopContainer', { containerId });
      await node.client.call('RemoveContainer', { containerId });
      await removePod(node, podSandboxId);
      pods += 1;
    } catch (err) {
      if (!isPassing(err)) throw err;
      await removeAllOf(node, config.metadata?.uid ?? '');
    }
  };
  const ends = Promise.all([repeat(exec), repeat(life), repeat(life)]);
  return {
    done: () => ({ execs, pods }),
    goesOn: async () => {
      const before = { execs, pods };
      await eventually(() => (execs > before.execs + 3 && pods > before.pods + 1) || undefined, 90_000);
    },
    end: async () => {
      goes = false;
      await ends;
      return failures;
    },
  };
}

/** Removes the pods with this uid, once there is a server to ask. */
async function removeAllOf(node: TestNode, uid: string): Promise<void> {
  await eventually(async () => {
    try {
      const { items } = await node.client.call('ListPodSandbox', {});
      for (const { id, metadata } of items) if (metadata?.uid === uid) await removePod(node, id ?? '');
      return true;
    } catch (err) {
      if (!isPassing(err)) throw err;
      return undefined;
    }
  }, 120_000);
}
