import { spawn } from 'node:child_process';
import { readFile, readdir, stat } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { isErrno, messageOf } from '../lib/errors.js';
import type { Logger } from '../lib/log.js';
import type { NriConfig } from './nri-config.js';
import type { InstalledPlugin } from './plugin.js';

/** A plugin's file in the plugin folder. */
export interface PluginFile extends InstalledPlugin {
  readonly file: string;
}

/**
 * Lists the plugins in the plugin folder, in order: executables named `INDEX-NAME`, with their configuration from
 * `INDEX-NAME.conf` or `NAME.conf`. They run as root, so a file that another user owns or may write is skipped and
 * logged.
 */
export async function installedPlugins(
  { pluginDir, pluginConfigDir }: Pick<NriConfig, 'pluginDir' | 'pluginConfigDir'>,
  log: Logger,
): Promise<PluginFile[]> {
  if (pluginDir === '') return [];
  const found: PluginFile[] = [];
  for (const file of (await readdir(pluginDir).catch(() => [])).sort()) {
    const path = join(pluginDir, file);
    const { isFile, mode, problem } = await lookAt(path);
    if (!isFile || (mode & 0o111) === 0) continue;
    const [, index, name] = /^([0-9]{2})-([A-Za-z0-9_.+-]+)$/.exec(file) ?? [];
    if (index === undefined || name === undefined) {
      log.warn({ file: path }, 'skipping NRI plugin: file name is not INDEX-NAME');
      continue;
    }
    const folderProblem = (await lookAt(pluginDir)).problem;
    if (problem ?? folderProblem) {
      log.warn({ file: path, error: problem ?? folderProblem }, 'skipping NRI plugin');
      continue;
    }
    try {
      found.push({ file: path, index, name, config: await configOf(pluginConfigDir, `${index}-${name}`, name) });
    } catch (err) {
      log.warn({ file: path, error: messageOf(err) }, 'skipping NRI plugin');
    }
  }
  return found;
}

async function configOf(folder: string, ...names: readonly string[]): Promise<string> {
  for (const name of names) {
    const path = join(folder, `${name}.conf`);
    const text = await readFile(path, 'utf8').catch((err: unknown) => {
      if (isErrno(err, 'ENOENT')) return undefined;
      throw err;
    });
    if (text === undefined) continue;
    const { problem } = await lookAt(path);
    if (problem) throw new Error(problem);
    return text;
  }
  return '';
}

async function lookAt(path: string): Promise<{ isFile: boolean; mode: number; problem: string | undefined }> {
  const stats = await stat(path).catch(() => undefined);
  if (!stats) return { isFile: false, mode: 0, problem: `${path} cannot be read` };
  const isOurs = stats.uid === 0 && (stats.mode & 0o022) === 0;
  return {
    isFile: stats.isFile(),
    mode: stats.mode,
    problem: isOurs ? undefined : `${path} has to be owned by root and writable by root alone`,
  };
}

/** A plugin that crisp has started. */
export interface RunningPlugin {
  readonly stream: Duplex;
  /** kills it and waits for its end */
  readonly end: () => Promise<void>;
}

/** Starts a plugin with its end of the connection as file descriptor 3, as NRI defines. */
export function startInstalledPlugin(file: string, { index, name }: InstalledPlugin, log: Logger): RunningPlugin {
  const child = spawn(file, [], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    env: { NRI_PLUGIN_NAME: name, NRI_PLUGIN_IDX: index, NRI_PLUGIN_SOCKET: '3' },
  });
  const stream = child.stdio[3] as Socket;
  const gone = new Promise<void>((resolve) => {
    child.once('error', (err) => {
      log.error({ plugin: `${index}-${name}`, error: messageOf(err) }, 'could not start an NRI plugin');
      stream.destroy();
      resolve();
    });
    child.once('exit', () => {
      stream.destroy();
      resolve();
    });
  });
  const end = async (): Promise<void> => {
    child.kill('SIGKILL');
    await gone;
  };
  return { stream, end };
}
