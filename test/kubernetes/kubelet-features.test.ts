import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CriClient } from '../../src/cli/cri-client.js';
import { busyboxImage } from '../support/images.js';
import { receiveOtlp, type OtlpReceiver, type ReceivedSpan } from '../support/otlp-receiver.js';
import { startRegistry, type Registry } from '../support/registry.js';
import { buildTools } from '../tools/build.mjs';
import type { Cluster } from './cluster/cluster.js';
import { until } from './cluster/kubectl.js';
import type { ClusterNode } from './cluster/node.js';
import { Program } from './cluster/program.js';
import { startDevicePlugin } from './device-plugin.js';
import { images } from './images.js';
import { builtKubernetes, readyPod, scriptPod, startOneNode, type PodStatus } from './one-node.js';

const programs = builtKubernetes();

/** The folder with runc and shim of today, which map ids and checkpoint as Debian 12's do not. */
function builtTools(): string | undefined {
  try {
    return buildTools({ check: true });
  } catch {
    return undefined;
  }
}
const tools = builtTools();

const unused = 'docker.io/test/unused:latest';
const credentials = { username: 'robot', password: 'of-the-test' };

describe.skipIf(programs === undefined || tools === undefined)(
  'what kubelet asks of crisp beyond starts',
  { timeout: 360_000 },
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'crisp-test-features-'));
    let collector: OtlpReceiver;
    let privateRegistry: Registry;
    let wayToPrivate: Server;
    /** as the node's pulls name it */
    let privateHost: string;
    let cluster: Cluster;
    let node: ClusterNode;

    beforeAll(async () => {
      collector = await receiveOtlp(join(folder, 'otlp.sock'));
      privateRegistry = await startRegistry({ credentials });
      await privateRegistry.push('test/secret', 'latest', await busyboxImage());
      cluster = await startOneNode(
        programs ?? '',
        {
          tracing: { endpoint: '127.0.0.1:4317', samplingRatePerMillion: 1_000_000 },
        },
        `[handlers.runc]
runtime = "${join(tools ?? '', 'runc')}"
shim = "${join(tools ?? '', 'containerd-shim-runc-v2')}"
[tracing]
endpoint = "http://127.0.0.1:4317"
sampling_per_million = 0
`,
      );
      [node] = cluster.nodes as [ClusterNode];
      const way = ['TCP-LISTEN:4317,bind=127.0.0.1,fork,reuseaddr', `UNIX-CONNECT:${join(folder, 'otlp.sock')}`];
      new Program(node.host, { name: 'collector', program: 'socat', args: way });
      wayToPrivate = await forward(cluster.network.machine, Number(privateRegistry.host.split(':')[1]));
      privateHost = `${cluster.network.machine}:${(wayToPrivate.address() as AddressInfo).port}`;
      appendFileSync(
        join(node.host.folder, 'registries.conf'),
        `\n[[registry]]\nlocation = "${privateHost}"\ninsecure = true\n`,
      );
    }, 300_000);
    afterAll(async () => {
      await cluster?.remove();
      wayToPrivate?.close();
      await privateRegistry?.close();
      await collector?.close();
      rmSync(folder, { recursive: true, force: true });
    }, 120_000);

    const waitingReason = async (name: string): Promise<string | undefined> => {
      const { status } = await cluster.kubectl.get<PodStatus>('pod', name);
      return status.containerStatuses?.[0]?.state['waiting']?.reason;
    };
    /** What crisp has logged so far. */
    const logLines = (): Readonly<Record<string, unknown>>[] =>
      readFileSync(node.runtime.program.logFile, 'utf8')
        .split('\n')
        .filter((line) => line.startsWith('{') && line.endsWith('}'))
        .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
    const imagesOfNode = async (): Promise<readonly string[]> => {
      const client = new CriClient(node.host.outside(node.runtime.socket));
      try {
        return (await client.call('ListImages', {})).images.flatMap(({ repoTags }) => repoTags ?? []);
      } finally {
        client.close();
      }
    };

    test('one trace holds kubelet’s sync of a pod and the steps of crisp below it', async () => {
      // what kubelet has to send before it has found the collector is lost
      for (const service of ['kubelet', 'crisp'])
        await until(`spans of ${service}`, async () =>
          collector.spans.some(({ resource }) => resource['service.name'] === service) ? true : undefined,
        );
      await cluster.kubectl.apply(scriptPod('traced', 'exec sleep 100000'));
      await readyPod(cluster, 'traced');
      for (const call of ['RunPodSandbox', 'CreateContainer', 'StartContainer']) {
        const isCall = ({ name, kind, attributes }: ReceivedSpan): boolean =>
          kind === 2 && name.endsWith(`/${call}`) && attributes['k8s.pod.name'] === 'traced';
        const found = await until(`the trace of ${call}`, async () => {
          const span = collector.spans.find(isCall);
          const above = span && ancestors(collector.spans, span);
          return above?.some(({ name }) => name === 'syncPod') ? { span, above } : undefined;
        });
        // kubelet's own span of the call is next above it
        expect(found.above[0]).toMatchObject({ name: found.span?.name, kind: 3, resource: kubeletService });
        expect(found.above.find(({ name }) => name === 'syncPod')).toMatchObject({ resource: kubeletService });
        // the log's line of the very call: three places, one trace
        const { attributes, traceId } = found.span ?? {};
        const line = await until(`the log line of ${call}`, () =>
          Promise.resolve(
            logLines().find(
              (each) =>
                each['method'] === call &&
                (call === 'RunPodSandbox'
                  ? each['podSandboxId'] === attributes?.['cri.pod_sandbox.id']
                  : each['containerId'] === attributes?.['container.id']),
            ),
          ),
        );
        expect(traceId).toMatch(/^[0-9a-f]{32}$/);
        expect({ kubelet: found.above[0]?.traceId, log: line['traceId'] }).toEqual({ kubelet: traceId, log: traceId });
        const steps = collector.spans.filter(({ parentSpanId }) => parentSpanId === found.span?.spanId);
        expect(steps.filter(({ attributes }) => attributes['crisp.step'] !== undefined).length).toBeGreaterThan(2);
      }
    });

    test('an image that was pulled with a secret is not for a pod without one', async () => {
      const image = `${privateHost}/test/secret:latest`;
      const auth = Buffer.from(`${credentials.username}:${credentials.password}`).toString('base64');
      const secret = (name: string): object => ({
        apiVersion: 'v1',
        kind: 'Secret',
        metadata: { name },
        type: 'kubernetes.io/dockerconfigjson',
        stringData: { '.dockerconfigjson': JSON.stringify({ auths: { [privateHost]: { auth } } }) },
      });
      const pod = (name: string, secretName?: string): object => {
        const container = { image, imagePullPolicy: 'IfNotPresent' };
        const spec = secretName === undefined ? {} : { imagePullSecrets: [{ name: secretName }] };
        return scriptPod(name, 'exec sleep 100000', container, spec);
      };
      await cluster.kubectl.apply(secret('key'), pod('with-secret', 'key'));
      await readyPod(cluster, 'with-secret');
      expect(await imagesOfNode()).toContain(image);

      await cluster.kubectl.apply(pod('without-secret'), secret('same-key'), pod('with-copy', 'same-key'));
      await readyPod(cluster, 'with-copy');
      const reason = await until('the pod without a secret is refused', () => waitingReason('without-secret'));
      expect(reason).toMatch(/^(ErrImagePull|ImagePullBackOff)$/);
      await cluster.kubectl.run('delete', 'pod', 'with-secret', 'without-secret', 'with-copy', '--now');
    });

    test('a pod in a user namespace of its own runs with the handler of a RuntimeClass', async (context) => {
      const path = 'jsonpath={.status.runtimeHandlers[?(@.name=="runc")].features.userNamespaces}';
      const supported = await cluster.kubectl.run('get', 'node', 'n1', '-o', path);
      if (supported !== 'true') return context.skip('this kernel does not map the ids of mounts');
      const runtimeClass = { apiVersion: 'node.k8s.io/v1', kind: 'RuntimeClass', metadata: { name: 'runc' } };
      await cluster.kubectl.apply({ ...runtimeClass, handler: 'runc' });
      const spec = { hostUsers: false, runtimeClassName: 'runc' };
      await cluster.kubectl.apply(scriptPod('apart', 'cat /proc/self/uid_map; exec sleep 100000', {}, spec));
      await readyPod(cluster, 'apart');
      const map = (await cluster.kubectl.run('logs', 'apart')).trim().split(/\s+/).map(Number);
      expect(map).toEqual([0, expect.any(Number), 65_536]);
      expect(map[1]).toBeGreaterThanOrEqual(65_536);
    });

    test('kubelet’s API makes a checkpoint of a container, which runs on', async (context) => {
      await cluster.kubectl.apply(scriptPod('captured', 'exec sleep 100000'));
      const before = await readyPod(cluster, 'captured');
      const empty = join(folder, 'empty');
      writeFileSync(empty, '');
      const call = ['create', '--raw', '/api/v1/nodes/n1/proxy/checkpoint/default/captured/main', '-f', empty];
      const answer = await cluster.kubectl.run(...call).catch((err: unknown) => String(err));
      if (/do not work on this host/.test(answer)) return context.skip(answer);
      const { items } = JSON.parse(answer) as { items: string[] };
      const [archive = ''] = items;
      const entries = execFileSync('tar', ['-tf', node.host.outside(archive)], { encoding: 'utf8' });
      expect(entries).toMatch(/^(\.\/)?config\.dump$/m);
      expect(entries).toMatch(/^(\.\/)?checkpoint\/pages-1\.img$/m);
      const after = await readyPod(cluster, 'captured');
      expect(after.status.containerStatuses).toEqual(before.status.containerStatuses);
      expect(await cluster.kubectl.run('exec', 'captured', '--', 'echo', 'alive')).toBe('alive');
    });

    test('the CDI device that a device plugin names is in the container', async () => {
      const resource = 'crisp.test/gadget';
      mkdirSync(node.host.outside('/run/cdi'), { recursive: true });
      const device = {
        name: 'one',
        containerEdits: { env: ['GADGET=one'], deviceNodes: [{ path: '/dev/gadget', hostPath: '/dev/null' }] },
      };
      const specification = { cdiVersion: '0.6.0', kind: resource, devices: [device] };
      writeFileSync(node.host.outside('/run/cdi/gadget.json'), JSON.stringify(specification));
      const plugins = join(node.host.folder, 'lib/kubelet/device-plugins');
      const plugin = await startDevicePlugin(plugins, { resource, kind: resource, devices: ['one'] });
      try {
        const script = 'echo $GADGET; stat -c "%F %t:%T" /dev/gadget; exec sleep 100000';
        const resources = { limits: { [resource]: '1' } };
        await cluster.kubectl.apply(scriptPod('equipped', script, { resources }));
        await readyPod(cluster, 'equipped');
        expect(await cluster.kubectl.run('logs', 'equipped')).toBe('one\ncharacter special file 1:3');
      } finally {
        plugin.close();
      }
    });

    test('a kubelet whose disk fills up removes the images that no container uses, first of all', async () => {
      await cluster.registry.push('test/unused', 'latest', await busyboxImage());
      await cluster.kubectl.apply(scriptPod('once', 'exec sleep 100000', { image: unused }));
      await readyPod(cluster, 'once');
      await cluster.kubectl.run('delete', 'pod', 'once', '--now');
      expect(await imagesOfNode()).toContain(unused);

      // a disk that has anything on it is full; later tests would find their pods evicted one after the other
      const file = join(node.host.folder, 'kubelet.yaml');
      const configuration = JSON.parse(readFileSync(file, 'utf8')) as object;
      writeFileSync(file, JSON.stringify({ ...configuration, evictionHard: { 'imagefs.available': '99.9%' } }));
      await node.kubelet.end();
      node.kubelet.startAgain();
      await until('the image is removed', async () => ((await imagesOfNode()).includes(unused) ? undefined : true));
      // other pods may be evicted by now; those of DNS are too critical for that
      expect(await imagesOfNode()).toContain(images.coredns);
    });
  },
);

const kubeletService = expect.objectContaining({ 'service.name': 'kubelet' }) as unknown;

/** The spans above one that have come, the next one first. */
function ancestors(spans: readonly ReceivedSpan[], span: ReceivedSpan): ReceivedSpan[] {
  const parent = spans.find(({ traceId, spanId }) => traceId === span.traceId && spanId === span.parentSpanId);
  return parent === undefined ? [] : [parent, ...ancestors(spans, parent)];
}

/** Leads connections from an address of this machine to a port of its loopback. */
async function forward(address: string, port: number): Promise<Server> {
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    near.pipe(far).pipe(near);
    near.once('error', () => far.destroy());
    far.once('error', () => near.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, address, resolve);
  });
  return server;
}
