import type { Check } from './check.js';
import { cgroups } from './checks/cgroups.js';
import { descriptors } from './checks/descriptors.js';
import { firewall } from './checks/firewall.js';
import { folders } from './checks/folders.js';
import { images } from './checks/images.js';
import { links } from './checks/links.js';
import { mounts } from './checks/mounts.js';
import { network } from './checks/network.js';
import { pipes } from './checks/pipes.js';
import { records } from './checks/records.js';
import { shims } from './checks/shims.js';
import { tasks } from './checks/tasks.js';

/** All checks of an audit. Repairs run in this order: processes before their mounts, mounts before the folders. */
export const checks: readonly Check[] = [
  records,
  tasks,
  shims,
  network,
  firewall,
  links,
  cgroups,
  mounts,
  pipes,
  folders,
  images,
  descriptors,
];
