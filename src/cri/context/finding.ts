/** Something on the host without a record, or something that a record names and the host lacks. */
export interface Finding {
  /** the check that found it: `mounts`, `cgroups` */
  readonly check: string;
  /** unowned: exists and should not; missing: a record names it */
  readonly kind: 'unowned' | 'missing';
  /** its path, name or id */
  readonly what: string;
  /** why it should not be so */
  readonly why: string;
  /** what `--repair` does; absent if the operator has to decide */
  readonly repair?: string;
  /** the repair's outcome: `done`, `not needed` any more when its turn came, or an error; absent in a dry run */
  readonly outcome?: string;
}

/** The request of `crisp audit` to the server. */
export interface AuditRequest {
  /** repair what can be repaired */
  readonly apply: boolean;
}

/** The result of an audit. */
export interface AuditReport {
  /** when it ended, in ISO 8601 */
  readonly at: string;
  /** made by a running server under its locks; otherwise offline, with the root locked */
  readonly byServer: boolean;
  readonly findings: readonly Finding[];
  /** checks that failed */
  readonly failures: readonly { readonly check: string; readonly error: string }[];
  /** why the requested repairs were not made: a record is unreadable */
  readonly refused?: string;
}

/** The last audit of a server; undefined before the first. */
export interface LastAudit {
  report?: AuditReport;
}
