import type { Layout } from '../lib/layout.js';
import type { Logger } from '../lib/log.js';
import type { PipelineHooks, PipelineReport } from '../lib/pipeline.js';
import type { PullPauses } from './pull/pull-retries.js';

/** The options of a node's images. */
export interface ImagesOptions {
  readonly layout: Layout;
  readonly log: Logger;
  readonly programs: { readonly skopeo: string };
  /** a registries.conf(5); default: the host's */
  readonly registriesConf?: string | undefined;
  /** a policy.json(5); default: the host's; without one, everything is accepted */
  readonly policyFile?: string | undefined;
  /** of a pull including retries; default 30 min: large images over slow lines */
  readonly pullTimeoutMs?: number | undefined;
  /** between the attempts of a pull; default: starting at a second */
  readonly pullPauses?: PullPauses | undefined;
  /** called before each retry of a pull */
  readonly onPullRetry?: (() => void) | undefined;
  /** called with the report of each pull */
  readonly observe?: ((report: PipelineReport) => void) | undefined;
  /** for tests: makes steps of a pull wait or fail */
  readonly pipelineHooks?: PipelineHooks | undefined;
  /** called with the number of downloaded bytes when a pull is complete */
  readonly onPulled?: ((bytes: number) => void) | undefined;
  /** names of images that kubelet's image garbage collection must not remove */
  readonly pinned?: readonly string[] | undefined;
}
