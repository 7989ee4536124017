import { invalid } from '../../lib/errors.js';

type Sysctls = Readonly<Record<string, string>>;

/**
 * Refuses sysctls that would affect more than the pod: only those of the pod's own namespaces are allowed.
 *
 * @throws CrispError `InvalidArgument` that names the sysctl
 */
export function checkSysctls(
  sysctls: Sysctls,
  own: { readonly net: boolean; readonly ipc: boolean; readonly uts: boolean },
): void {
  for (const [spelled, value] of Object.entries(sysctls)) {
    const field = `config.linux.sysctls[${JSON.stringify(spelled.slice(0, 100))}]`;
    const parts = partsOf(spelled);
    // a component of only dots would lead out of its folder
    if (parts.length < 2 || !parts.every((part) => /^[a-zA-Z0-9_.-]+$/.test(part) && !/^\.+$/.test(part))) {
      throw invalid(field, 'not a sysctl name');
    }
    if (/[\n\0]/.test(value)) throw invalid(field, 'its value has more than one line');
    const needs = namespaceOf(parts.join('/'));
    if (needs === undefined) throw invalid(field, 'not a sysctl of a namespace, it would change the host');
    if (!own[needs]) throw invalid(field, `the pod uses the host's ${needs} namespace`);
  }
}

/** Separates the sysctls of an interface that the pod's network creates, as they can only be set afterwards. */
export function splitByInterface(sysctls: Sysctls): { readonly general: Sysctls; readonly ofInterfaces: Sysctls } {
  const those = (ofInterface: boolean): Sysctls =>
    Object.fromEntries(Object.entries(sysctls).filter(([name]) => isOfInterface(name) === ofInterface));
  return { general: those(false), ofInterfaces: those(true) };
}

function isOfInterface(spelled: string): boolean {
  const [top, , kind = '', name = ''] = partsOf(spelled);
  return top === 'net' && ['conf', 'neigh'].includes(kind) && !['all', 'default', 'lo'].includes(name);
}

/**
 * Splits a name into the components of its path below /proc/sys. As in sysctl(8), the separator that comes first is
 * that of the whole name, and the other one is literal: `net/ipv4/conf/eth0.100/rp_filter` is
 * `net.ipv4.conf.eth0/100.rp_filter`.
 */
function partsOf(spelled: string): string[] {
  const slashed = /[./]/.exec(spelled)?.[0] === '/';
  return slashed ? spelled.split('/') : spelled.split('.').map((part) => part.replaceAll('/', '.'));
}

function namespaceOf(path: string): 'net' | 'ipc' | 'uts' | undefined {
  if (path.startsWith('net/')) return 'net';
  if (path.startsWith('fs/mqueue/')) return 'ipc';
  if (/^kernel\/(shm(all|max|mni|_rmid_forced)|msg(max|mnb|mni|_next_id)|sem|sem_next_id|shm_next_id)$/.test(path))
    return 'ipc';
  if (path === 'kernel/hostname' || path === 'kernel/domainname') return 'uts';
  return undefined;
}
