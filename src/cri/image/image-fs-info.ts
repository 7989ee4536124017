import { cri } from '../../lib/proto.js';
import { nowNanos, toLong } from '../../lib/time.js';
import type { Unary } from '../grpc/call.js';

/** ImageFsInfo: disk usage of images and of writable layers, which are on the same file system. */
export const imageFsInfo: Unary<cri.ImageFsInfoRequest, cri.ImageFsInfoResponse.$Properties> = async (node) => {
  const usage = await node.images.fsInfo();
  const filesystem = {
    timestamp: toLong(nowNanos()),
    fsId: { mountpoint: node.layout.imageStore },
    usedBytes: { value: toLong(usage.usedBytes) },
    inodesUsed: { value: toLong(usage.inodesUsed) },
  };
  return { imageFilesystems: [filesystem], containerFilesystems: [filesystem] };
};
