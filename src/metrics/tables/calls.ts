import { atMost, counter, durations } from '../declaration.js';

const call = atMost(100, 'the CRI’s calls, and crisp’s own');

/** Calls over gRPC. */
export const callMetrics = {
  calls: counter('crisp_calls_total', 'answered calls by gRPC code; `code="OK"` among them', {
    call,
    code: atMost(20, 'codes of gRPC'),
  }),
  seconds: durations('crisp_call_seconds', 'answered calls, streams not among them', { call }),
  eventsDropped: counter(
    'crisp_events_dropped_total',
    'container events that a slow reader of GetContainerEvents missed',
  ),
};
