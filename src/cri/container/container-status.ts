import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CrispError } from '../../lib/errors.js';
import { cri } from '../../lib/proto.js';
import type { Unary } from '../grpc/call.js';
import { containerStatus as message } from '../messages/container-messages.js';

/** ContainerStatus, with the OCI spec and the pid in its verbose info. */
export const containerStatus: Unary<cri.ContainerStatusRequest, cri.ContainerStatusResponse.$Properties> = async (
  node,
  request,
) => {
  const record = node.store.containers.get(request.containerId);
  const { id, sandboxId, handler } = record.metadata;
  // as in lists, a container that is still being created is not visible
  if (record.status.readyAtNanos === undefined)
    throw new CrispError('NotFound', `container "${request.containerId}" not found`);
  if (!request.verbose) return { status: message(record) };
  const spec = await readFile(join(node.layout.container(id).bundle, 'config.json'), 'utf8').catch(() => 'null');
  const info = {
    sandboxID: sandboxId,
    pid: record.status.finishedAtNanos === undefined ? (record.status.pid ?? 0) : 0,
    runtimeHandler: handler,
    shim: record.status.shim ?? '',
    config: cri.ContainerConfig.toObject(record.metadata.config, { longs: String, enums: String, bytes: String }),
    runtimeSpec: JSON.parse(spec) as unknown,
  };
  return { status: message(record), info: { info: JSON.stringify(info) } };
};
