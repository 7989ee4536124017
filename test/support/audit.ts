import { expect } from 'vitest';
import { auditByServer } from '../../src/cli/node-client.js';
import type { AuditReport } from '../../src/cri/context/finding.js';
import type { TestNode } from './crisp-node.js';

/** Has the server of a node audit it. */
export function auditOf(node: Pick<TestNode, 'folder'>, apply = false): Promise<AuditReport> {
  return auditByServer(`${node.folder}/s`, { apply }, 120_000);
}

/** The findings of a report, a line each. */
export function linesOf({ findings, failures }: AuditReport): string[] {
  return [
    ...findings.map(({ check, kind, what, why }) => `${kind} ${check}: ${what} (${why})`),
    ...failures.map(({ check, error }) => `failed ${check}: ${error}`),
  ];
}

/** Nothing is left on the node that no record accounts for, and nothing is missing. */
export async function expectCleanAudit(node: Pick<TestNode, 'folder'>): Promise<void> {
  expect(linesOf(await auditOf(node))).toEqual([]);
}
