import type { Finding } from '../context/finding.js';
import type { AuditScope } from './scope.js';

/** A repair of a suspect. Only what crisp's records, journals or CNI cache prove to be crisp's has one. */
export interface Repair {
  /** what it does, for the report */
  readonly how: string;
  /** it takes the owner's lock itself; other repairs run while the audit holds that lock */
  readonly locksItself?: true;
  /**
   * Looks at this one thing again, right before the act: an earlier repair may have removed it with its own, and it may
   * have an owner by now.
   */
  isDue(): boolean | Promise<boolean>;
  run(): Promise<void>;
}

/** The result of a look, which may still be a thing in the middle of being created or removed. */
export interface Suspect extends Pick<Finding, 'kind' | 'what' | 'why'> {
  /** the pod sandbox or container whose lock excludes concurrent work on it */
  readonly owner?: string;
  readonly repair?: Repair | undefined;
}

/** A kind of thing that the auditor compares with the records. */
export interface Check {
  readonly name: string;
  /** reads only */
  look(scope: AuditScope): Promise<Suspect[]>;
}

/** A suspect that exists and should not. */
export function unowned(what: string, why: string, owner?: string, repair?: Repair): Suspect {
  return { kind: 'unowned', what, why, ...(owner === undefined ? {} : { owner }), ...(repair ? { repair } : {}) };
}

/** A suspect that a record names and that does not exist: it has no repair. */
export function missing(what: string, why: string, owner: string): Suspect {
  return { kind: 'missing', what, why, owner };
}
