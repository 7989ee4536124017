import { CrispError, messageOf } from '../../lib/errors.js';
import { runTool, toolOutput } from '../../lib/process/tool.js';
import { bytesOf, type BytePath } from './visible-files.js';

const copyTimeoutMs = 120_000;
const namesAtATime = 1000;

/**
 * Copies files (folders without their content) with owners, modes, times and extended attributes, over existing ones.
 * Pipes one tar into another: the only tool on every host that preserves all attributes.
 *
 * @param names relative to `from`; a file's parents come before it, or exist already
 */
export async function copyFiles(from: string, names: readonly BytePath[], to: string): Promise<void> {
  const attributes = [
    '--xattrs',
    '--xattrs-include=*',
    '--xattrs-exclude=trusted.overlay.*',
    '--acls',
    '--numeric-owner',
  ];
  const list = ['--no-recursion', '--null', '--verbatim-files-from', '--files-from=-'];
  const pack = ['--create', '--file=-', '--directory', from, ...list];
  const unpack = ['--extract', '--file=-', '--directory', to, '--preserve-permissions', '--same-owner'];
  const options = { timeoutMs: copyTimeoutMs };
  try {
    const packed = toolOutput('tar', [...attributes, ...pack], { ...options, input: lines(names) });
    await runTool('tar', [...attributes, ...unpack], { ...options, input: packed });
  } catch (err) {
    throw new CrispError('Internal', `copy files of the image's ${from}: ${messageOf(err)}`, { cause: err });
  }
}

/** The names, each ended by a NUL, as tar reads them. */
async function* lines(names: readonly BytePath[]): AsyncGenerator<Buffer> {
  for (let done = 0; done < names.length; done += namesAtATime) {
    const some = names.slice(done, done + namesAtATime);
    yield bytesOf(some.map((name) => `${name}\0`).join(''));
  }
}
