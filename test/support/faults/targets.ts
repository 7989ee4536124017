import { checkpointTargets } from './checkpoint-targets.js';
import { endTargets } from './end-targets.js';
import { pullTargets } from './pull-targets.js';
import { startTargets } from './start-targets.js';
import type { FaultTarget } from './target.js';
import { updateTargets } from './update-targets.js';

/** Every pipeline of crisp. */
export const faultTargets: readonly FaultTarget[] = [
  ...startTargets,
  ...endTargets,
  ...updateTargets,
  ...pullTargets,
  ...checkpointTargets,
];
