import { cri } from '../../lib/proto.js';
import type { Unary } from '../grpc/call.js';
import { baseLabels, descriptors } from './pod-metrics-descriptors.js';

/** ListMetricDescriptors: the names, help texts and labels of what ListPodSandboxMetrics gives. */
export const listMetricDescriptors: Unary<
  cri.ListMetricDescriptorsRequest,
  cri.ListMetricDescriptorsResponse.$Properties
> = () => ({
  descriptors: Object.entries(descriptors).map(([name, { help, labels }]) => ({
    name,
    help,
    labelKeys: [...baseLabels, ...labels],
  })),
});
