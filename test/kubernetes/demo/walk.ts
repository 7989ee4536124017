import { spawn } from 'node:child_process';
import { CriClient } from '../../../src/cli/cri-client.js';
import { cri } from '../../../src/lib/proto.js';
import { freePort } from '../../support/free-port.js';
import type { Cluster } from '../cluster/cluster.js';
import { until } from '../cluster/kubectl.js';
import type { ClusterNode } from '../cluster/node.js';
import { images } from '../images.js';
import { podStarts, stepsOf, waterfall } from './starts.js';
import { expect, type Show } from './show.js';
import { client as clientPod, daemonSet, deployment, job, nextVersion, statefulSet } from './workloads.js';

interface Pod {
  readonly metadata: { readonly name: string };
  readonly spec: { readonly nodeName?: string };
  readonly status: {
    readonly containerStatuses?: readonly { readonly containerID: string; readonly restartCount: number }[];
  };
}

const replicas = 40;

/** What a user of a cluster does in a day, each step with its proof. */
export async function walk(cluster: Cluster, show: Show): Promise<void> {
  await workloads(cluster, show);
  await starts(cluster, show);
  await streams(cluster, show);
  await figures(cluster, show);
  await nodeWork(cluster, show);
  await farewell(cluster, show);
}

async function workloads({ kubectl, nodes }: Cluster, show: Show): Promise<void> {
  show.title('workloads');
  await show.step('a pod to ask from', async () => {
    await kubectl.apply(clientPod);
    await kubectl.run('wait', '--for=condition=Ready', 'pod/client', '--timeout=120s');
  });
  await show.step(`a deployment of ${replicas}, all Ready`, async () => {
    await kubectl.apply(...deployment('web', replicas));
    await kubectl.run('rollout', 'status', 'deployment/web', '--timeout=300s');
    const pods = await podsOf(kubectl, 'web');
    return nodes.map(({ name }) => `${pods.filter((pod) => pod.spec.nodeName === name).length} on ${name}`).join(', ');
  });
  await show.step('its service, asked by name', async () => {
    const answers = await ask(kubectl, 'http://web.default.svc.cluster.local', 60);
    const names = new Set(answers);
    expect(names.size > 10, `answers of many pods, not of ${names.size}`);
    expect(
      answers.every((answer) => answer.startsWith('v1 ')),
      'v1 of all',
    );
    return `60 answers, from ${names.size} pods`;
  });
  await show.step('a rolling update to v2', async () => {
    await kubectl.run('patch', 'deployment', 'web', '--patch', nextVersion);
    await kubectl.run('rollout', 'status', 'deployment/web', '--timeout=300s');
    const answers = await until('only v2 answers', async () => {
      const some = await ask(kubectl, 'http://web', 30);
      return some.every((answer) => answer.startsWith('v2 ')) ? some : undefined;
    });
    return `${answers.length} of ${answers.length} answers are v2`;
  });
  await show.step('a job of six', async () => {
    await kubectl.apply(job);
    await kubectl.run('wait', '--for=condition=Complete', 'job/sums', '--timeout=180s');
    const said = await kubectl.run('logs', '-l', 'app=sums', '--tail=-1');
    expect(
      said.split('\n').every((line) => line === 'the sum is 42'),
      '"the sum is 42" in each log',
    );
    return said.split('\n')[0];
  });
  await show.step('a DaemonSet, one a node', async () => {
    await kubectl.apply(daemonSet);
    await kubectl.run('rollout', 'status', 'daemonset/agent', '--timeout=120s');
    const pods = await podsOf(kubectl, 'agent');
    const on = pods.map((pod) => pod.spec.nodeName).sort();
    expect(on.join() === nodes.map(({ name }) => name).join(), `a pod on each node, not on ${on.join()}`);
  });
  await show.step('a StatefulSet of three, asked by their own names', async () => {
    await kubectl.apply(...statefulSet);
    await kubectl.run('rollout', 'status', 'statefulset/store', '--timeout=180s');
    for (const name of ['store-0', 'store-1', 'store-2']) {
      const [answer] = await ask(kubectl, `http://${name}.store`, 1);
      expect(answer === `store ${name}`, `the answer of ${name}, not "${answer}"`);
    }
  });
}

async function starts({ kubectl, nodes }: Cluster, show: Show): Promise<void> {
  show.title('how the pods of the deployment started');
  // those of the first version may still be on their way out
  const current = await until(`${replicas} pods`, async () => {
    const names = (await podsOf(kubectl, 'web')).map(({ metadata }) => metadata.name);
    return names.length === replicas ? new Set(names) : undefined;
  });
  const of = await Promise.all(nodes.map((node) => podStarts(node, 'web')));
  const all = of.flat().filter(({ pod }) => current.has(pod));
  expect(all.length === replicas, `${replicas} starts in the logs, not ${all.length}`);
  all.sort((a, b) => a.beganMs - b.beganMs);
  show.detail(waterfall(all));
  const inCalls = (at: number): number => all[at]?.calls.reduce((sum, { tookMs }) => sum + tookMs, 0) ?? 0;
  const middle = all.map((_start, at) => at).sort((a, b) => inCalls(a) - inCalls(b))[all.length >> 1] ?? 0;
  const median = all[middle];
  if (median) show.detail(['', ...stepsOf(median)]);
}

async function streams({ kubectl }: Cluster, show: Show): Promise<void> {
  show.title('streams');
  const [agent] = await podsOf(kubectl, 'agent');
  expect(agent !== undefined, 'a pod of the DaemonSet');
  await show.step('kubectl logs -f', async () => {
    const lines = await follow(
      kubectl.spawn('logs', '-f', '--tail=1', agent.metadata.name),
      /tick (\d+)\n(.*\n)*tick (\d+)\n/,
    );
    expect(Number(lines[3]) > Number(lines[1]), 'lines that come while it follows');
    return `tick ${lines[1]} … tick ${lines[3]}, as they were written`;
  });
  await show.step('kubectl exec -i', async () => {
    const child = kubectl.spawn('exec', '-i', 'client', '--', 'sh');
    child.stdin?.end('echo "in $(hostname)"; exit 0\n');
    const [, where] = await follow(child, /in (\S+)/);
    expect(where === 'client', `the pod's own name, not ${where}`);
  });
  await show.step('kubectl exec -it, in a terminal', async () => {
    // script(1) gives kubectl the terminal that it wants
    const command = [kubectl.program, '--kubeconfig', kubectl.kubeconfig, 'exec', '-it', 'client', '--', 'tty'].join(
      ' ',
    );
    const [tty] = await follow(spawn('script', ['-qec', command, '/dev/null'], { stdio: 'pipe' }), /\/dev\/pts\/\d+/);
    return tty;
  });
  await show.step('kubectl port-forward', async () => {
    const port = await freePort();
    const child = kubectl.spawn('port-forward', 'service/web', `${port}:80`);
    try {
      await until(
        'port-forward',
        async () => ((await fetch(`http://127.0.0.1:${port}/`)).ok ? true : undefined),
        60_000,
      );
      const answer = (await (await fetch(`http://127.0.0.1:${port}/`)).text()).trim();
      expect(answer.startsWith('v2 '), `an answer of v2, not "${answer}"`);
      return answer;
    } finally {
      child.kill('SIGKILL');
    }
  });
  await show.step('kubectl debug, which adds a container to a running pod', async () => {
    const name = 'client';
    await kubectl.run(
      'debug',
      name,
      `--image=${images.busybox}`,
      '--target=main',
      '-c',
      'debugger',
      '--',
      'sh',
      '-c',
      'ps | grep -c "sleep 100000"; sleep 1000',
    );
    const seen = await until('the debugger sees the pod', async () => {
      const said = await kubectl.run('logs', name, '-c', 'debugger');
      return /^[1-9]/.test(said) ? said : undefined;
    });
    return `it sees ${seen} processes of the target, whose PID namespace it shares`;
  });
}

interface Summary {
  readonly node: { readonly memory: { readonly workingSetBytes: number } };
  readonly pods: readonly {
    readonly podRef: { readonly name: string; readonly namespace: string };
    readonly cpu?: { readonly usageNanoCores?: number };
    readonly memory?: { readonly workingSetBytes?: number };
  }[];
}

async function figures({ kubectl, nodes }: Cluster, show: Show): Promise<void> {
  show.title("the summary API's figures, as top shows them");
  await show.step('cpu and memory of every pod', async () => {
    const lines: string[] = [];
    for (const { name } of nodes) {
      const pods = await until(`figures of ${name}`, async () => {
        const summary = JSON.parse(
          await kubectl.run('get', '--raw', `/api/v1/nodes/${name}/proxy/stats/summary`),
        ) as Summary;
        const all = summary.pods.every(
          (pod) => pod.memory?.workingSetBytes !== undefined && pod.cpu?.usageNanoCores !== undefined,
        );
        return all && summary.pods.length > 5 ? summary.pods : undefined;
      });
      const bytes = pods.reduce((sum, pod) => sum + (pod.memory?.workingSetBytes ?? 0), 0);
      const millicores = pods.reduce((sum, pod) => sum + (pod.cpu?.usageNanoCores ?? 0) / 1e6, 0);
      lines.push(`${name}: ${pods.length} pods, ${millicores.toFixed(0)}m cpu, ${(bytes / 2 ** 20).toFixed(0)} MiB`);
    }
    return lines.join('; ');
  });
}

async function nodeWork({ kubectl, nodes }: Cluster, show: Show): Promise<void> {
  show.title('nodes');
  const second = nodes[1];
  expect(second !== undefined, 'a second node');
  await show.step(`${second.name} drained, and back`, async () => {
    await kubectl.run(
      'drain',
      second.name,
      '--ignore-daemonsets',
      '--delete-emptydir-data',
      '--force',
      '--timeout=300s',
    );
    await kubectl.run('rollout', 'status', 'deployment/web', '--timeout=300s');
    const left = (await podsOf(kubectl, 'web')).filter((pod) => pod.spec.nodeName === second.name);
    expect(left.length === 0, `no pod of the deployment on ${second.name}`);
    await kubectl.run('uncordon', second.name);
    return `${replicas} Ready on the other one`;
  });
  const first = nodes[0];
  expect(first !== undefined, 'a first node');
  await show.step(`crisp on ${first.name} killed with SIGKILL, and started again`, async () => {
    const before = await containersOf(kubectl, first.name);
    await first.runtime.program.end('SIGKILL');
    first.runtime.program.startAgain();
    await until('crisp answers', () => servesCri(first));
    await until(`${first.name} is Ready`, async () => {
      const status = await kubectl.run(
        'get',
        'node',
        first.name,
        '-o',
        'jsonpath={.status.conditions[?(@.type=="Ready")].status}',
      );
      return status === 'True' ? true : undefined;
    });
    // kubelet waits longer and longer between its tries to connect, and fails calls meanwhile
    await until('kubelet has reached crisp', () => ask(kubectl, 'http://web', 1));
    const answers = await ask(kubectl, 'http://web', 30);
    expect(
      answers.every((each) => each.startsWith('v2 ')),
      'answers of all',
    );
    const after = await containersOf(kubectl, first.name);
    expect(after.join() === before.join(), 'the same containers, none restarted');
    return `${before.length} containers ran on, none restarted`;
  });
}

async function farewell({ kubectl, nodes }: Cluster, show: Show): Promise<void> {
  show.title('the end');
  await show.step('all workloads deleted', async () => {
    const kinds = ['deployment,statefulset,daemonset,job,service,pod', '-l', 'app'];
    await kubectl.run('delete', ...kinds, '--timeout=300s', '--wait=true');
    await until('no pod is left', async () =>
      (await kubectl.run('get', 'pods', '-o', 'name')) === '' ? true : undefined,
    );
  });
  await show.step('and no container of them on either node', async () => {
    for (const { host, runtime, name } of nodes) {
      const client = new CriClient(host.outside(runtime.socket));
      try {
        await until(`no pod on ${name}`, async () => {
          const { items } = await client.call('ListPodSandbox', {});
          const left = items.filter(({ metadata }) => metadata?.namespace === 'default');
          return left.every(({ state }) => state !== cri.PodSandboxState.SANDBOX_READY) ? true : undefined;
        });
      } finally {
        client.close();
      }
    }
  });
}

async function servesCri({ host, runtime }: ClusterNode): Promise<true> {
  const client = new CriClient(host.outside(runtime.socket));
  try {
    await client.call('ListContainers', {});
    return true;
  } finally {
    client.close();
  }
}

type Kubectl = Cluster['kubectl'];

async function podsOf(kubectl: Kubectl, app: string): Promise<readonly Pod[]> {
  return (await kubectl.get<{ items: Pod[] }>('pods', '-l', `app=${app}`)).items;
}

/** Containers on a node with how often each was restarted. */
async function containersOf(kubectl: Kubectl, node: string): Promise<string[]> {
  const { items } = await kubectl.get<{ items: Pod[] }>(
    'pods',
    '-A',
    '--field-selector',
    `spec.nodeName=${node},status.phase=Running`,
  );
  return items
    .flatMap((pod) => pod.status.containerStatuses ?? [])
    .map(({ containerID, restartCount }) => `${containerID} ${restartCount}`)
    .sort();
}

/** What so many questions from the client's pod are answered. */
async function ask(kubectl: Kubectl, url: string, times: number): Promise<string[]> {
  const script = `for i in $(seq ${times}); do curl -sS -m 5 ${url} || exit 1; done`;
  return (await kubectl.run('exec', 'client', '-c', 'main', '--', 'sh', '-c', script)).split('\n');
}

/** Reads until the pattern is there, then ends the command. */
async function follow(child: ReturnType<Kubectl['spawn']>, pattern: RegExp): Promise<RegExpExecArray> {
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => (said += String(text)));
  try {
    return await until(
      `${String(pattern)} in "${child.spawnargs.slice(-4).join(' ')}"`,
      async () => pattern.exec(said) ?? undefined,
      60_000,
    );
  } finally {
    child.kill('SIGKILL');
  }
}
