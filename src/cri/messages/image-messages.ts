import type { Image } from '../../image/image.js';
import { cri } from '../../lib/proto.js';
import { toLong } from '../../lib/time.js';

/** An image for ListImages and ImageStatus. */
export function imageMessage(image: Image): cri.Image.$Properties {
  return {
    id: image.id,
    repoTags: [...image.repoTags],
    repoDigests: [...image.repoDigests],
    size: toLong(image.sizeBytes),
    ...(image.uid === undefined ? {} : { uid: { value: toLong(image.uid) } }),
    username: image.username,
    spec: { image: image.repoTags[0] ?? image.repoDigests[0] ?? image.id, annotations: image.annotations },
    pinned: image.pinned,
  };
}
