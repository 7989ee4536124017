// What a container runtime could leave on a host. Taken before and after a run, the difference is a leak.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** Everything on this host that a test could leave behind, one line each: `mount /run/x`, `process 42 /usr/bin/crun …`. */
export function takeStock() {
  return new Set([...mounts(), ...links(), ...iptablesRules(), ...cgroups(), ...processes()]);
}

/**
 * What exists now and did not then, as lines of `takeStock`. Removals may take a moment: checks repeatedly for a while.
 *
 * @param {(line: string) => boolean} counts for a host where others are at work too: which lines are of interest
 */
export async function leftSince(before, counts = () => true, timeoutMs = 30_000) {
  const until = Date.now() + timeoutMs;
  for (;;) {
    const left = [...takeStock()].filter((line) => !before.has(line) && counts(line));
    if (left.length === 0 || Date.now() > until) return left;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

const lines = (text) => text.split('\n').filter((line) => line !== '');

function output(program, ...argv) {
  try {
    return execFileSync(program, argv, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 10_000 });
  } catch {
    return '';
  }
}

// pinned namespaces are mounts too (of type nsfs)
const mounts = () =>
  lines(readFileSync('/proc/self/mounts', 'utf8')).map((line) => `mount ${line.split(' ').slice(1, 3).join(' ')}`);

const links = () => readdirSync('/sys/class/net').map((name) => `network interface ${name}`);

/** Counters and comments change by themselves; `-S` prints neither. */
function iptablesRules() {
  return ['iptables', 'ip6tables'].flatMap((program) => {
    return ['filter', 'nat', 'mangle'].flatMap((table) =>
      lines(output(program, '-w', '-t', table, '-S')).map((rule) => `${program} ${table} ${rule}`),
    );
  });
}

/** A container's, named by its id, or one below a parent that a test named: those of the host's own services come and go. */
const cgroupOfTests = /\/([^/]*crisp[^/]*|ct[0-9a-f]{8}|k8s\.io|[0-9a-f]{64}[^/]*)(\/|$)/;

function cgroups() {
  const found = [];
  const walk = (folder, depth) => {
    let entries = [];
    try {
      entries = readdirSync(folder, { withFileTypes: true });
    } catch {
      return; // gone meanwhile
    }
    for (const entry of entries) {
      if (!entry.isDirectory()) continue;
      const path = join(folder, entry.name);
      if (cgroupOfTests.test(path)) found.push(`cgroup ${path}`);
      if (depth < 6) walk(join(folder, entry.name), depth + 1);
    }
  };
  walk('/sys/fs/cgroup', 0);
  return found;
}

const ours =
  /(^|\/)(crun|runc|containerd-shim[^/ ]*|skopeo|docker-registry|busybox|socat|criu|nsenter|unshare)( |$)|crisp-|dist\/main\.js/;

function processes() {
  return readdirSync('/proc').flatMap((pid) => {
    if (!/^\d+$/.test(pid) || pid === String(process.pid) || pid === String(process.ppid)) return [];
    try {
      const argv = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ').trim();
      const program = existsSync(`/proc/${pid}/exe`) ? readlinkSync(`/proc/${pid}/exe`) : '';
      return ours.test(argv) || ours.test(program) ? [`process ${pid} ${argv.slice(0, 160)}`] : [];
    } catch {
      return []; // gone meanwhile
    }
  });
}
