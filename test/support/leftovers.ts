import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const exec = promisify(execFile);

/** Stops and removes every pod of a server with crictl from the folder `tools`. */
export async function removeAllPods(tools: string, socket: string): Promise<void> {
  const argv = ['--runtime-endpoint', `unix://${socket}`, '--timeout', '60s', 'rmp', '--force', '--all'];
  await exec(join(tools, 'crictl'), argv, { timeout: 300_000 });
}

/**
 * What a server that ran below `folder` has left on the host after its pods were removed and it was stopped, a line each:
 * mounts, processes in containers, shims, devices on its bridge, addresses.
 */
export async function hostLeftovers({ folder, bridge }: { folder: string; bridge: string }): Promise<string[]> {
  const left: string[] = [];
  for (const line of readFileSync('/proc/mounts', 'utf8').split('\n')) {
    const [device, target, type] = line.split(' ');
    // a server may keep a store of its own mounted; a pod's are namespaces, shm and root file systems
    if (target?.startsWith(`${folder}/`) && /^(overlay|nsfs|proc|tmpfs|shm|mqueue)$/.test(type ?? '')) {
      left.push(`mount ${target} (${type} of ${device})`);
    }
  }
  for (const pid of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const root = containerRootOf(pid, folder);
    if (root !== undefined) left.push(`process ${pid} in ${root}`);
    const argv = commandLineOf(pid);
    if (argv.includes(`${folder}/`) && argv.includes('shim')) left.push(`shim ${pid}: ${argv}`);
  }
  const { stdout } = await exec('ip', ['-o', 'link', 'show', 'master', bridge], { timeout: 10_000 }).catch(() => ({
    stdout: '',
  }));
  for (const line of stdout.split('\n').filter(Boolean)) left.push(`device ${line.split(' ')[1]} on ${bridge}`);
  for (const address of filesBelow(join(folder, 'addresses'))) {
    if (/\/[0-9a-f.:]+$/.test(address)) left.push(`address ${address}`);
  }
  return left;
}

function commandLineOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return ''; // gone just now
  }
}

/** A process whose root lies in an overlay below `folder`. */
function containerRootOf(pid: string, folder: string): string | undefined {
  try {
    const root = readFileSync(`/proc/${pid}/mountinfo`, 'utf8')
      .split('\n')
      .find((line) => line.split(' ')[4] === '/');
    return root?.includes(` overlay `) && root.includes(folder) ? root.split(' ').pop()?.slice(0, 120) : undefined;
  } catch {
    return undefined; // it is gone
  }
}

function filesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile());
  } catch {
    return [];
  }
}
