import type { Layout } from '../lib/layout.js';
import type { Logger } from '../lib/log.js';
import type { PipelineHooks, PipelineReport } from '../lib/pipeline.js';
import type { PullPauses } from './pull-retries.js';

/** What the images of a node are made of. */
export interface ImagesOptions {
  readonly layout: Layout;
  readonly log: Logger;
  readonly programs: { readonly skopeo: string };
  /** a registries.conf(5); default: the host's */
  readonly registriesConf?: string | undefined;
  /** a policy.json(5); default: the host's, and where it has none, anything is accepted */
  readonly policyFile?: string | undefined;
  /** of a pull with all its attempts; default 30 min: large images over slow lines */
  readonly pullTimeoutMs?: number | undefined;
  /** between the attempts of a pull; default: from a second on */
  readonly pullPauses?: PullPauses | undefined;
  /** is called before each retry of a pull */
  readonly onPullRetry?: (() => void) | undefined;
  /** is told how the steps of each pull went */
  readonly observe?: ((report: PipelineReport) => void) | undefined;
  /** set by tests alone: makes steps of a pull wait or fail */
  readonly pipelineHooks?: PipelineHooks | undefined;
  /** is called once a pull is in the store, with what was fetched for it */
  readonly onPulled?: ((bytes: number) => void) | undefined;
  /** names of images that kubelet's image garbage collection must not remove */
  readonly pinned?: readonly string[] | undefined;
}
