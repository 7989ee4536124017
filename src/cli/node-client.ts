import { Client, credentials, type ServiceError } from '@grpc/grpc-js';
import type { AuditReport, AuditRequest } from '../cri/context/finding.js';
import { maxMessageBytes } from '../lib/grpc-codes.js';

/**
 * Asks the server for an audit, through crisp's own service on the CRI's socket.
 *
 * @throws grpc-js' ServiceError; `UNAVAILABLE` if no server listens
 */
export function auditByServer(socket: string, request: AuditRequest, timeoutMs: number): Promise<AuditReport> {
  const client = new Client(`unix:${socket}`, credentials.createInsecure(), {
    'grpc.max_receive_message_length': maxMessageBytes,
  });
  return new Promise<AuditReport>((resolve, reject) => {
    client.makeUnaryRequest(
      '/crisp.v1.NodeService/Audit',
      (message: AuditRequest) => Buffer.from(JSON.stringify(message)),
      (bytes) => JSON.parse(bytes.toString()) as AuditReport,
      request,
      { deadline: Date.now() + timeoutMs },
      (err: ServiceError | null, report?: AuditReport) =>
        err || !report ? reject(err ?? new Error('no report')) : resolve(report),
    );
  }).finally(() => client.close());
}
