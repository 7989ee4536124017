import { mountHugetlb } from '../../scripts/hugetlb.mjs';

/** Once a run of vitest: lets crun work on hosts with cgroup v1, and puts the host back afterwards. */
export default function setup() {
  return mountHugetlb();
}
