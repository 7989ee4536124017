import { mountHugetlb } from '../../scripts/hugetlb.mjs';
import { keepPortmapChains } from '../../scripts/portmap-chains.mjs';

/** Once a run of vitest: lets crun work on hosts with cgroup v1, and puts the host back afterwards. */
export default function setup() {
  const undos = [mountHugetlb(), keepPortmapChains()];
  return () => undos.forEach((undo) => undo());
}
