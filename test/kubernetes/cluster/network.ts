import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { randomInt } from 'node:crypto';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { setTimeout as pause } from 'node:timers/promises';
import type { Host } from './host.js';
import { endProcesses, ownNamespaces, type Territory } from './processes.js';

const exec = promisify(execFile);

/** The addresses of services; they are the cluster's own, as no packet with one leaves a host. */
export const serviceRange = '10.96.0.0/16';
/** Of the service `kubernetes`, which is the first of the range. */
export const apiServiceAddress = '10.96.0.1';
/** Of the cluster's DNS. */
export const dnsServiceAddress = '10.96.0.10';

/**
 * What joins the hosts of a cluster: a bridge in a network namespace of its own. On this machine itself there is one link,
 * named like the cluster, with an address in the hosts' range: kubectl's way to the API server.
 */
export class ClusterNetwork {
  readonly name: string;
  readonly #prefix: string;
  readonly #holder: ChildProcess;

  private constructor(name: string, prefix: string, holder: ChildProcess) {
    this.name = name;
    this.#prefix = prefix;
    this.#holder = holder;
  }

  static async make(name: string): Promise<ClusterNetwork> {
    const ready = 'ip link set lo up && ip link add br0 type bridge && ip link set br0 up && echo ready';
    const holder = spawn('unshare', ['--net', 'sh', '-c', `${ready} && exec sleep infinity >/dev/null 2>&1`], {
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
    });
    await Promise.race([once(holder.stdout, 'data'), failure(holder)]);
    holder.stdout.destroy();
    holder.unref();
    const network = new ClusterNetwork(name, await freePrefix(), holder);
    await network.#ip('address', 'add', `${network.gateway}/24`, 'dev', 'br0');
    // answers packets to anywhere else with "unreachable" at once, instead of silence
    await exec(...network.#inside('sysctl', ['-qw', 'net.ipv4.ip_forward=1']));
    await exec('ip', ['link', 'add', name, 'type', 'veth', 'peer', 'name', 'machine', 'netns', String(holder.pid)]);
    await network.#ip('link', 'set', 'machine', 'up', 'master', 'br0');
    await exec('ip', ['address', 'add', `${network.machine}/24`, 'dev', name]);
    await exec('ip', ['link', 'set', name, 'up']);
    return network;
  }

  get territory(): Territory {
    const holder = this.#holder.pid ?? 0;
    return { holder, namespaces: ownNamespaces(holder), cgroups: [] };
  }

  /** Of the bridge: where hosts send what is not for the cluster. */
  get gateway(): string {
    return `${this.#prefix}.0.254`;
  }

  /** Of this machine: what listens there is reached from the hosts. */
  get machine(): string {
    return `${this.#prefix}.0.1`;
  }

  /** Of the host with this number, from 1 on. */
  address(number: number): string {
    return `${this.#prefix}.0.${10 + number}`;
  }

  /** Of the pods on the host with this number. */
  podRange(number: number): string {
    return `${this.#prefix}.${16 * number}.0/20`;
  }

  /** Connects a host, with routes to the pods of all the others. */
  async connect(host: Host, number: number, hosts: number): Promise<void> {
    await this.#ip('link', 'add', host.name, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', String(host.pid));
    await this.#ip('link', 'set', host.name, 'up', 'master', 'br0');
    await host.run('ip', 'address', 'add', `${this.address(number)}/24`, 'dev', 'eth0');
    await host.run('ip', 'link', 'set', 'eth0', 'up');
    await host.run('ip', 'route', 'add', 'default', 'via', this.gateway);
    await host.run('sysctl', '-qw', 'net.ipv4.ip_forward=1', 'net.bridge.bridge-nf-call-iptables=1');
    for (let other = 1; other <= hosts; other += 1) {
      if (other !== number) await host.run('ip', 'route', 'add', this.podRange(other), 'via', this.address(other));
    }
  }

  async remove(): Promise<void> {
    await removeNetwork(this.name, this.territory);
  }

  #inside(program: string, args: readonly string[]): [string, string[]] {
    return ['nsenter', ['--target', String(this.#holder.pid), '--net', program, ...args]];
  }

  async #ip(...args: string[]): Promise<void> {
    await exec(...this.#inside('ip', args), { timeout: 10_000 });
  }
}

/** What `remove` does, for a network that another process has made. */
export async function removeNetwork(name: string, territory: Territory): Promise<void> {
  await endProcesses(territory);
  // the link goes with the namespace of its peer, which the kernel takes down in the background
  for (let tries = 0; tries < 100 && existsSync(`/sys/class/net/${name}`); tries += 1) {
    await exec('ip', ['link', 'delete', name]).catch(() => undefined);
    await pause(50);
  }
}

async function failure(child: ChildProcess): Promise<never> {
  await once(child, 'exit');
  throw new Error('no network namespace for the bridge of the cluster');
}

/** The first two numbers of addresses that this machine has no route to yet. */
async function freePrefix(): Promise<string> {
  const { stdout } = await exec('ip', ['-4', 'route', 'show', 'table', 'all']);
  for (let tries = 0; tries < 100; tries += 1) {
    const prefix = `10.${randomInt(221, 250)}`;
    if (!stdout.includes(`${prefix}.`)) return prefix;
  }
  throw new Error('no free range of addresses in 10.221.0.0 to 10.249.255.255');
}
