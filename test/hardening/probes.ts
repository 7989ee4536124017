import type { Probe } from './probe.js';
import { confinementProbes } from './probes/confinement.js';
import { imageProbes } from './probes/images.js';
import { runsHereProbes } from './probes/runs-here.js';
import { serverProbes } from './probes/server.js';

/** Every case, in the order of the table in docs/hardening.md. */
export const probes: readonly Probe[] = [...serverProbes, ...confinementProbes, ...imageProbes, ...runsHereProbes];
