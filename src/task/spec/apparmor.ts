import { access, readFile } from 'node:fs/promises';
import { runTool } from '../../lib/process/tool.js';

/** The profile of containers that request the runtime's default, or none at all. */
export const defaultApparmorProfile = 'crisp-default';

const loadedProfiles = '/sys/kernel/security/apparmor/profiles';

/**
 * Loads the default profile into the kernel, replacing an older crisp's, and returns its name.
 *
 * @param abi a file that pins the rules' feature set; Debian's and Ubuntu's parsers ship it
 * @throws CrispError `FailedPrecondition` if apparmor_parser is missing, `Internal` if it fails
 */
export async function loadDefaultApparmorProfile(abi = '/etc/apparmor.d/abi/3.0'): Promise<string> {
  const pinned = await access(abi).then(
    () => true,
    () => false,
  );
  const header = pinned ? 'abi <abi/3.0>,\n' : '';
  // without the cache, which is keyed by the input's file name: there is none
  await runTool('apparmor_parser', ['--replace', '--skip-cache'], { input: header + defaultProfileText() });
  return defaultApparmorProfile;
}

/**
 * Whether the kernel has loaded a profile; undefined if its list cannot be read (securityfs is not mounted).
 *
 * @param list the kernel's list: lines such as `crisp-default (enforce)`
 */
export async function apparmorProfileLoaded(name: string, list = loadedProfiles): Promise<boolean | undefined> {
  const text = await readFile(list, 'utf8').catch(() => undefined);
  return text?.split('\n').some((line) => line.replace(/ \([a-z]+\)$/, '') === name);
}

/**
 * Files, network and capabilities are restricted by mounts, namespaces and capability sets. The profile adds: no
 * mounting, no writing to the kernel's own interfaces, and no signals or tracing across its border except from the
 * host.
 */
function defaultProfileText(): string {
  const name = defaultApparmorProfile;
  return `
profile ${name} flags=(attach_disconnected,mediate_deleted) {
  file,
  network,
  capability,
  umount,
  deny mount,

  # the runtime on the host may signal containers
  signal (receive) peer=unconfined,
  signal (receive) peer={crun,runc,crisp},
  signal (send,receive) peer=${name},
  ptrace (read,readby,trace,tracedby) peer=${name},

  # of /proc: the processes' own folders, and shared memory's limits
  deny /proc/* w,
  deny /proc/{acpi,asound,bus,driver,dynamic_debug,fs,ide,irq,mpt,pressure,scsi,sysvipc,tty}/** w,
  deny /proc/sys/{abi,crypto,debug,dev,fs,net,sunrpc,user,vm,xen}/** w,
  deny /proc/sys/kernel/{[^s]*,s[^h]*,sh[^m]*} w,
  deny /proc/sys/kernel/*/** w,
  deny /proc/{kcore,kmem,mem,sysrq-trigger} rwklx,

  # of /sys: cgroups
  deny /sys/{block,bus,class,dev,devices,hypervisor,kernel,module,power}/** wklx,
  deny /sys/fs/{[^c]*,c[^g]*,cg[^r]*}/** wklx,
  deny /sys/firmware/** rwklx,
  deny /sys/kernel/security/** rwklx,
  deny /sys/devices/virtual/powercap/** rwklx,
}
`;
}
