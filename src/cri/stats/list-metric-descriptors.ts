import { cri } from '../../lib/proto.js';
import type { Unary } from '../grpc/call.js';
import { baseLabels, descriptors } from './pod-metrics-descriptors.js';

/** ListMetricDescriptors: names, help texts and labels of the metrics in ListPodSandboxMetrics. */
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
