import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CrispError, isErrno, messageOf } from '../../lib/errors.js';
import type { NetworkConf, PluginConf } from './cni-types.js';
import { parseForeignJson } from '../../lib/files/foreign-json.js';
import { compareVersions } from '../../lib/versions.js';

/** The versions of the CNI specification that crisp supports, oldest first. */
export const cniVersions = ['0.1.0', '0.2.0', '0.3.0', '0.3.1', '0.4.0', '1.0.0', '1.1.0'] as const;

/** The current configuration, and the problems of files that precede it. */
export interface LoadedConf {
  readonly conf?: NetworkConf;
  /** file name of `conf` */
  readonly file?: string;
  /** one sentence per unusable file */
  readonly problems: readonly string[];
}

/**
 * Reads a folder of CNI configurations: the first usable file in lexical order wins (`*.conflist`, `*.conf`, `*.json`).
 * An invalid file is reported in `problems` and skipped, so that one typo does not disable the node's network.
 */
export async function loadNetworkConf(folder: string): Promise<LoadedConf> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (err) {
    if (isErrno(err, 'ENOENT', 'ENOTDIR')) return { problems: [`${folder} does not exist`] };
    throw err;
  }
  const problems: string[] = [];
  for (const file of names.filter((name) => /\.(conflist|conf|json)$/.test(name)).sort()) {
    try {
      const listed = parseNetworkConf(await readFile(join(folder, file), 'utf8'), true);
      const conf = await withPluginsOfFolder(listed, folder);
      if (conf.plugins.length === 0) throw new CrispError('InvalidArgument', 'it lists no plugin');
      return { conf, file, problems };
    } catch (err) {
      problems.push(`${join(folder, file)}: ${messageOf(err)}`);
    }
  }
  return { problems: problems.length > 0 ? problems : [`${folder} holds no network configuration`] };
}

/**
 * Parses a configuration: a list, or a single plugin's, which becomes a list of one.
 *
 * @param mayBeEmpty accepts a list without plugins, which may be in a folder beside it
 * @throws CrispError `InvalidArgument` that names the invalid key
 */
export function parseNetworkConf(text: string, mayBeEmpty = false): NetworkConf {
  let json: unknown;
  try {
    json = parseForeignJson(text);
  } catch (err) {
    throw bad(`it is not JSON: ${messageOf(err)}`);
  }
  if (!isObject(json)) throw bad('it is not a JSON object');
  const name = json['name'];
  // the specification's rule; the name also ends up in paths and iptables comments
  if (typeof name !== 'string' || !/^[a-zA-Z0-9][a-zA-Z0-9_.-]*$/.test(name))
    throw bad('"name" is missing or not a network name');
  const cniVersion = json['cniVersion'] ?? '0.2.0';
  if (typeof cniVersion !== 'string') throw bad('"cniVersion" is not a string');
  const further = json['cniVersions'] ?? [];
  if (!Array.isArray(further) || !further.every((version) => typeof version === 'string'))
    throw bad('"cniVersions" is not a list of strings');

  if (json['plugins'] === undefined && json['type'] !== undefined) {
    const plugin = parsePlugin(json, 'the configuration');
    return { cniVersion, cniVersions: further, name, plugins: [plugin], loadOnlyInlinedPlugins: true };
  }
  const plugins = json['plugins'] ?? [];
  if (!Array.isArray(plugins)) throw bad('"plugins" is not a list');
  const conf: NetworkConf = {
    cniVersion,
    cniVersions: further,
    name,
    disableGC: flag(json, 'disableGC'),
    loadOnlyInlinedPlugins: flag(json, 'loadOnlyInlinedPlugins'),
    plugins: plugins.map((plugin, index) => parsePlugin(plugin, `plugins[${index}]`)),
  };
  if (conf.plugins.length === 0 && (!mayBeEmpty || conf.loadOnlyInlinedPlugins))
    throw bad('"plugins" is missing or empty');
  return conf;
}

/**
 * Returns the highest version that the configuration allows, and crisp and every plugin support.
 *
 * @param supported the versions that each plugin answered to VERSION, by its type
 * @throws CrispError `FailedPrecondition` that names the plugin without a common version
 */
export function negotiateVersion(conf: NetworkConf, supported: ReadonlyMap<string, readonly string[]>): string {
  const allowed = [...new Set([conf.cniVersion, ...(conf.cniVersions ?? [])])];
  const ours = allowed
    .filter((version) => (cniVersions as readonly string[]).includes(version))
    .sort(compareVersions)
    .reverse();
  if (ours.length === 0) {
    throw new CrispError(
      'FailedPrecondition',
      `network ${conf.name}: CNI version ${allowed.join(', ')} is not one of ${cniVersions.join(', ')}`,
    );
  }
  const fit = ours.find((version) => [...supported.values()].every((versions) => versions.includes(version)));
  if (fit !== undefined) return fit;
  const [type, versions] = [...supported].find(([, each]) => !ours.some((version) => each.includes(version))) ?? [
    '',
    [],
  ];
  throw new CrispError(
    'FailedPrecondition',
    `network ${conf.name} wants CNI version ${ours.join(' or ')}, ` +
      (type === '' ? 'its plugins have none of them in common' : `plugin ${type} supports ${versions.join(', ')}`),
  );
}

function parsePlugin(json: unknown, where: string): PluginConf {
  if (!isObject(json)) throw bad(`${where} is not an object`);
  const type = json['type'];
  // it names a program in the plugin folders: a path would reach outside them
  if (typeof type !== 'string' || type === '' || type === '.' || type === '..' || /[/\0]/.test(type)) {
    throw bad(`"type" of ${where} is missing or not a program's name`);
  }
  const capabilities = json['capabilities'];
  if (
    capabilities !== undefined &&
    (!isObject(capabilities) || !Object.values(capabilities).every((on) => typeof on === 'boolean'))
  ) {
    throw bad(`"capabilities" of ${where} is not a table of true and false`);
  }
  return json as PluginConf;
}

/**
 * Adds the plugin configurations from the folder with the list's name (CNI 1.1), unless `loadOnlyInlinedPlugins` is
 * set.
 */
async function withPluginsOfFolder(conf: NetworkConf, folder: string): Promise<NetworkConf> {
  if (conf.loadOnlyInlinedPlugins) return conf;
  const own = join(folder, conf.name);
  let names: string[];
  try {
    names = await readdir(own);
  } catch (err) {
    if (isErrno(err, 'ENOENT', 'ENOTDIR')) return conf;
    throw err;
  }
  const more: PluginConf[] = [];
  for (const name of names.filter((each) => each.endsWith('.conf')).sort()) {
    more.push(parsePlugin(parseForeignJson(await readFile(join(own, name), 'utf8')), join(own, name)));
  }
  return { ...conf, plugins: [...conf.plugins, ...more] };
}

function flag(json: Record<string, unknown>, key: string): boolean {
  const value = json[key] ?? false;
  // some files have strings here, and the specification allows both
  if (value === true || value === 'true') return true;
  if (value === false || value === 'false') return false;
  throw bad(`"${key}" is neither true nor false`);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function bad(problem: string): CrispError {
  return new CrispError('InvalidArgument', problem);
}
