import { images } from '../images.js';

/** An object of the demo's namespace, by the name that its labels have too. */
const named = (name: string) => ({ name, labels: { app: name } });

const template = (name: string, spec: object): object => ({ metadata: { labels: { app: name } }, spec });

const shell = (script: string, more: object = {}): object => ({
  name: 'main',
  image: images.busybox,
  command: ['/bin/sh', '-c', script],
  ...more,
});

/** Answers with its version and the pod's name. */
const web = (version: string): object =>
  shell(
    `mkdir /tmp/www; echo "${version} $(hostname)" > /tmp/www/index.html; trap 'exit 0' TERM; httpd -f -p 80 -h /tmp/www & wait`,
    {
      readinessProbe: { httpGet: { path: '/', port: 80 }, periodSeconds: 1 },
      resources: { requests: { cpu: '5m', memory: '8Mi' } },
    },
  );

/** A deployment behind a service of the same name. */
export function deployment(name: string, replicas: number): object[] {
  return [
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: named(name),
      spec: {
        replicas,
        selector: { matchLabels: { app: name } },
        strategy: { rollingUpdate: { maxSurge: '25%', maxUnavailable: '25%' } },
        template: template(name, { terminationGracePeriodSeconds: 5, containers: [web('v1')] }),
      },
    },
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: named(name),
      spec: { selector: { app: name }, ports: [{ port: 80 }] },
    },
  ];
}

/** What makes the deployment's next version of it. */
export const nextVersion = JSON.stringify({ spec: { template: { spec: { containers: [web('v2')] } } } });

export const job: object = {
  apiVersion: 'batch/v1',
  kind: 'Job',
  metadata: named('sums'),
  spec: {
    completions: 6,
    parallelism: 3,
    template: template('sums', {
      restartPolicy: 'Never',
      containers: [shell('echo "the sum is $((19 + 23))"')],
    }),
  },
};

export const daemonSet: object = {
  apiVersion: 'apps/v1',
  kind: 'DaemonSet',
  metadata: named('agent'),
  spec: {
    selector: { matchLabels: { app: 'agent' } },
    template: template('agent', {
      terminationGracePeriodSeconds: 1,
      containers: [shell('i=0; while true; do i=$((i + 1)); echo "tick $i"; sleep 1; done')],
    }),
  },
};

/** Its pods have names that stay, which the headless service makes known to DNS. */
export const statefulSet: object[] = [
  {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: named('store'),
    spec: { clusterIP: 'None', selector: { app: 'store' }, ports: [{ port: 80 }] },
  },
  {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: named('store'),
    spec: {
      serviceName: 'store',
      replicas: 3,
      selector: { matchLabels: { app: 'store' } },
      template: template('store', { terminationGracePeriodSeconds: 5, containers: [web('store')] }),
    },
  },
];

/** A pod to ask others from: agnhost's image has curl. */
export const client: object = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: named('client'),
  spec: {
    nodeName: 'n1',
    terminationGracePeriodSeconds: 1,
    containers: [shell('sleep 100000', { image: images.agnhost })],
  },
};
