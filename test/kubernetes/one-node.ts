import { buildKubernetes } from '../tools/kubernetes/build.mjs';
import { startCluster, type Cluster } from './cluster/cluster.js';
import { until } from './cluster/kubectl.js';
import { images, mirroredRegistries, pushKubernetesImages } from './images.js';

/** The folder with Kubernetes' programs; undefined where they are not built, as on a machine without Go. */
export function builtKubernetes(): string | undefined {
  try {
    return buildKubernetes({ groups: ['cluster'], check: true });
  } catch {
    return undefined;
  }
}

/** A cluster of one node, with this for kubelet's configuration, and lines for the end of crisp's. */
export function startOneNode(
  programs: string,
  kubelet: Readonly<Record<string, unknown>> = {},
  settings = '',
): Promise<Cluster> {
  return startCluster({
    programs,
    nodes: ['n1'],
    mirrored: mirroredRegistries,
    pushImages: (registry) => pushKubernetesImages(registry, programs),
    node: { kubelet, settings },
  });
}

/** A pod with one container of busybox, which runs a script. */
export function scriptPod(name: string, script: string, container: object = {}, spec: object = {}): object {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name },
    spec: {
      terminationGracePeriodSeconds: 0,
      containers: [{ name: 'main', image: images.busybox, command: ['sh', '-c', script], ...container }],
      ...spec,
    },
  };
}

/** What the API server has of a pod's status that tests look at. */
export interface PodStatus {
  readonly metadata: { readonly uid: string };
  readonly status: {
    readonly phase: string;
    readonly conditions?: readonly { readonly type: string; readonly status: string }[];
    readonly containerStatuses?: readonly {
      readonly containerID: string;
      readonly restartCount: number;
      readonly ready: boolean;
      readonly state: Readonly<Record<string, { readonly reason?: string; readonly exitCode?: number }>>;
      readonly lastState?: Readonly<Record<string, { readonly reason?: string; readonly exitCode?: number }>>;
    }[];
  };
}

/** A pod's status once it is Ready. */
export function readyPod(cluster: Cluster, name: string): Promise<PodStatus> {
  return until(`pod ${name} is Ready`, async () => {
    const pod = await cluster.kubectl.get<PodStatus>('pod', name);
    return pod.status.conditions?.some(({ type, status }) => type === 'Ready' && status === 'True') ? pod : undefined;
  });
}
