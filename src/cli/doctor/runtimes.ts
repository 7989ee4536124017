import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../../config.js';
import { cgroupDriverOf, resolveHandlers } from '../../cri/server/host-settings.js';
import type { HandlerConfig } from '../../task/runtime/handlers.js';
import { messageOf } from '../../lib/errors.js';
import type { Host } from '../../lib/host/host.js';
import { layoutOf } from '../../lib/layout.js';
import { missingFeaturesText } from '../../task/runtime/features.js';
import { probeHandler, type Handler } from '../../task/runtime/handlers.js';
import { runtimeProblem } from '../../task/runtime/runtime-trial.js';
import { note, ok, problem, type Finding } from './finding.js';

/** Checks each runtime handler: its programs' versions and features, and whether it can start a container here. */
export async function runtimeFindings(host: Host, config: Config): Promise<Finding[]> {
  const state = await mkdtemp(join(tmpdir(), 'crisp-doctor-'));
  try {
    const handlers = resolveHandlers(config, cgroupDriverOf(config, host), layoutOf(config.root, state));
    const all = await Promise.all(handlers.map(handlerFindings));
    const usable = all.filter((findings) => findings.every(({ level }) => level !== 'problem'));
    if (usable.length > 0 && Object.keys(config.handlers).length === 0) {
      // crisp uses what is installed: a missing runtime is not a problem if the other works
      return all.flat().map((finding) => (finding.level === 'problem' ? { ...finding, level: 'note' } : finding));
    }
    return all.flat();
  } finally {
    await rm(state, { recursive: true, force: true });
  }
}

async function handlerFindings(settled: HandlerConfig): Promise<Finding[]> {
  let handler: Handler;
  try {
    handler = await probeHandler(settled);
  } catch (err) {
    return [
      problem(
        messageOf(err),
        `apt-get install ${settled.name} containerd, or set the path in [programs] or [handlers.${settled.name}]`,
      ),
    ];
  }
  const { name, version, shimVersion, missing } = handler;
  const findings = [ok(`${name}: ${version}, ${handler.shim} ${shimVersion}`)];
  const refusal = await runtimeProblem(handler);
  if (refusal !== undefined) {
    findings.push(
      problem(
        `${name}: a container does not start with it on this host: ${refusal}`,
        'see the findings about cgroups and privileges',
      ),
    );
  }
  if (missing.length > 0)
    findings.push(
      note(
        `${name}: no ${missingFeaturesText(missing)}`,
        `pods that ask for it are refused; ${newer[name] ?? 'another version or shim may have it'}`,
      ),
    );
  return findings;
}

const newer: Readonly<Record<string, string>> = {
  crun: 'crun 1.9 reports user namespaces, with containerd-shim-runc-v2 2.0; checkpoints need one built with criu, or runc',
  runc: 'runc 1.2 has user namespaces, with containerd-shim-runc-v2 2.0',
};
