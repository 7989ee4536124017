import type { Finding } from '../context/finding.js';
import type { AuditScope } from './scope.js';

/** How a suspect is put right. Only what crisp's own records, journals or CNI cache prove to be its own has a repair. */
export interface Repair {
  /** what is done, for the report */
  readonly how: string;
  /** it takes the owner's lock by itself; any other repair runs while the audit holds that lock */
  readonly locksItself?: true;
  run(): Promise<void>;
}

/** What a look found, before it is known whether it is just being made or removed. */
export interface Suspect extends Pick<Finding, 'kind' | 'what' | 'why'> {
  /** the pod sandbox or container whose lock keeps others from working on it */
  readonly owner?: string;
  readonly repair?: Repair | undefined;
}

/** One kind of thing that the auditor compares with the records. */
export interface Check {
  readonly name: string;
  /** reads only */
  look(scope: AuditScope): Promise<Suspect[]>;
}

/** A suspect that is there and should not be. */
export function unowned(what: string, why: string, owner?: string, repair?: Repair): Suspect {
  return { kind: 'unowned', what, why, ...(owner === undefined ? {} : { owner }), ...(repair ? { repair } : {}) };
}

/** A suspect that a record claims and that is not there: only what made it can make it again. */
export function missing(what: string, why: string, owner: string): Suspect {
  return { kind: 'missing', what, why, owner };
}
