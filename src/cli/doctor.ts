import { readHost } from '../lib/host/host.js';
import { configFrom } from './config-from.js';
import { cgroupFindings } from './doctor/cgroups.js';
import type { Finding } from './doctor/finding.js';
import { kernelFindings, privilegeFindings } from './doctor/kernel.js';
import { kubeletFindings } from './doctor/kubelet.js';
import { imageAndCheckpointFindings, networkFindings, toolFindings } from './doctor/programs.js';
import { runtimeFindings } from './doctor/runtimes.js';
import { serverFindings } from './doctor/server.js';
import { printableBlock } from './terminal-text.js';

export const doctorHelp = `usage: crisp doctor [--config FILE] [flags of crisp serve]

Checks this host: kernel, privileges, cgroups, runtimes and shim, network, images, checkpoints, and kubelet's configuration.
Tries things for real where that leaves nothing behind, and says for each finding what to do. Exits 1 where pods will not
run.`;

const marks = { ok: 'ok     ', note: 'note   ', problem: 'PROBLEM' } as const;

/** `crisp doctor`: prints the findings and returns the exit code. */
export async function doctor(argv: readonly string[]): Promise<number> {
  const { config } = configFrom(argv);
  const host = await readHost();
  const areas: [string, Promise<Finding[]>][] = [
    ['privileges', privilegeFindings(host, config)],
    ['kernel', kernelFindings(host, config)],
    ['cgroups', cgroupFindings(host, config)],
    ['tools', toolFindings()],
    ['runtimes', runtimeFindings(host, config)],
    ['network', networkFindings(config)],
    ['images and checkpoints', imageAndCheckpointFindings(config)],
    ['kubelet', kubeletFindings(config)],
    ['server', serverFindings(config)],
  ];
  const all: Finding[] = [];
  for (const [area, pending] of areas) {
    const findings = await pending;
    all.push(...findings);
    process.stdout.write(`${area}\n${findings.map(shown).join('')}`);
  }
  const many = (level: Finding['level']): number => all.filter((finding) => finding.level === level).length;
  process.stdout.write(`${all.length} findings: ${many('problem')} problems, ${many('note')} notes\n`);
  return many('problem') === 0 ? 0 : 1;
}

function shown({ level, what, advice }: Finding): string {
  const indent = ' '.repeat(10);
  const lines = [`  ${marks[level]} ${what}`, ...(advice === undefined ? [] : [`${indent}→ ${advice}`])];
  return lines.map((line) => `${printableBlock(line, indent)}\n`).join('');
}
