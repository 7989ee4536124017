import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { makeDisk, type MachineImage } from './image.js';

export interface MachineRun {
  readonly image: MachineImage;
  /** becomes a disk of its own at /payload: what is written to it is thrown away */
  readonly payload: string;
  /** /out in the guest: what is written there comes back */
  readonly out: string;
  /** run by bash in /payload, as root, in a systemd service */
  readonly command: string;
  readonly limitMs: number;
  readonly memoryMiB?: number;
  readonly onLine: (line: string) => void;
}

/**
 * Boots the image, runs the command inside and gives its exit status.
 *
 * The processor is emulated (QEMU's TCG, /dev/kvm is neither needed nor asked for): a process starts ten times as
 * slowly as on the host and Node runs about twenty times as slowly. There is no network but loopback.
 *
 * @throws Error with the end of the console when the guest ended without a status, or was stopped after `limitMs`
 */
export async function runInMachine(options: MachineRun): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'crisp-vm-'));
  try {
    mkdirSync(options.out, { recursive: true });
    rmSync(join(options.out, 'status'), { force: true });
    writeFileSync(join(options.payload, 'command'), `${options.command}\n`);
    makeDisk(options.payload, join(folder, 'payload'), 'payload', '4G');
    const stopped = await boot(options, folder);
    const status = join(options.out, 'status');
    if (existsSync(status)) return Number(readFileSync(status, 'utf8'));
    const console = readFileSync(join(folder, 'console'), 'utf8').split('\n').slice(-30).join('\n');
    throw new Error(`the machine ${stopped}\n${console}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns how it ended, in words */
async function boot(options: MachineRun, folder: string): Promise<string> {
  const { image, limitMs } = options;
  const kernelArguments = [
    'console=ttyS0',
    'loglevel=4',
    'panic=-1',
    'systemd.unit=job.service',
    'systemd.show_status=0',
    'systemd.unified_cgroup_hierarchy=1',
    'apparmor=1',
    'security=apparmor',
    'psi=1',
    'mitigations=off',
  ];
  const disk = (path: string): string => {
    // only read: what is written goes to a file that is thrown away, so nothing has to reach a real disk
    return `file=${path},format=raw,if=virtio,snapshot=on,cache=unsafe`;
  };
  const qemu = [
    'qemu-system-x86_64',
    ...['-accel', 'tcg,thread=multi', '-smp', '2', '-m', String(options.memoryMiB ?? 4096), '-M', 'pc'],
    // with erms and fsrm every copy is a byte-by-byte string instruction, which emulation makes twice as slow or worse
    ...['-cpu', 'max,-erms,-fsrm'],
    ...['-nodefaults', '-no-user-config', '-display', 'none', '-no-reboot', '-nic', 'none'],
    ...['-kernel', image.kernel, '-initrd', image.initrd, '-append', kernelArguments.join(' ')],
    ...['-drive', disk(image.disk), '-drive', disk(join(folder, 'payload'))],
    ...['-device', 'virtio-rng-pci'],
    ...['-virtfs', `local,path=${options.out},mount_tag=out,security_model=none`],
    ...[
      '-device',
      'virtio-serial-pci',
      '-chardev',
      'stdio,id=out,signal=off',
      '-device',
      'virtserialport,chardev=out,name=out',
    ],
    ...['-serial', `file:${join(folder, 'console')}`],
  ];
  // if this process is killed outright, setpriv tells timeout, and timeout ends QEMU
  const limit = ['timeout', '--kill-after=5', String(Math.ceil(limitMs / 1000))];
  const child = spawn('setpriv', ['--pdeathsig', 'TERM', ...limit, ...qemu], {
    // QEMU takes the end of its stdin for a reader that went away: the guest's writes would block
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, TMPDIR: folder },
  });
  const end = (): void => void child.kill('SIGTERM');
  process.once('exit', end);
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint = (complaint + chunk.toString()).slice(-2000)));
  createInterface({ input: child.stdout }).on('line', options.onLine);
  const [code] = (await once(child, 'close')) as [number | null];
  process.off('exit', end);
  return code === 124
    ? `was stopped after ${limitMs / 1000} s`
    : `ended without the command's status (QEMU: ${code}) ${complaint}`;
}
