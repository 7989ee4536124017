import type { AuditReport, AuditRequest } from '../context/finding.js';
import type { Codec, Unary } from '../grpc/call.js';
import { auditNode, whenAsked } from './run-audit.js';

/** Messages of crisp's own service are JSON: the command and the page show the same text. */
function json<T extends object>(): Codec<T, T> {
  return {
    decode: (bytes) => JSON.parse(Buffer.from(bytes).toString() || '{}') as T,
    encode: (message) => ({ finish: () => Buffer.from(JSON.stringify(message)) }),
  };
}

export const auditRequest = json<AuditRequest>();
export const auditReport = json<AuditReport>();

/** Audit, of crisp's own service: compares the host with the records, under the server's locks. */
export const audit: Unary<AuditRequest, AuditReport> = (node, { apply }) =>
  auditNode(node, { ...whenAsked, apply: apply === true });
