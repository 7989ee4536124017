import assert from 'node:assert/strict';
import { busyboxName } from './images.js';
import type { Crictl } from './crictl-client.js';
import { streamingSteps } from './crictl-streaming.js';

/** What the walk makes and later steps use. */
export interface Walk {
  readonly crictl: Crictl;
  readonly socket: string;
  pod: string;
  podName: string;
  container: string;
}

/** One command of crictl, tried. `how` goes into docs/crictl.md. */
export interface Step {
  readonly command: string;
  readonly how: string;
  run(walk: Walk): Promise<void>;
}

const other = 'registry.k8s.io/e2e-test-images/busybox:1.29-4';

const images: readonly Step[] = [
  {
    command: 'pull',
    how: 'a tag, and the same image by its digest',
    run: async ({ crictl }) => {
      await crictl.out('pull', busyboxName);
      const said: { status: { repoDigests: string[] } } = await crictl.json('inspecti', busyboxName);
      await crictl.out('pull', said.status.repoDigests[0] ?? '');
      await crictl.out('pull', other);
    },
  },
  {
    command: 'images',
    how: 'the table, by name, `--quiet`, `--digests`, `--filter reference=`, `before=`, `since=` and `dangling=`',
    run: async ({ crictl }) => {
      assert.match(await crictl.out('images'), /e2e-test-images\/busybox\s+1\.29-2\s/);
      assert.equal((await crictl.out('images', '-q', busyboxName)).split('\n').length, 1);
      assert.match(await crictl.out('images', '--digests'), /sha256|[0-9a-f]{13}/);
      assert.match(await crictl.out('images', '--filter', 'reference=.*/busybox$'), /1\.29-2/);
      assert.doesNotMatch(await crictl.out('images', '--filter', 'dangling=true'), /busybox/);
      await crictl.out('images', '--filter', `before=${busyboxName}`);
      await crictl.out('images', '--filter', `since=${busyboxName}`);
    },
  },
  {
    command: 'inspecti',
    how: 'by name and by id, with the image’s configuration in the verbose part',
    run: async ({ crictl }) => {
      const said: { status: { id: string; repoTags: string[]; size: string } } = await crictl.json(
        'inspecti',
        busyboxName,
      );
      assert.ok(said.status.repoTags.includes(busyboxName));
      assert.ok(Number(said.status.size) > 0);
      const byId: { status: { id: string } } = await crictl.json('inspecti', said.status.id);
      assert.equal(byId.status.id, said.status.id);
    },
  },
  {
    command: 'rmi',
    how: 'by tag; the name is gone from `images`, and `rmi` of what is gone succeeds or says so',
    run: async ({ crictl }) => {
      await crictl.out('rmi', other);
      assert.doesNotMatch(await crictl.out('images'), /1\.29-4/);
    },
  },
  {
    command: 'imagefsinfo',
    how: 'used bytes and inodes of the image file system',
    run: async ({ crictl }) => {
      const said: { status: { imageFilesystems: { usedBytes: { value: string } }[] } } =
        await crictl.json('imagefsinfo');
      assert.ok(Number(said.status.imageFilesystems[0]?.usedBytes.value) > 0);
    },
  },
];

const node: readonly Step[] = [
  {
    command: 'version',
    how: 'name and versions of the runtime',
    run: async ({ crictl }) => assert.match(await crictl.out('version'), /RuntimeApiVersion:\s+v1/),
  },
  {
    command: 'info',
    how: 'RuntimeReady and NetworkReady are true',
    run: async ({ crictl }) => {
      const said: { status: { conditions: { type: string; status: boolean }[] } } = await crictl.json('info');
      const ready = said.status.conditions.filter(({ status }) => status).map(({ type }) => type);
      assert.deepEqual(
        ['NetworkReady', 'RuntimeReady'].filter((type) => !ready.includes(type)),
        [],
      );
    },
  },
  {
    command: 'runtime-config',
    how: 'the cgroup driver',
    run: async ({ crictl }) => assert.match(await crictl.out('runtime-config'), /cgroup.?driver/i),
  },
  {
    command: 'update-runtime-config',
    how: '`--pod-cidr` is taken',
    run: async ({ crictl }) => void (await crictl.out('update-runtime-config', '--pod-cidr', '10.20.0.0/24')),
  },
];

const podsAndContainers: readonly Step[] = [
  {
    command: 'runp',
    how: 'a pod with labels, annotations, DNS and a log folder',
    run: async (walk) => {
      const { file, name } = walk.crictl.pod({
        labels: { app: 'walk' },
        annotations: { note: 'yes' },
        dnsConfig: { servers: ['10.9.8.7'], searches: [], options: [] },
        hostname: 'walked',
      });
      walk.podName = name;
      walk.pod = await walk.crictl.out('runp', file);
      assert.match(walk.pod, /^[0-9a-f]{64}$/);
    },
  },
  {
    command: 'pods',
    how: 'the table, and `--id`, `--label`, `--name`, `--namespace`, `--state`, `--latest`, `--quiet`',
    run: async ({ crictl, pod, podName }) => {
      const filters = [
        ['--id', pod.slice(0, 12)],
        ['--label', 'app=walk'],
        ['--name', podName],
        ['--namespace', 'test'],
        ['--state', 'ready'],
        ['--latest'],
      ];
      for (const filter of filters)
        assert.equal(await crictl.out('pods', '--quiet', '--no-trunc', ...filter), pod, filter.join(' '));
      assert.equal(await crictl.out('pods', '--quiet', '--label', 'app=other'), '');
    },
  },
  {
    command: 'inspectp',
    how: 'state, IP and namespaces',
    run: async ({ crictl, pod }) => {
      const said: { status: { state: string; network: { ip: string } } } = await crictl.json('inspectp', pod);
      assert.equal(said.status.state, 'SANDBOX_READY');
      assert.match(said.status.network.ip, /^10\./);
    },
  },
  {
    command: 'create',
    how: 'a container that logs and listens, with stdin open',
    run: async (walk) => {
      const { crictl, pod } = walk;
      const script =
        'echo out; echo err >&2; httpd -p 127.0.0.1:8080 -h /etc; while read line; do echo "heard $line"; done';
      const config = crictl.container('main', busyboxName, {
        command: ['sh', '-c', script],
        stdin: true,
        labels: { part: 'main' },
      });
      walk.container = await crictl.out('create', pod, config, crictl.pod().file);
      assert.match(walk.container, /^[0-9a-f]{64}$/);
    },
  },
  {
    command: 'start',
    how: 'it runs',
    run: async ({ crictl, container }) => assert.equal(await crictl.out('start', container), container),
  },
  {
    command: 'ps',
    how: 'the table, and `--id`, `--image`, `--label`, `--name`, `--pod`, `--state`, `--latest`, `--last`, `--all`',
    run: async ({ crictl, pod, container }) => {
      const filters = [
        ['--id', container.slice(0, 12)],
        ['--image', busyboxName],
        ['--label', 'part=main'],
        ['--name', 'main'],
        ['--pod', pod],
        ['--state', 'running'],
        ['--latest'],
        ['--last', '1'],
        ['--all'],
      ];
      for (const filter of filters)
        assert.equal(await crictl.out('ps', '--quiet', '--no-trunc', ...filter), container, filter.join(' '));
      assert.equal(await crictl.out('ps', '--quiet', '--state', 'exited'), '');
    },
  },
  {
    command: 'inspect',
    how: 'state, pid, log path; the OCI specification in the verbose part',
    run: async ({ crictl, container }) => {
      const said: { status: { state: string; logPath: string }; info: { pid?: number } } = await crictl.json(
        'inspect',
        container,
      );
      assert.equal(said.status.state, 'CONTAINER_RUNNING');
      assert.match(said.status.logPath, /main\.log$/);
      assert.ok(Number(said.info.pid) > 0);
    },
  },
  {
    command: 'update',
    how: '`--cpu-share`, `--cpu-quota`, `--memory`; seen in `inspect`',
    run: async ({ crictl, container }) => {
      await crictl.out(
        'update',
        '--cpu-share',
        '512',
        '--cpu-quota',
        '50000',
        '--cpu-period',
        '100000',
        '--memory',
        '134217728',
        container,
      );
      const said: { status: { resources: { linux: { memoryLimitInBytes: string } } } } = await crictl.json(
        'inspect',
        container,
      );
      assert.equal(said.status.resources.linux.memoryLimitInBytes, '134217728');
    },
  },
];

const figures: readonly Step[] = [
  {
    command: 'stats',
    how: 'cpu, memory and disk of the container; by `--id`, `--pod`, `--label`',
    run: async ({ crictl, pod, container }) => {
      const said: { stats: { memory: { workingSetBytes: { value: string } } }[] } = await crictl.json(
        'stats',
        '--output',
        'json',
        '--id',
        container,
      );
      assert.ok(Number(said.stats[0]?.memory.workingSetBytes.value) > 0);
      for (const filter of [
        ['--pod', pod],
        ['--label', 'part=main'],
      ])
        assert.match(await crictl.out('stats', ...filter), new RegExp(container.slice(0, 13)));
    },
  },
  {
    command: 'statsp',
    how: 'the pod’s cpu, memory and network',
    run: async ({ crictl, pod }) => {
      const said: { stats: { linux: { network: { defaultInterface: { name: string } } } }[] } = await crictl.json(
        'statsp',
        '--output',
        'json',
        '--id',
        pod,
      );
      assert.equal(said.stats[0]?.linux.network.defaultInterface.name, 'eth0');
    },
  },
  {
    command: 'metricdescs',
    how: 'names, help and labels',
    run: async ({ crictl }) => assert.match(await crictl.out('metricdescs'), /container_cpu_usage_seconds_total/),
  },
  {
    command: 'metricsp',
    how: 'the pod’s metrics',
    run: async ({ crictl, pod }) => assert.match(await crictl.out('metricsp'), new RegExp(pod)),
  },
];

const ending: readonly Step[] = [
  {
    command: 'stop',
    how: 'with a time limit; the state is EXITED',
    run: async ({ crictl, container }) => {
      await crictl.out('stop', '--timeout', '1', container);
      const said: { status: { state: string } } = await crictl.json('inspect', container);
      assert.equal(said.status.state, 'CONTAINER_EXITED');
    },
  },
  {
    command: 'rm',
    how: 'the container is gone from `ps --all`',
    run: async ({ crictl, container }) => {
      await crictl.out('rm', container);
      assert.equal(await crictl.out('ps', '--all', '--quiet', '--id', container), '');
    },
  },
  {
    command: 'run',
    how: 'pod and container in one command',
    run: async ({ crictl }) => {
      const { file } = crictl.pod();
      assert.match(await crictl.out('run', crictl.container('both', busyboxName), file), /^[0-9a-f]{64}$/);
    },
  },
  {
    command: 'stopp',
    how: 'the pod is NOTREADY',
    run: async ({ crictl, pod }) => {
      await crictl.out('stopp', pod);
      assert.equal(await crictl.out('pods', '--quiet', '--no-trunc', '--state', 'notready'), pod);
    },
  },
  {
    command: 'rmp',
    how: 'one by its id, the rest with `--force --all`',
    run: async ({ crictl, pod }) => {
      await crictl.out('rmp', pod);
      await crictl.out('rmp', '--force', '--all');
      assert.equal(await crictl.out('pods', '--quiet'), '');
    },
  },
];

/** All commands that a runtime serves, in an order that makes what each needs. */
export const steps: readonly Step[] = [
  ...node,
  ...images,
  ...podsAndContainers,
  ...streamingSteps,
  ...figures,
  ...ending,
];

/** Commands of crictl that ask no runtime. */
export const withoutRuntime: Readonly<Record<string, string>> = {
  completion: 'prints a shell’s completion code',
  config: 'reads and writes crictl’s own configuration file',
  help: 'prints help',
};
