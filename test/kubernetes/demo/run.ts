// `npm run demo:kubernetes`: a Kubernetes cluster of two nodes from nothing to gone, on crisp.
import { parseArgs } from 'node:util';
import { leftSince, takeStock } from '../../../scripts/leftovers.mjs';
import { buildKubernetes } from '../../tools/kubernetes/build.mjs';
import { removeCluster, startCluster, type Cluster } from '../cluster/cluster.js';
import { mirroredRegistries, pushKubernetesImages } from '../images.js';
import { Show } from './show.js';
import { walk } from './walk.js';

const usage = `npm run demo:kubernetes -- [options]

  --keep            leave the cluster as it is at the end, and print its kubeconfig
  --bare            only the cluster, without workloads: with --keep, a cluster to try things on
  --remove FOLDER   remove a cluster that was kept
`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      keep: { type: 'boolean', default: false },
      bare: { type: 'boolean', default: false },
      remove: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return void process.stdout.write(usage);
  if (values.remove !== undefined) return removeCluster(values.remove);

  const show = new Show();
  const programs = buildKubernetes({ groups: ['cluster'], log: (line) => show.detail(line) });
  const before = takeStock();
  const interrupted = new Promise<never>((_resolve, reject) => {
    process.once('SIGINT', () => reject(new Error('interrupted')));
  });
  interrupted.catch(() => undefined);

  show.title('a cluster');
  const parts: string[] = [];
  let cluster: Cluster | undefined;
  await show.step(
    'two nodes with etcd, API server, controller manager, scheduler, kubelet, kube-proxy, DNS',
    async () => {
      cluster = await startCluster({
        programs,
        nodes: ['n1', 'n2'],
        mirrored: mirroredRegistries,
        pushImages: (registry) => pushKubernetesImages(registry, programs),
        onPart: (part) => parts.push(part),
      });
    },
  );
  show.detail(parts);
  if (!cluster) throw new Error('no cluster');
  const { name, folder, kubectl } = cluster;
  let failure: Error | undefined;
  try {
    if (!values.bare) await Promise.race([walk(cluster, show), interrupted]);
  } catch (err) {
    failure = err instanceof Error ? err : new Error(String(err));
  }
  if (values.keep) {
    show.title('the cluster stays');
    show.detail([`export KUBECONFIG=${kubectl.kubeconfig}`, `logs: ${folder}`]);
    show.detail(`to remove it: npm run demo:kubernetes -- --remove ${folder}`);
    if (failure) throw failure;
    return;
  }
  if (failure) show.detail(cluster.lastWords());
  await show.step('the cluster removed', () => cluster?.remove() ?? Promise.resolve());
  if (failure) throw failure;
  const left = await leftSince(before, (line) => line.includes(name), 10_000);
  if (left.length > 0) throw new Error(`left on this machine:\n${left.join('\n')}`);
  show.end('left on this machine: nothing');
}

main().then(
  // kubectl's connections and held children keep nothing open that is still wanted
  () => process.exit(0),
  (err: unknown) => {
    process.stderr.write(`\nthe demo failed: ${err instanceof Error ? err.message : String(err)}\n`);
    process.exit(1);
  },
);
