import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { configFlags, loadConfig, type Config } from '../config.js';
import type { AuditReport, Finding } from '../cri/context/finding.js';
import { auditOffline } from '../cri/server/audit-offline.js';
import { createLogger } from '../lib/log.js';
import { auditByServer } from './node-client.js';
import { printableJson, printableLine } from './terminal-text.js';

export const auditHelp = `usage: crisp audit [--json] [--repair [--apply]] [--config FILE] [flags of crisp serve]

Compares this host with crisp's records: what exists and has no record, and what a record names and is missing. A running
server looks under its own locks; without one the root folder is locked meanwhile. Exits 1 where a check could not be made, and
on any finding but those that --repair --apply has repaired.

  --json      prints the report as JSON
  --repair    says what would be repaired
  --repair --apply
              repairs it: only what crisp's own records, journals or CNI cache prove to be its own, data is set aside
              and not deleted, and nothing at all is done while a record cannot be read`;

/** a repair may wait for processes to end and for plugins */
const timeoutMs = 300_000;
/** gRPC's code for a server that cannot be reached */
const unavailable = 14;

/** `crisp audit`: prints the findings and returns the exit code: 0 if nothing remains to be repaired. */
export async function audit(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    options: { ...configFlags(), json: { type: 'boolean' }, repair: { type: 'boolean' }, apply: { type: 'boolean' } },
    allowPositionals: true,
  });
  const { config: file, json, repair, apply = false, ...flags } = values as Readonly<Record<string, unknown>>;
  if (positionals.length > 0 || (apply === true && repair !== true)) {
    process.stderr.write(`${auditHelp}\n`);
    return 64;
  }
  const config = loadConfig(file as string | undefined, flags);
  const report = await ask(config, apply === true);
  process.stdout.write(json === true ? `${printableJson(report, 2)}\n` : auditText(report, repair === true));
  const open = report.findings.filter(({ outcome = '' }) => !['done', 'not needed'].includes(outcome));
  return open.length === 0 && report.failures.length === 0 ? 0 : 1;
}

async function ask(config: Config, apply: boolean): Promise<AuditReport> {
  if (existsSync(config.listen)) {
    try {
      return await auditByServer(config.listen, { apply }, timeoutMs);
    } catch (err) {
      if ((err as { code?: unknown }).code !== unavailable) throw err;
    }
  }
  return auditOffline(config, createLogger('warn'), { apply });
}

/**
 * Formats a report as text, a paragraph per finding. Parts of it, such as the working directory of a process, may be
 * chosen by a tenant.
 */
export function auditText({ byServer, findings, failures, refused }: AuditReport, showRepairs: boolean): string {
  const many = (kind: Finding['kind']): number => findings.filter((each) => each.kind === kind).length;
  const lines = [
    ...findings.flatMap(({ check, kind, what, why, repair, outcome }) => [
      `${kind === 'unowned' ? 'UNOWNED' : 'MISSING'} ${check}: ${what}`,
      `        ${why}`,
      ...(showRepairs ? [`        → ${repair ?? 'no automatic repair'}${outcome ? `: ${outcome}` : ''}`] : []),
    ]),
    ...failures.map(({ check, error }) => `FAILED  ${check}: ${error}`),
    ...(refused ? [`nothing was repaired: ${refused}`] : []),
    `${many('unowned')} unowned, ${many('missing')} missing, ${byServer ? 'by the running server' : 'no server runs'}`,
  ];
  return `${lines.map(printableLine).join('\n')}\n`;
}
