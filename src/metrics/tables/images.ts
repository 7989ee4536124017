import { counter, durations, gauge, oneOf } from '../declaration.js';

/** Images and their pulls. */
export const imageMetrics = {
  images: gauge('crisp_images', 'images in the store as of the scrape before'),
  pullsNow: gauge('crisp_image_pulls', 'pulls under way'),
  pulls: counter('crisp_image_pulls_total', 'pulls by how they ended', {
    outcome: oneOf('ok', 'failed', 'cancelled'),
  }),
  pullFailures: counter('crisp_image_pull_failures_total', 'pulls that failed, by why', {
    reason: oneOf(
      'not found',
      'denied',
      'signature',
      'rate limited',
      'registry unavailable',
      'disk full',
      'timeout',
      'invalid name',
      'other',
    ),
  }),
  pulledBytes: counter(
    'crisp_image_pulled_bytes_total',
    'fetched by pulls that succeeded: layers that were not in the store, compressed as the registry has them',
  ),
  pullRetries: counter('crisp_image_pull_retries_total', 'further tries of pulls after failures that may pass'),
  pullSeconds: durations('crisp_image_pull_seconds', 'pulls that succeeded'),
};
