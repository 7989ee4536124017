import { spawn } from 'node:child_process';
import { pipeline } from 'node:stream/promises';
import { CrispError, messageOf } from '../../lib/errors.js';
import { bytesOf, type BytePath } from './visible-files.js';

const copyTimeoutMs = 120_000;

/**
 * Copies files (folders without their content) with their owners, modes, times and extended attributes, over what is there.
 * One tar packs what another unpacks: the only pair on every host that carries all attributes.
 *
 * @param names below `from`; a folder's parents come before it
 */
export async function copyFiles(from: string, names: readonly BytePath[], to: string): Promise<void> {
  const attributes = [
    '--xattrs',
    '--xattrs-include=*',
    '--xattrs-exclude=trusted.overlay.*',
    '--acls',
    '--numeric-owner',
  ];
  const pack = [
    '--create',
    '--file=-',
    '--directory',
    from,
    '--no-recursion',
    '--null',
    '--verbatim-files-from',
    '--files-from=-',
  ];
  const unpack = ['--extract', '--file=-', '--directory', to, '--preserve-permissions', '--same-owner'];
  const signal = AbortSignal.timeout(copyTimeoutMs);
  const packer = spawn('tar', [...attributes, ...pack], {
    stdio: ['pipe', 'pipe', 'pipe'],
    signal,
    killSignal: 'SIGKILL',
  });
  const unpacker = spawn('tar', [...attributes, ...unpack], {
    stdio: ['pipe', 'ignore', 'pipe'],
    signal,
    killSignal: 'SIGKILL',
  });
  try {
    // a tar that fails closes its pipes: its own words tell more than the broken pipe
    const ends = Promise.all([ended(packer), ended(unpacker)]);
    packer.stdin.on('error', () => undefined).end(bytesOf(names.map((name) => `${name}\0`).join('')));
    await Promise.all([ends, pipeline(packer.stdout, unpacker.stdin).catch(() => undefined)]);
  } catch (err) {
    packer.kill('SIGKILL');
    unpacker.kill('SIGKILL');
    throw new CrispError('Internal', `copy files of the image's ${from}: ${messageOf(err)}`, { cause: err });
  }
}

function ended(program: ReturnType<typeof spawn>): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    program.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()).slice(0, 4096));
    program.on('error', reject);
    program.on('close', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`tar: ${said.trim() || (signal ?? `exit code ${code}`)}`));
    });
  });
}
