import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../../config.js';
import { findProgram } from '../../lib/process/find-program.js';
import { loadNetworkConf } from '../../sandbox/cni/cni-config.js';
import { Criu } from '../../task/checkpoint/checkpoint-support.js';
import { note, ok, problem, trial, versionLine, type Finding } from './finding.js';

/** The Debian package of each program that crisp runs. */
const tools = {
  ip: 'iproute2',
  iptables: 'iptables',
  unshare: 'util-linux',
  nsenter: 'util-linux',
  mount: 'mount',
  sysctl: 'procps',
  socat: 'socat',
};

/** Checks the small programs that every pod needs. */
export async function toolFindings(): Promise<Finding[]> {
  const missing: string[] = [];
  const packages = new Set<string>();
  for (const [name, from] of Object.entries(tools)) {
    const there = await findProgram(name).then(
      () => true,
      () => false,
    );
    if (there) continue;
    missing.push(name);
    packages.add(from);
  }
  return [
    missing.length === 0
      ? ok(`tools: ${Object.keys(tools).join(', ')}`)
      : problem(`no ${missing.join(', ')} in PATH`, `apt-get install ${[...packages].join(' ')}`),
  ];
}

/** Checks CNI plugins and configuration. */
export async function networkFindings(config: Config): Promise<Finding[]> {
  const { confDir, binDirs, bridge, subnet } = config.cni;
  const iptables = await trial('unshare', '--net', 'iptables', '-w', '-t', 'nat', '-S');
  const findings = [
    iptables === undefined
      ? ok('iptables, with the nat table')
      : problem(
          `iptables: ${iptables}`,
          'host ports and masquerading need it: apt-get install iptables, modprobe iptable_nat',
        ),
  ];
  let wanted = ['bridge', 'host-local', 'portmap'];
  if (confDir === '')
    findings.push(ok(`network: the embedded one, bridge ${bridge}, ${subnet}; set cni.conf_dir for one of your own`));
  else {
    const { conf, problems } = await loadNetworkConf(confDir);
    if (conf) {
      findings.push(ok(`network: ${conf.name}, in ${confDir}`));
      findings.push(...problems.map((why) => note(`skipped: ${why}`, 'fix or remove that file')));
      wanted = conf.plugins.map(({ type }) => type);
    } else {
      findings.push(
        problem(
          `network: ${problems.join('; ')}`,
          `put a CNI configuration list into ${confDir}; crisp picks it up immediately. Until then NetworkReady is false`,
        ),
      );
      wanted = [];
    }
  }
  const missing = [];
  for (const plugin of new Set(wanted)) if (!(await isPlugin(plugin, binDirs))) missing.push(plugin);
  findings.push(
    missing.length === 0
      ? ok(`CNI plugins: ${[...new Set(wanted)].join(', ')}`)
      : problem(
          `no CNI plugin ${missing.join(', ')} in ${binDirs.join(', ')}`,
          'apt-get install containernetworking-plugins, or set cni.bin_dirs',
        ),
  );
  return findings;
}

async function isPlugin(name: string, binDirs: readonly string[]): Promise<boolean> {
  for (const folder of binDirs) {
    if (
      await access(join(folder, name)).then(
        () => true,
        () => false,
      )
    )
      return true;
  }
  return false;
}

/** Checks skopeo, catatonit and criu. */
export async function imageAndCheckpointFindings(config: Config): Promise<Finding[]> {
  const { skopeo, criu, pause } = config.programs;
  const [skopeoSays, criuSays, pauseSays] = await Promise.all([
    versionLine(skopeo),
    versionLine(criu),
    versionLine(pause),
  ]);
  const findings = [
    skopeoSays
      ? ok(skopeoSays)
      : problem(
          `${skopeo}: no such program`,
          'images are pulled with it: apt-get install skopeo, or set programs.skopeo',
        ),
    pauseSays
      ? ok(pauseSays)
      : note(
          `${pause}: no such program`,
          'pods that share a PID namespace fail; apt-get install catatonit, or set programs.pause',
        ),
  ];
  if (!criuSays)
    findings.push(note(`${criu}: no such program`, 'checkpoints are refused; apt-get install criu if you want them'));
  else {
    const refusal = await new Criu(criu).problem();
    findings.push(
      refusal === undefined
        ? ok(`criu ${criuSays.replace(/^Version: /, '')}: checkpoints work as far as criu can tell`)
        : note(
            `criu does not work here: ${refusal}`,
            'checkpoints are refused; it needs CAP_SYS_ADMIN, a kernel with CONFIG_CHECKPOINT_RESTORE, and perhaps a newer criu for this kernel',
          ),
    );
  }
  return findings;
}
