import { images } from '../images.js';

const oneOfAll = (name: string) => ({ name, labels: { app: name } });

/** A deployment whose pods do nothing, and end at the first signal. */
export function idleDeployment(name: string, replicas: number): object {
  return deployment(name, replicas, {
    containers: [{ name: 'main', image: images.pause, resources: { requests: { cpu: '1m', memory: '1Mi' } } }],
  });
}

/** A pod of the same, as a file for kubelet's folder of static pods. */
export function staticPod(name: string): object {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: oneOfAll(name),
    spec: { terminationGracePeriodSeconds: 0, containers: [{ name: 'main', image: images.pause }] },
  };
}

/** The kinds of probes, each with what a container has to run for it and with the probe itself. */
const probes: Readonly<Record<string, readonly [container: object, probe: object]>> = {
  exec: [{ image: images.busybox, command: ['sleep', '1000000'] }, { exec: { command: ['true'] } }],
  http: [
    { image: images.busybox, command: ['httpd', '-f', '-p', '80', '-h', '/etc'] },
    { httpGet: { path: '/hostname', port: 80 } },
  ],
  tcp: [{ image: images.busybox, command: ['httpd', '-f', '-p', '80', '-h', '/etc'] }, { tcpSocket: { port: 80 } }],
  grpc: [{ image: images.agnhost, args: ['grpc-health-checking'] }, { grpc: { port: 5000 } }],
};

/** Deployments with so many pods in all, each with one of the four kinds of probe. A probe that fails makes its pod unready. */
export function probedDeployments(name: string, pods: number, periodSeconds: number): object[] {
  const kinds = Object.entries(probes);
  return kinds.map(([kind, [container, probe]], at) => {
    const replicas = Math.floor((pods + at) / kinds.length);
    const readinessProbe = { ...probe, periodSeconds, timeoutSeconds: 5 };
    const all = { name: 'main', ...container, readinessProbe, resources: { requests: { cpu: '1m', memory: '1Mi' } } };
    return deployment(`${name}-${kind}`, replicas, { containers: [all] }, name);
  });
}

function deployment(name: string, replicas: number, spec: object, app = name): object {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, labels: { app } },
    spec: {
      replicas,
      selector: { matchLabels: { deployment: name } },
      template: {
        metadata: { labels: { app, deployment: name } },
        spec: { terminationGracePeriodSeconds: 1, ...spec },
      },
    },
  };
}
