import { readFileSync } from 'node:fs';
import { parse as parseToml, TomlError } from 'smol-toml';
import {
  choice,
  duration,
  endpoint,
  integer,
  interfaceName,
  logLevel,
  names,
  optionalEndpoint,
  optionalUrl,
  optionalPath,
  optionalSocket,
  path,
  pathOrNone,
  paths,
  program,
  size,
  string,
  subnet,
  toggle,
  unixSocket,
  type Setting,
} from './config-settings.js';
import { CrispError, invalid, isErrno, messageOf } from './lib/errors.js';

export type { Endpoint, Setting } from './config-settings.js';

/** Read where no `--config` is given, if it exists. */
export const defaultConfigFile = '/etc/crisp/crisp.toml';

/**
 * Every setting with its default, in one place: the `Config` type, the flags, `crisp serve --help`,
 * docs/configuration.md and deploy/crisp.toml all follow from it. `pullTimeoutMs` here is `pull_timeout` in the file.
 */
export const settings = {
  listen: unixSocket('unix:///run/crisp/crisp.sock', {
    flag: 'listen',
    about: 'the CRI socket (mode 0600), for kubelet and crictl',
  }),
  root: path('/var/lib/crisp', { flag: 'root', about: 'what outlives a reboot: records, images, writable layers' }),
  state: path('/run/crisp', { flag: 'state', about: 'what need not outlive a reboot: namespaces, bundles, sockets' }),
  metricsListen: optionalEndpoint('127.0.0.1:9150', {
    flag: 'metrics-listen',
    about: 'serves /metrics, /healthz and /readyz; empty: not served',
  }),
  logLevel: logLevel({ flag: 'log-level', about: 'JSON lines on standard error from this level up' }),
  cgroupDriver: choice('auto', ['auto', 'systemd', 'cgroupfs'], {
    flag: 'cgroup-driver',
    about:
      'manages cgroups; auto: systemd if it is the init system on cgroup v2, else cgroupfs. kubelet must use the same driver',
  }),
  defaultHandler: string('', {
    flag: 'default-handler',
    about: 'runtime handler of pods that name none; empty: crun if it works on this host, else runc',
  }),
  cdiSpecDirs: paths(['/etc/cdi', '/var/run/cdi'], { about: 'folders of CDI specifications; a later one wins' }),
  unclaimedAfterMs: duration('4m', {
    about:
      'removes a pod or container after this time if its caller was gone before the response and no call has named it since',
  }),
  cni: {
    confDir: optionalPath({
      flag: 'cni-conf-dir',
      about: 'folder of the CNI configuration, watched for changes; empty: use the embedded bridge network below',
    }),
    binDirs: paths(['/opt/cni/bin', '/usr/lib/cni'], {
      flag: 'cni-bin-dir',
      about: 'folders of the CNI plugins; the first that has one wins',
    }),
    bridge: interfaceName('crisp0', {
      about: "the embedded network's bridge; removed when crisp stops and has no pods",
    }),
    subnet: subnet(4, '10.85.0.0/16', { about: "the embedded network's IPv4 addresses" }),
    subnet6: subnet(6, '', { about: "the embedded network's IPv6 addresses, such as fd85::/64; empty: none" }),
  },
  images: {
    registriesConf: optionalPath({
      flag: 'registries-conf',
      about:
        'containers-registries.conf(5) with mirrors and insecure registries; empty: the host’s /etc/containers/registries.conf',
    }),
    policy: optionalPath({
      about:
        'containers-policy.json(5), which signatures an image needs; empty: /etc/containers/policy.json, else accept all',
    }),
    pullTimeoutMs: duration('30m', { about: 'time limit of a pull, including retries and the pauses between them' }),
    pinned: names([], { about: 'names of images that kubelet’s garbage collection keeps' }),
  },
  programs: {
    crun: program('crun', { about: 'OCI runtime' }),
    runc: program('runc', { about: 'OCI runtime' }),
    shim: program('containerd-shim-runc-v2', { about: "containerd's shim, 1.6 or newer" }),
    skopeo: program('skopeo', { about: 'pulls, loads and removes images' }),
    pause: program('catatonit', { about: 'holds the PID namespace of a pod whose containers share one' }),
    criu: program('criu', { about: 'checkpoints and restores; may be missing' }),
  },
  starts: {
    concurrency: integer(0, [0, 1024], {
      about: 'maximum concurrent starts of pods, and of containers; 0: four per core',
    }),
    timeoutMs: duration('100s', {
      about:
        'time limit of starting a pod, a container or an exec, including its wait in the queue; kubelet’s own limit is two minutes',
    }),
    spareNamespaces: integer(4, [0, 64], { about: 'sets of namespaces created in advance for the next pods; 0: none' }),
  },
  shims: {
    spares: integer(2, [0, 64], {
      about:
        'shims started in advance for the next pods: for the default handler always, for others after their first pod. Each uses about 3 MB; 0: none',
    }),
    poolSize: integer(0, [0, 64], {
      about:
        'number of shims that serve the pods of a handler with `shared = true`; 0: one per core, at least two, at most eight',
    }),
  },
  streaming: {
    listen: endpoint('127.0.0.1:0', { about: 'address of the server for exec, attach and port-forward' }),
    tokenTtlMs: duration('1m', { about: 'how long a streaming URL is valid; each works once' }),
  },
  nri: {
    socket: optionalSocket('/var/run/nri/nri.sock', {
      flag: 'nri-socket',
      about:
        'socket to which plugins of the Node Resource Interface connect, as root; empty: disables NRI, including installed plugins',
    }),
    pluginDir: pathOrNone('/opt/nri/plugins', {
      about: 'folder of plugins that crisp starts, named like 10-logger; empty: none',
    }),
    pluginConfigDir: path('/etc/nri/conf.d', {
      about: 'folder of the configuration of those plugins: 10-logger.conf, else logger.conf',
    }),
    registrationTimeoutMs: duration('5s', {
      about: 'disconnects a plugin that has not registered, or not handled the existing pods, within this time',
    }),
    requestTimeoutMs: duration('2s', {
      about: 'disconnects a plugin that has not answered a request within this time; the request continues without it',
    }),
    validator: {
      rejectOciHooks: toggle(false, { about: 'no plugin may add OCI hooks' }),
      rejectRuntimeDefaultSeccomp: toggle(false, { about: 'no plugin may replace the RuntimeDefault seccomp profile' }),
      rejectUnconfinedSeccomp: toggle(false, { about: 'no plugin may set a seccomp policy where there is none' }),
      rejectCustomSeccomp: toggle(false, { about: 'no plugin may replace a Localhost seccomp profile' }),
      rejectNamespaces: toggle(false, { about: 'no plugin may change namespaces' }),
      rejectSysctls: toggle(false, { about: 'no plugin may change sysctls' }),
      requiredPlugins: names([], {
        about:
          'plugins that must be connected for any container to be created, static pods included; named like logger or 10-logger',
      }),
      tolerateMissingAnnotation: string('', {
        about:
          'annotation that, if "true", exempts a pod from the required plugins, or one of its containers if it ends in /container.NAME',
      }),
    },
  },
  exec: {
    outputLimitBytes: size('16MiB', { about: 'maximum output that ExecSync returns, for stdout and stderr each' }),
  },
  page: {
    serve: choice('auto', ['auto', 'on', 'off'], {
      about: 'serves the page of starts, at the address of /metrics; auto: if that is a loopback address',
    }),
    hosts: names([], {
      about: 'host names under which browsers may open the page, besides IP addresses and localhost',
    }),
    history: optionalPath({
      about: 'file that keeps the last starts across restarts of crisp; empty: kept in memory only',
    }),
  },
  tracing: {
    endpoint: optionalUrl({
      about:
        'OTLP collector to send traces to, such as http://127.0.0.1:4317; empty: set by the OTEL_* environment variables, else none',
    }),
    protocol: choice('grpc', ['grpc', 'http/protobuf', 'http/json'], { about: 'OTLP protocol of the endpoint' }),
    samplingPerMillion: integer(1_000_000, [0, 1_000_000], {
      about:
        'sampled calls per million, of those without a trace of their caller; others follow the caller’s sampling decision, such as kubelet’s',
    }),
  },
  security: {
    seccompProfile: optionalPath({
      about: 'seccomp profile for RuntimeDefault, JSON as in the OCI runtime specification; empty: crisp’s own',
    }),
  },
};

const handlerSettings = {
  runtime: program('runc', { about: 'OCI runtime, as a name in PATH or a path' }),
  shim: program('containerd-shim-runc-v2', { about: 'containerd shim v2 that runs it' }),
  shared: toggle(false, {
    about:
      'a few shims serve all pods of this handler, which saves about 3 MB per pod; but a shim that dies or hangs affects many pods, so only for nodes with a single owner. false: one shim per pod',
  }),
  noPivotRoot: toggle(false, { about: 'use chroot instead of pivot_root, for a root file system on ramfs' }),
  noNewKeyring: toggle(false, { about: 'containers use the shim’s session keyring instead of a new one' }),
  shimCgroup: string('', {
    about:
      'cgroup of this handler’s shims, such as /crisp-shims, so that limits on crisp’s unit do not apply to them; empty: crisp’s cgroup',
  }),
};

type Group = { readonly [key: string]: Setting<unknown> | Group };
type Values<G> = { readonly [Key in keyof G]: G[Key] extends Setting<infer Value> ? Value : Values<G[Key]> };

/** A runtime handler as the file sets it. */
export type HandlerConfig = Values<typeof handlerSettings>;

/** All settings, read and checked: durations in milliseconds, sizes in bytes, `listen` without its `unix://`. */
export type Config = Values<typeof settings> & {
  /** by name, in the file's order; none in the file: crun and runc, as far as they are there */
  readonly handlers: Readonly<Record<string, HandlerConfig>>;
};

/** One setting as listed in the docs. */
export interface SettingRow {
  /** `cni.conf_dir` */
  readonly key: string;
  readonly setting: Setting<unknown>;
}

const isSetting = (entry: Setting<unknown> | Group): entry is Setting<unknown> => typeof entry.parse === 'function';

/** `pullTimeoutMs` is `pull_timeout` in the file: a value there carries its unit itself. */
const tomlKey = (key: string): string =>
  key.replace(/(Ms|Bytes)$/, '').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Every setting in the file's order. */
export function settingRows(group: Group = settings, prefix = ''): SettingRow[] {
  return Object.entries(group).flatMap(([name, entry]) => {
    const key = prefix + tomlKey(name);
    return isSetting(entry) ? [{ key, setting: entry }] : settingRows(entry, `${key}.`);
  });
}

/** The settings of one `[handlers.NAME]` table. */
export function handlerRows(): SettingRow[] {
  return settingRows(handlerSettings);
}

/** The flags of `crisp serve`, as node:util's parseArgs takes them. */
export function configFlags(): Record<string, { type: 'string'; multiple?: true }> {
  const flags: Record<string, { type: 'string'; multiple?: true }> = { config: { type: 'string' } };
  for (const { setting } of settingRows()) {
    if (setting.flag)
      flags[setting.flag] = Array.isArray(setting.fallback) ? { type: 'string', multiple: true } : { type: 'string' };
  }
  return flags;
}

/**
 * Reads the file, then the flags over it, and fills in the defaults.
 *
 * @param file given with `--config`; undefined: `/etc/crisp/crisp.toml` where it is there
 * @param flags by their names without dashes
 * @throws CrispError `InvalidArgument` that names the file and the key of a wrong value or an unknown key
 */
export function loadConfig(file?: string, flags: Readonly<Record<string, unknown>> = {}): Config {
  const source = file ?? defaultConfigFile;
  const { handlers = {}, ...rest } = readToml(source, file !== undefined);
  const given = new Map<Setting<unknown>, { raw: unknown; from: string }>();
  const take = (group: Group, table: Record<string, unknown>, prefix: string): void => {
    const known = new Map(Object.entries(group).map(([name, entry]) => [tomlKey(name), entry]));
    for (const [key, raw] of Object.entries(table)) {
      const entry = known.get(key);
      const from = `${source}: ${prefix}${key}`;
      if (!entry) throw invalid(from, `no such setting; here are ${[...known.keys()].join(', ')}`);
      if (isSetting(entry)) given.set(entry, { raw, from });
      else take(entry, tableOf(raw, from), `${prefix}${key}.`);
    }
  };
  const group = settings as unknown as Group;
  take(group, rest, '');
  for (const { setting } of settingRows()) {
    const raw = setting.flag === undefined ? undefined : flags[setting.flag];
    if (raw !== undefined) given.set(setting, { raw, from: `--${setting.flag}` });
  }
  const config = valuesOf(group, given) as Values<typeof settings>;
  const handlerConfigs: Record<string, HandlerConfig> = {};
  for (const [name, raw] of Object.entries(tableOf(handlers, `${source}: handlers`))) {
    const from = `handlers.${name}`;
    // the CRI's handler names are those of a RuntimeClass: lower-case DNS labels
    if (!/^[a-z0-9]([a-z0-9.-]{0,61}[a-z0-9])?$/.test(name))
      throw invalid(`${source}: ${from}`, 'a handler is named in lower case, as a RuntimeClass is');
    given.clear();
    take(handlerSettings, tableOf(raw, `${source}: ${from}`), `${from}.`);
    handlerConfigs[name] = valuesOf(handlerSettings, given) as HandlerConfig;
  }
  const named = config.defaultHandler;
  const names = Object.keys(handlerConfigs).length > 0 ? Object.keys(handlerConfigs) : ['crun', 'runc'];
  if (named !== '' && !names.includes(named))
    throw invalid('default_handler', `there is no handler ${JSON.stringify(named)}; there are ${names.join(', ')}`);
  return { ...config, handlers: handlerConfigs };
}

function valuesOf(group: Group, given: ReadonlyMap<Setting<unknown>, { raw: unknown; from: string }>): unknown {
  return Object.fromEntries(
    Object.entries(group).map(([name, entry]) => {
      if (!isSetting(entry)) return [name, valuesOf(entry, given)];
      const { raw, from } = given.get(entry) ?? { raw: entry.fallback, from: name };
      try {
        return [name, entry.parse(raw)];
      } catch (err) {
        throw invalid(from, messageOf(err));
      }
    }),
  );
}

function readToml(file: string, required: boolean): Record<string, unknown> {
  try {
    return parseToml(readFileSync(file, 'utf8'));
  } catch (err) {
    if (isErrno(err, 'ENOENT') && !required) return {};
    throw new CrispError('InvalidArgument', `${file}: ${whyNot(err)}`);
  }
}

function whyNot(err: unknown): string {
  if (err instanceof TomlError) return `line ${err.line}, column ${err.column}: ${err.message.split('\n')[0]}`;
  return isErrno(err, 'ENOENT') ? 'no such file' : messageOf(err);
}

function tableOf(raw: unknown, from: string): Record<string, unknown> {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) throw invalid(from, 'has to be a table');
  return raw as Record<string, unknown>;
}
