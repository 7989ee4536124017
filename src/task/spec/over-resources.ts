import type { OciResources } from '../oci.js';

/** Merges resources field by field; later ones win. */
export function overResources(...all: readonly OciResources[]): OciResources {
  return all.reduce((before, after) => {
    const sizes = new Set(after.hugepageLimits?.map(({ pageSize }) => pageSize));
    const hugepageLimits = [
      ...(before.hugepageLimits ?? []).filter(({ pageSize }) => !sizes.has(pageSize)),
      ...(after.hugepageLimits ?? []),
    ];
    return {
      ...before,
      ...after,
      ...(before.memory || after.memory ? { memory: { ...before.memory, ...after.memory } } : {}),
      ...(before.cpu || after.cpu ? { cpu: { ...before.cpu, ...after.cpu } } : {}),
      ...(before.unified || after.unified ? { unified: { ...before.unified, ...after.unified } } : {}),
      ...(hugepageLimits.length > 0 ? { hugepageLimits } : {}),
    };
  });
}
