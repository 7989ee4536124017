import { readdir, readlink } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { endianness } from 'node:os';
import { procLines } from '../../lib/host/proc-lines.js';
import { processTree } from '../../lib/process/process.js';

/** the kernel lists sockets a page at a time: one may be skipped while another goes */
const mostReads = 3;

/**
 * Whether the client of a connection that was accepted on 127.0.0.1 is one of these processes or of those that they
 * have started: skopeo may be run by a wrapper. A loopback port is open to
 * everybody on the host, in containers of the host's network as well; who holds the other end is told by proc(5).
 */
export async function isHeldBy(pids: Iterable<number>, client: Socket): Promise<boolean> {
  for (let read = 1; read <= mostReads && !client.destroyed; read += 1) {
    const inode = await inodeOfClient(client);
    if (inode === undefined) continue;
    for (const pid of pids) for (const each of await processTree(pid)) if (await hasSocket(each, inode)) return true;
    return false;
  }
  return false;
}

/** The number by which /proc knows the client's socket, whose own address is what is remote to ours. */
async function inodeOfClient(client: Socket): Promise<string | undefined> {
  const { remoteAddress, remotePort, localAddress, localPort } = client;
  const ends = ` ${procAddress(remoteAddress, remotePort)} ${procAddress(localAddress, localPort)} `;
  // as many lines as the host and containers of its network have connections
  for await (const lines of procLines('/proc/self/net/tcp')) {
    const line = lines.find((each) => each.includes(ends));
    // after both addresses: state, queues, timer, retransmits, uid, timeout, inode
    if (line !== undefined)
      return line
        .slice(line.indexOf(ends) + ends.length)
        .trim()
        .split(/\s+/)[6];
  }
  return undefined;
}

/** As /proc/net/tcp has it: the address as the machine's own number in hex, the port in hex. */
function procAddress(address = '', port = 0): string {
  const bytes = Buffer.from(address.split('.').map(Number));
  if (endianness() === 'LE') bytes.reverse();
  const hex = port.toString(16).padStart(4, '0');
  return `${bytes.toString('hex')}:${hex}`.toUpperCase();
}

async function hasSocket(pid: number, inode: string): Promise<boolean> {
  const folder = `/proc/${pid}/fd`;
  const wanted = `socket:[${inode}]`;
  try {
    const targets = (await readdir(folder)).map((fd) => readlink(`${folder}/${fd}`).catch(() => ''));
    return (await Promise.all(targets)).includes(wanted);
  } catch {
    // it has ended
    return false;
  }
}
