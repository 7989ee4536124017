/** Something on the host that no record accounts for, or something that a record claims and the host does not have. */
export interface Finding {
  /** which check found it: `mounts`, `cgroups` */
  readonly check: string;
  /** unowned: it is there and should not be; missing: a record says that it is there */
  readonly kind: 'unowned' | 'missing';
  /** the thing, by its path, name or id */
  readonly what: string;
  /** what says that it should not be so */
  readonly why: string;
  /** what `--repair` does about it; absent where a person has to decide */
  readonly repair?: string;
  /** what became of the repair: `done`, or why not; absent in a dry run */
  readonly outcome?: string;
}

/** What `crisp audit` asks of the server. */
export interface AuditRequest {
  /** put right what can be put right */
  readonly apply: boolean;
}

/** What one audit found. */
export interface AuditReport {
  /** when it ended, as ISO 8601 has it */
  readonly at: string;
  /** a running server looked, under its own locks; else the look was one from outside, with the root locked */
  readonly byServer: boolean;
  readonly findings: readonly Finding[];
  /** checks that could not look */
  readonly failures: readonly { readonly check: string; readonly error: string }[];
  /** why nothing was repaired though it was asked for: a record is unreadable */
  readonly refused?: string;
}

/** The last audit of a server; undefined before the first. */
export interface LastAudit {
  report?: AuditReport;
}
