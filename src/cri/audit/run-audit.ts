import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf } from '../../lib/errors.js';
import type { AuditReport, Finding } from '../context/finding.js';
import type { NodeContext } from '../context/node-context.js';
import type { Check, Repair, Suspect } from './check.js';
import { checks } from './checks.js';
import { type AuditScope, liveScope } from './scope.js';

/** What is asked of an audit. */
export interface AuditOptions {
  /** put right what can be put right, instead of saying what would be done */
  readonly apply: boolean;
  /** how long what has just ended may take to be dealt with before it counts */
  readonly settleMs: number;
  /** how long a pod or container that is being worked on is waited for: then it is no finding */
  readonly lockWithinMs: number;
  /** whose repairs are made; default: all */
  readonly repairs?: (check: Check) => boolean;
}

/** For an operator who waits for the answer. */
export const whenAsked: Pick<AuditOptions, 'settleMs' | 'lockWithinMs'> = { settleMs: 2_000, lockWithinMs: 5_000 };

interface Found {
  readonly check: Check;
  readonly suspect: Suspect;
}

/**
 * Compares the host with the records. What a first look suspects is looked at again while nothing else works on its pod or
 * container, so that what is just being made or removed is no finding; a repair looks once more by that, right before it acts.
 */
export async function runAudit(scope: AuditScope, options: AuditOptions): Promise<AuditReport> {
  const failures: { check: string; error: string }[] = [];
  const first = await look(scope, checks, failures);
  if (first.length > 0) await sleep(options.settleMs);
  const isRefused = options.apply && scope.store.unreadable.size > 0;
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
    ...(isRefused ? { refused: 'a record cannot be read: what it speaks of cannot be told from what is left' } : {}),
  };
}

/** An audit of a server's, whose counts go to the metrics. */
export async function auditNode(node: NodeContext, options: AuditOptions): Promise<AuditReport> {
  const report = await runAudit(liveScope(node), options);
  node.lastAudit.report = report;
  for (const kind of ['unowned', 'missing'] as const)
    node.metrics.node.auditFindings.set({ kind }, report.findings.filter((each) => each.kind === kind).length);
  node.metrics.node.auditedAt.set({}, Date.now() / 1000);
  return report;
}

/**
 * The clean-up of a start: all but the records, which recovery has dealt with by then. Nothing works on pods yet but what
 * recovery could not end.
 *
 * @param isServing recovery took so long that calls are answered already
 */
export async function repairAtStart(node: NodeContext, { isServing }: { isServing: boolean }): Promise<void> {
  const repairs = ({ name }: Check): boolean => name !== 'records';
  const patience = isServing ? whenAsked : { settleMs: 0, lockWithinMs: 500 };
  const { findings } = await auditNode(node, { apply: true, ...patience, repairs });
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

/** Looks again at what is suspected of one owner, and repairs what is still so. */
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
      // in turn, as the repair of one may have ended what the next one looks for
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

/** Undefined owners have no lock: what they are is not made by a call. A lock that is held for long is work under way. */
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
  log.warn({ check, what, why, repair: repair.how }, 'audit: repairing');
  try {
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
