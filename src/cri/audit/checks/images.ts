import { phaseOf } from '../../../task/record.js';
import { type Check, missing, type Suspect, unowned } from '../check.js';
import type { AuditScope } from '../scope.js';

/** Checks for layers without an image, work folders of finished pulls, and missing images of containers. */
export const images: Check = {
  name: 'images',
  look: async (scope) => [...(await left(scope)), ...(await lost(scope))],
};

async function left({ images: store }: AuditScope): Promise<Suspect[]> {
  const { layers, folders } = await store.leftovers.list();
  return [
    ...layers.map((id) =>
      unowned(`layer ${id}`, 'no image in the store uses it', undefined, {
        how: 'have skopeo remove it',
        isDue: async () => (await store.leftovers.list()).layers.includes(id),
        run: () => store.leftovers.remove(),
      }),
    ),
    ...folders.map((path) =>
      unowned(path, 'its pull has ended', undefined, {
        how: 'remove it',
        isDue: async () => (await store.leftovers.list()).folders.includes(path),
        run: () => store.leftovers.remove(),
      }),
    ),
  ];
}

async function lost({ images: store, store: { containers } }: AuditScope): Promise<Suspect[]> {
  const known = await store.leftovers.ids();
  return containers.list().flatMap(({ metadata: { id, imageId, mountedImageIds = [] }, status }) => {
    if (phaseOf(status) === 'removing') return [];
    return [imageId, ...mountedImageIds]
      .filter((each) => !known.has(each))
      .map((each) => missing(`image ${each}`, `container ${id} uses it according to its record`, id));
  });
}
