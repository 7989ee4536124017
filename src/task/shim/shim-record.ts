import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileAtomicSync } from '../../lib/atomic-file.js';
import { isErrno } from '../../lib/errors.js';
import type { Layout } from '../../lib/layout.js';
import { namesIn } from '../../lib/names-in.js';
import type { ShimIdentity } from './shim.js';

/** The record of a running shim, kept in its folder. */
export interface ShimRecord extends ShimIdentity {
  readonly version: 1;
  /** pids and start times are only valid within one boot */
  readonly bootId: string;
  /** `shimKey` when it was started; absent in records of crisp 0.1.0 */
  readonly key?: string;
  /** whether it serves many pods */
  readonly shared: boolean;
  /** its pods, each recorded before its first task; empty for a spare, absent in records of crisp 0.1.0 */
  readonly sandboxIds?: readonly string[];
}

const recordFile = 'shim.json';

/** Replaces the record; synchronous, as a pod's start waits for it. */
export function writeShimRecord(folder: string, record: Omit<ShimRecord, 'version' | 'bootId'>): void {
  const whole: ShimRecord = { version: 1, bootId: bootId(), ...record };
  writeFileAtomicSync(join(folder, recordFile), JSON.stringify(whole));
}

/**
 * Reads the record in a shim's folder; undefined if there is none. Of an unreadable one nobody knows which pods have
 * their tasks in the shim: it must be left alone.
 */
export function readShimRecord(folder: string): ShimRecord | 'unreadable' | undefined {
  try {
    const record: unknown = JSON.parse(readFileSync(join(folder, recordFile), 'utf8'));
    return isShimRecord(record) ? record : 'unreadable';
  } catch (err) {
    return isErrno(err, 'ENOENT', 'ENOTDIR') ? undefined : 'unreadable';
  }
}

/** Returns the shims, by name, whose records are there and cannot be read. */
export async function unreadableShims({ shims }: Pick<Layout, 'shims'>): Promise<Set<string>> {
  return new Set((await namesIn(shims)).filter((name) => readShimRecord(join(shims, name)) === 'unreadable'));
}

/** Whether a record is of this boot of the host: otherwise its pid is meaningless. */
export function isOfThisBoot(record: ShimRecord): boolean {
  return record.bootId === bootId();
}

function isShimRecord(value: unknown): value is ShimRecord {
  if (typeof value !== 'object' || value === null) return false;
  const record = value as Partial<Record<keyof ShimRecord, unknown>>;
  const texts = [record.bootId, record.name, record.startTime, record.address];
  return (
    record.version === 1 &&
    Number.isInteger(record.pid) &&
    Number(record.pid) > 1 &&
    texts.every((text) => typeof text === 'string') &&
    (record.apiVersion === 2 || record.apiVersion === 3) &&
    typeof record.shared === 'boolean' &&
    (record.key === undefined || typeof record.key === 'string') &&
    (record.sandboxIds === undefined || isTexts(record.sandboxIds))
  );
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}

function bootId(): string {
  return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
}
