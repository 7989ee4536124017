import { mergeResources } from './merge-resources.js';
import type { Author, Owners } from './owners.js';
import { nri } from './proto.js';
import { isRemoval, removalOf, withoutMark } from './removal.js';

type Adjustment = nri.ContainerAdjustment.$Properties;
type LinuxAdjustment = nri.LinuxContainerAdjustment.$Properties;

/** Entries that are set, or removed (undefined). */
type Entries<T> = Map<string, T | undefined>;

const hookKinds = ['prestart', 'createRuntime', 'createContainer', 'startContainer', 'poststart', 'poststop'] as const;

/** Fields that only one plugin may set. */
const wholeFields = {
  oomScoreAdj: nri.Field.OomScoreAdj,
  ioPriority: nri.Field.IoPriority,
  seccompPolicy: nri.Field.SeccompPolicy,
  scheduler: nri.Field.LinuxSched,
  memoryPolicy: nri.Field.MemoryPolicy,
  cgroupsPath: nri.Field.CgroupsPath,
} as const satisfies { readonly [Name in keyof LinuxAdjustment]?: nri.Field };

const rdtFields = {
  closId: nri.Field.RdtClosID,
  schemata: nri.Field.RdtSchemata,
  enableMonitoring: nri.Field.RdtEnableMonitoring,
} as const satisfies { readonly [Name in keyof nri.LinuxRdt.$Properties]?: nri.Field };

/** Merges the adjustments of a new container by one plugin after another. Each sees the result of those before it. */
export class Adjustments {
  readonly #owners: Owners;
  readonly #asMade: nri.Container.$Properties;
  readonly #annotations: Entries<string> = new Map();
  readonly #mounts: Entries<nri.Mount.$Properties> = new Map();
  readonly #env: Entries<string> = new Map();
  readonly #devices: Entries<nri.LinuxDevice.$Properties> = new Map();
  readonly #namespaces: Entries<nri.LinuxNamespace.$Properties> = new Map();
  readonly #sysctl: Entries<string> = new Map();
  readonly #netDevices: Entries<nri.LinuxNetDevice.$Properties> = new Map();
  readonly #hooks: Record<(typeof hookKinds)[number], nri.Hook.$Properties[]> = {
    prestart: [],
    createRuntime: [],
    createContainer: [],
    startContainer: [],
    poststart: [],
    poststop: [],
  };
  readonly #rlimits: nri.POSIXRlimit.$Properties[] = [];
  readonly #cdiDevices: nri.CDIDevice.$Properties[] = [];
  #args: string[] | undefined;
  #resources: nri.LinuxResources.$Properties = {};
  #whole: Partial<LinuxAdjustment> = {};
  #rdt: nri.LinuxRdt.$Properties | undefined;

  /** @param container as it would be without plugins */
  constructor(owners: Owners, container: nri.Container.$Properties) {
    this.#owners = owners;
    this.#asMade = container;
  }

  /** @throws CrispError `FailedPrecondition` for what another plugin has set already */
  merge(plugin: Author, adjust: Adjustment | null | undefined): void {
    if (!adjust) return;
    const linux = adjust.linux ?? {};
    this.#mergeEntries(plugin, nri.Field.Annotations, Object.entries(adjust.annotations ?? {}), this.#annotations);
    this.#mergeEntries(plugin, nri.Field.Mounts, keyed(adjust.mounts, 'destination'), this.#mounts);
    const env = (adjust.env ?? []).map(({ key, value }) => [key ?? '', value ?? ''] as const);
    this.#mergeEntries(plugin, nri.Field.Env, env, this.#env);
    this.#mergeEntries(plugin, nri.Field.Devices, keyed(linux.devices, 'path'), this.#devices);
    this.#mergeEntries(plugin, nri.Field.Namespace, keyed(linux.namespaces, 'type'), this.#namespaces);
    this.#mergeEntries(plugin, nri.Field.Sysctl, Object.entries(linux.sysctl ?? {}), this.#sysctl);
    this.#mergeEntries(plugin, nri.Field.LinuxNetDevices, Object.entries(linux.netDevices ?? {}), this.#netDevices);
    this.#mergeArgs(plugin, adjust.args ?? []);
    this.#mergeHooks(plugin, adjust.hooks ?? {});
    this.#mergeRdt(plugin, linux.rdt);
    for (const rlimit of adjust.rlimits ?? []) {
      this.#claim(plugin, nri.Field.Rlimits, rlimit.type ?? '');
      this.#rlimits.push(rlimit);
    }
    for (const device of adjust.CDIDevices ?? []) {
      this.#claim(plugin, nri.Field.CdiDevices, device.name ?? '');
      this.#cdiDevices.push(device);
    }
    for (const [name, field] of Object.entries(wholeFields)) {
      const value = linux[name as keyof typeof wholeFields];
      if (value === null || value === undefined || value === '') continue;
      this.#claim(plugin, field);
      this.#whole = { ...this.#whole, [name]: value };
    }
    this.#resources = mergeResources(this.#owners, this.#id, plugin, this.#resources, linux.resources);
  }

  /** The merged adjustment. */
  message(): Adjustment {
    const env = [...this.#env].map(([key, value]) => (value === undefined ? { key: removalOf(key) } : { key, value }));
    return {
      annotations: record(this.#annotations, ''),
      mounts: list(this.#mounts, 'destination'),
      env,
      hooks: this.#hooks,
      rlimits: this.#rlimits,
      CDIDevices: this.#cdiDevices,
      args: this.#args ?? [],
      linux: {
        ...this.#whole,
        devices: list(this.#devices, 'path'),
        namespaces: list(this.#namespaces, 'type'),
        sysctl: record(this.#sysctl, ''),
        netDevices: record(this.#netDevices, {}),
        resources: this.#resources,
        ...(this.#rdt ? { rdt: this.#rdt } : {}),
      },
    };
  }

  /** The container with the adjustments so far, for the next plugin. */
  container(): nri.Container.$Properties {
    const made = this.#asMade;
    const linux = made.linux ?? {};
    const env = (made.env ?? []).filter((entry) => !this.#env.has(entry.split('=')[0] ?? ''));
    const { cgroupsPath, oomScoreAdj, ioPriority, seccompPolicy, scheduler } = this.#whole;
    return {
      ...made,
      annotations: this.#over(made.annotations, this.#annotations),
      mounts: overList(made.mounts, this.#mounts, 'destination'),
      env: [...env, ...set(this.#env).map(([key, value]) => `${key}=${value}`)],
      args: this.#args ?? made.args ?? [],
      hooks: Object.fromEntries(hookKinds.map((kind) => [kind, [...(made.hooks?.[kind] ?? []), ...this.#hooks[kind]]])),
      rlimits: [...(made.rlimits ?? []), ...this.#rlimits],
      linux: {
        ...linux,
        devices: overList(linux.devices, this.#devices, 'path'),
        namespaces: overList(linux.namespaces, this.#namespaces, 'type'),
        sysctl: this.#over(linux.sysctl, this.#sysctl),
        netDevices: this.#over(linux.netDevices, this.#netDevices),
        resources: this.#resourcesOver(linux.resources ?? {}),
        ...Object.fromEntries(
          Object.entries({ cgroupsPath, oomScoreAdj, ioPriority, seccompPolicy, scheduler }).filter(
            ([, value]) => value,
          ),
        ),
      },
    };
  }

  get #id(): string {
    return this.#asMade.id ?? '';
  }

  #claim(plugin: Author, field: nri.Field, key?: string): void {
    this.#owners.claim(this.#id, field, plugin, key);
  }

  /** Removals first, whatever their order: a plugin that removes and sets an entry replaces it. */
  #mergeEntries<T>(plugin: Author, field: nri.Field, asked: Iterable<readonly [string, T]>, into: Entries<T>): void {
    const all = [...asked];
    for (const [key] of all) {
      if (!isRemoval(key)) continue;
      const name = withoutMark(key);
      // the container's own entries belong to no plugin, except namespaces: without one the container gets the host's
      if (into.get(name) !== undefined || field === nri.Field.Namespace)
        this.#owners.clear(this.#id, field, plugin, name);
      into.set(name, undefined);
    }
    for (const [key, value] of all) {
      if (isRemoval(key)) continue;
      this.#claim(plugin, field, key);
      into.set(key, value);
    }
  }

  #mergeArgs(plugin: Author, args: readonly string[]): void {
    if (args.length === 0) return;
    if (args[0] === '') this.#owners.clear(this.#id, nri.Field.Args, plugin);
    this.#claim(plugin, nri.Field.Args);
    this.#args = args[0] === '' ? args.slice(1) : [...args];
  }

  #mergeHooks(plugin: Author, hooks: nri.Hooks.$Properties): void {
    const kinds = hookKinds.filter((kind) => (hooks[kind] ?? []).length > 0);
    for (const kind of kinds) for (const hook of hooks[kind] ?? []) this.#hooks[kind].push(hook);
    if (kinds.length > 0) this.#owners.join(this.#id, nri.Field.OciHooks, plugin);
  }

  #mergeRdt(plugin: Author, rdt: nri.LinuxRdt.$Properties | null | undefined): void {
    if (!rdt) return;
    if (rdt.remove) {
      for (const field of Object.values(rdtFields)) this.#owners.clear(this.#id, field, plugin);
      this.#rdt = { remove: true };
    }
    for (const [name, field] of Object.entries(rdtFields)) {
      const value = rdt[name as keyof typeof rdtFields];
      if (!value) continue;
      this.#claim(plugin, field);
      this.#rdt = { ...this.#rdt, [name]: value };
    }
  }

  #over<T>(made: Readonly<Record<string, T>> | null | undefined, changes: Entries<T>): Record<string, T> {
    const kept = Object.entries(made ?? {}).filter(([key]) => !changes.has(key));
    return Object.fromEntries([...kept, ...set(changes)]);
  }

  #resourcesOver(made: nri.LinuxResources.$Properties): nri.LinuxResources.$Properties {
    const own = this.#resources;
    const sizes = new Set((own.hugepageLimits ?? []).map(({ pageSize }) => pageSize));
    return {
      ...made,
      ...own,
      memory: { ...made.memory, ...own.memory },
      cpu: { ...made.cpu, ...own.cpu },
      unified: { ...made.unified, ...own.unified },
      devices: [...(made.devices ?? []), ...(own.devices ?? [])],
      hugepageLimits: [
        ...(made.hugepageLimits ?? []).filter(({ pageSize }) => !sizes.has(pageSize)),
        ...(own.hugepageLimits ?? []),
      ],
    };
  }
}

function set<T>(entries: Entries<T>): [string, T][] {
  return [...entries].filter((entry): entry is [string, T] => entry[1] !== undefined);
}

function keyed<T, Key extends keyof T>(messages: readonly T[] | null | undefined, key: Key): [string, T][] {
  return (messages ?? []).map((message) => [String(message[key] ?? ''), message]);
}

/** Converts entries to a message's list: a removal is an entry with only its marked key. */
function list<T, Key extends keyof T & string>(entries: Entries<T>, key: Key): T[] {
  return [...entries].map(([name, value]) => value ?? ({ [key]: removalOf(name) } as unknown as T));
}

function record<T>(entries: Entries<T>, nothing: T): Record<string, T> {
  return Object.fromEntries(
    [...entries].map(([key, value]) => (value === undefined ? [removalOf(key), nothing] : [key, value])),
  );
}

function overList<T, Key extends keyof T>(made: readonly T[] | null | undefined, changes: Entries<T>, key: Key): T[] {
  const kept = (made ?? []).filter((each) => !changes.has(String(each[key] ?? '')));
  return [...kept, ...set(changes).map(([, value]) => value)];
}
