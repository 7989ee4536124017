import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';
import { removeAllPods } from '../support/leftovers.js';
import { Host, removeTerritory } from './cluster/host.js';
import { ClusterNetwork } from './cluster/network.js';
import { startRuntime, suiteHandlers, type Runtime } from './cluster/runtime.js';
import { mirroredRegistries } from './images.js';

/** The cgroup of all pods of a kubelet with `cgroupRoot: /`, which its own test suite expects. */
const podsCgroup = '/kubepods';

/** What to make a machine for one kubelet of. */
export interface NodeMachineOptions {
  /** takes all that the machine has on the disk */
  readonly folder: string;
  /** `127.0.0.1:PORT` of the registry with the images */
  readonly registryHost: string;
  /** the folder with runc, shim and crictl */
  readonly tools: string;
  /** a containerd that is run instead of crisp */
  readonly peer?: string;
  /** lines for the end of crisp's configuration */
  readonly settings?: string;
}

/**
 * A host of its own for a kubelet: namespaces, folders, a network link, a CRI server at its usual socket. Nothing in it
 * knows of this machine's kubelet, ports or iptables rules. Its pods' cgroups are below /kubepods, as its own suite wants it.
 */
export class NodeMachine {
  readonly host: Host;
  readonly runtime: Runtime;
  readonly address: string;
  readonly #network: ClusterNetwork;
  readonly #relay: Server;
  readonly #tools: string;

  private constructor(parts: { host: Host; runtime: Runtime; network: ClusterNetwork; relay: Server; tools: string }) {
    this.host = parts.host;
    this.runtime = parts.runtime;
    this.#network = parts.network;
    this.address = parts.network.address(1);
    this.#relay = parts.relay;
    this.#tools = parts.tools;
  }

  /** @throws Error when another kubelet has pods on this machine */
  static async start(options: NodeMachineOptions): Promise<NodeMachine> {
    const taken = podsCgroups();
    if (taken.length > 0) throw new Error(`a kubelet uses this machine, or has not cleaned up: ${taken.join(', ')}`);
    const { folder, registryHost, tools, peer, settings = '' } = options;
    const name = `cn${randomBytes(4).toString('hex')}`;
    const network = await ClusterNetwork.make(name);
    let host: Host | undefined;
    let relay: Server | undefined;
    try {
      host = await Host.start(name, 'n1', folder);
      await network.connect(host, 1, 1);
      const machine = network.address(1).replace(/\d+$/, '1');
      relay = await relayTo(registryHost, machine);
      const runtime = await startRuntime({
        host,
        podRange: network.podRange(1),
        registry: `${machine}:${(relay.address() as AddressInfo).port}`,
        mirrored: mirroredRegistries,
        settings: `${suiteHandlers(tools)}\n${settings}`,
        ...(peer === undefined ? {} : { peer }),
      });
      return new NodeMachine({ host, runtime, network, relay, tools });
    } catch (err) {
      relay?.close();
      if (host) await removeTerritory(host.territory);
      await network.remove();
      throw err;
    }
  }

  /** Removes all pods and says what is left of them, a line each. The runtime has stopped then. */
  async leftovers(): Promise<string[]> {
    const left: string[] = [];
    await removeAllPods(this.#tools, this.host.outside(this.runtime.socket));
    await this.runtime.program.end();
    for (const line of readFileSync(`/proc/${this.host.pid}/mounts`, 'utf8').split('\n')) {
      const [device, target, type] = line.split(' ');
      if (
        /^\/(run|var\/lib)\/(crisp|containerd)\//.test(target ?? '') &&
        /^(overlay|nsfs|proc|tmpfs|shm|mqueue)$/.test(type ?? '')
      )
        left.push(`mount ${target} (${type} of ${device})`);
    }
    const links = await this.host.run('ip', '-o', 'link', 'show', 'master', 'cni0').catch(() => '');
    for (const line of links.split('\n').filter(Boolean)) left.push(`device ${line.split(' ')[1]} on cni0`);
    const addresses = join(this.host.folder, 'lib/cni/networks/cluster');
    const given = existsSync(addresses) ? readdirSync(addresses).filter((entry) => /^[\d.]+$/.test(entry)) : [];
    left.push(...given.map((address) => `address ${address}`));
    for (const pid of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
      const argv = this.#commandLineHere(pid);
      if (/shim/.test(argv)) left.push(`shim ${pid}: ${argv}`);
    }
    return left;
  }

  /** The command line of a process of this host's mount namespace. */
  #commandLineHere(pid: string): string {
    try {
      const here = readFileSync(`/proc/${pid}/mountinfo`, 'utf8').includes(`${this.host.folder}/lib`.slice(0, 200));
      return here ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') : '';
    } catch {
      return ''; // gone just now
    }
  }

  /** Ends all that runs on it and removes what it had of this machine. */
  async remove(): Promise<void> {
    this.#relay.close();
    const { territory } = this.host;
    await removeTerritory({ ...territory, cgroups: [...territory.cgroups, podsCgroup] });
    await this.#network.remove();
  }
}

function podsCgroups(): string[] {
  const folder = '/sys/fs/cgroup';
  return ['', ...readdirSync(folder)].map((name) => join(folder, name, podsCgroup)).filter((path) => existsSync(path));
}

/** Passes connections to an address of this machine's on to one on loopback. */
async function relayTo(target: string, address: string): Promise<Server> {
  const [host = '', port = ''] = target.split(':');
  const server = createServer((incoming) => {
    const outgoing = connect(Number(port), host);
    incoming.pipe(outgoing).pipe(incoming);
    incoming.on('error', () => outgoing.destroy());
    outgoing.on('error', () => incoming.destroy());
  });
  server.listen(0, address);
  await once(server, 'listening');
  server.unref();
  return server;
}
