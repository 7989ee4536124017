import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf } from '../../lib/errors.js';
import { unreadableShims } from '../../task/shim/shim-process.js';
import type { AuditReport, Finding } from '../context/finding.js';
import type { NodeContext } from '../context/node-context.js';
import type { Check, Repair, Suspect } from './check.js';
import { checks } from './checks.js';
import { type AuditScope, liveScope } from './scope.js';

/** The options of an audit. */
export interface AuditOptions {
  /** repair, instead of only saying what would be done */
  readonly apply: boolean;
  /** how long a suspect that has just ended may take to be cleaned up normally */
  readonly settleMs: number;
  /** how long to wait for a busy pod or container, which is then not reported */
  readonly lockWithinMs: number;
  /** which checks' repairs are made; default: all */
  readonly repairs?: (check: Check) => boolean;
}

/** For an operator who waits for the result. */
export const whenAsked: Pick<AuditOptions, 'settleMs' | 'lockWithinMs'> = { settleMs: 2_000, lockWithinMs: 5_000 };

interface Found {
  readonly check: Check;
  readonly suspect: Suspect;
}

/**
 * Compares the host with the records. What the first look suspects is looked at again under the lock of its pod or
 * container, so that things being created or removed are not reported; each repair looks at its own thing once more
 * right before it acts.
 */
export async function runAudit(scope: AuditScope, options: AuditOptions): Promise<AuditReport> {
  const failures: { check: string; error: string }[] = [];
  const first = await look(scope, checks, failures);
  if (first.length > 0) await sleep(options.settleMs);
  const isUnreadable = scope.store.unreadable.size > 0 || (await unreadableShims(scope.layout)).size > 0;
  const isRefused = options.apply && isUnreadable;
  const apply = options.apply && !isRefused;
  const owners = [...new Set(first.map(({ suspect }) => suspect.owner))];
  const findings: Finding[] = [];
  for (const owner of owners) {
    const suspected = first.filter(({ suspect }) => suspect.owner === owner);
    findings.push(...(await confirm(scope, suspected, owner, { ...options, apply })));
  }
  const order = (name: string): number => checks.findIndex((check) => check.name === name);
  return {
    at: new Date().toISOString(),
    byServer: scope.live !== undefined,
    findings: findings.toSorted((a, b) => order(a.check) - order(b.check)),
    failures,
    ...(isRefused
      ? { refused: 'a record cannot be read: what belongs to it cannot be told from what is left over' }
      : {}),
  };
}

/** Runs a server's audit and reports its counts to the metrics. */
export async function auditNode(node: NodeContext, options: AuditOptions): Promise<AuditReport> {
  const report = await runAudit(liveScope(node), options);
  node.lastAudit.report = report;
  for (const kind of ['unowned', 'missing'] as const)
    node.metrics.node.auditFindings.set({ kind }, report.findings.filter((each) => each.kind === kind).length);
  node.metrics.node.auditedAt.set({}, Date.now() / 1000);
  return report;
}

/**
 * Repairs what an earlier crisp left, at start: everything but the records, which recovery has handled. Only pods that
 * recovery could not end are still being worked on.
 *
 * @param isServing recovery was slow, so that calls are already served
 */
export async function repairAtStart(node: NodeContext, { isServing }: { isServing: boolean }): Promise<void> {
  const repairs = ({ name }: Check): boolean => name !== 'records';
  const limits = isServing ? whenAsked : { settleMs: 0, lockWithinMs: 500 };
  const { findings } = await auditNode(node, { apply: true, ...limits, repairs });
  for (const { name: kind } of checks)
    node.metrics.node.orphansAtStart.set({ kind }, findings.filter(({ check }) => check === kind).length);
}

async function look(
  scope: AuditScope,
  which: readonly Check[],
  failures: { check: string; error: string }[],
): Promise<Found[]> {
  const looks = which.map(async (check): Promise<Found[]> => {
    try {
      return (await check.look(scope)).map((suspect) => ({ check, suspect }));
    } catch (err) {
      failures.push({ check: check.name, error: messageOf(err) });
      return [];
    }
  });
  return (await Promise.all(looks)).flat();
}

/** Looks again at the suspects of one owner and repairs those that remain. */
async function confirm(
  scope: AuditScope,
  suspected: readonly Found[],
  owner: string | undefined,
  options: AuditOptions,
): Promise<Finding[]> {
  const afterwards: (() => Promise<void>)[] = [];
  const again = async (): Promise<Finding[]> => {
    const involved = checks.filter((check) => suspected.some((each) => each.check === check));
    const found: Finding[] = [];
    for (const check of involved) {
      // one by one, as one repair may end what the next check looks for
      for (const { suspect } of await look(scope, [check], [])) {
        const isSuspected = suspected.some((each) => each.check === check && isSame(each.suspect, suspect));
        if (!isSuspected) continue;
        const { kind, what, why, repair } = suspect;
        const finding = { check: check.name, kind, what, why, ...(repair ? { repair: repair.how } : {}) };
        const act = options.apply && repair && (options.repairs?.(check) ?? true) ? repair : undefined;
        if (act?.locksItself)
          afterwards.push(async () => void found.push({ ...finding, outcome: await carryOut(scope, finding, act) }));
        else found.push(act ? { ...finding, outcome: await carryOut(scope, finding, act) } : finding);
      }
    }
    return found;
  };
  const found = await lockedBriefly(scope, owner, options.lockWithinMs, again);
  for (const act of afterwards) await act();
  return found;
}

/** Suspects without an owner need no lock, as no call creates them. A lock that stays held means work in progress. */
async function lockedBriefly(
  { admission: { locks } }: AuditScope,
  owner: string | undefined,
  withinMs: number,
  work: () => Promise<Finding[]>,
): Promise<Finding[]> {
  if (owner === undefined) return work();
  const signal = AbortSignal.timeout(withinMs);
  let hasBegun = false;
  const begin = (): Promise<Finding[]> => {
    hasBegun = true;
    return work();
  };
  return locks.run(owner, begin, signal).catch((err: unknown) => {
    if (hasBegun) throw err;
    return [];
  });
}

async function carryOut({ log }: AuditScope, finding: Finding, repair: Repair): Promise<string> {
  const { check, what, why } = finding;
  try {
    if (!(await repair.isDue())) return 'not needed';
    log.warn({ check, what, why, repair: repair.how }, 'audit: repairing');
    await repair.run();
    return 'done';
  } catch (err) {
    log.error({ check, what, error: messageOf(err) }, 'audit: could not repair');
    return `failed: ${messageOf(err)}`;
  }
}

function isSame(a: Suspect, b: Suspect): boolean {
  return a.kind === b.kind && a.what === b.what;
}
