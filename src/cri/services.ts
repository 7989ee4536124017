import type { ServiceDefinition, UntypedServiceImplementation } from '@grpc/grpc-js';
import type { ErrorKind } from '../lib/errors.js';
import { cri } from '../lib/proto.js';
import { audit, auditReport, auditRequest } from './audit/audit.js';
import { attach } from './exec/attach.js';
import { streaming, unary, type Method } from './grpc/call.js';
import { containerStats } from './stats/container-stats.js';
import { checkpointContainer } from './checkpoint/checkpoint-container.js';
import { checkpointPod } from './checkpoint/checkpoint-pod.js';
import { containerStatus } from './container/container-status.js';
import { createContainer } from './container/create-container.js';
import type { NodeContext } from './context/node-context.js';
import { exec } from './exec/exec.js';
import { execSync } from './exec/exec-sync.js';
import { getContainerEvents } from './events/get-container-events.js';
import { imageFsInfo } from './image/image-fs-info.js';
import { imageStatus } from './image/image-status.js';
import { listContainerStats } from './stats/list-container-stats.js';
import { listContainers } from './container/list-containers.js';
import { listImages } from './image/list-images.js';
import { listMetricDescriptors } from './stats/list-metric-descriptors.js';
import { listPodSandboxMetrics } from './stats/list-pod-sandbox-metrics.js';
import { listPodSandboxStats } from './stats/list-pod-sandbox-stats.js';
import { listPodSandbox } from './sandbox/list-pod-sandbox.js';
import { podSandboxStats } from './stats/pod-sandbox-stats.js';
import { podSandboxStatus } from './sandbox/pod-sandbox-status.js';
import { portForward } from './exec/port-forward.js';
import { pullImage } from './image/pull-image.js';
import { removeContainer } from './container/remove-container.js';
import { removeImage } from './image/remove-image.js';
import { removePodSandbox } from './sandbox/remove-pod-sandbox.js';
import { reopenContainerLog } from './container/reopen-container-log.js';
import { restorePod } from './checkpoint/restore-pod.js';
import { runPodSandbox } from './sandbox/run-pod-sandbox.js';
import { runtimeConfig } from './runtime/runtime-config.js';
import { startContainer } from './container/start-container.js';
import { status } from './runtime/status.js';
import { stopContainer } from './container/stop-container.js';
import { stopPodSandbox } from './sandbox/stop-pod-sandbox.js';
import { updateContainerResources } from './container/update-container-resources.js';
import { updatePodSandboxResources } from './sandbox/update-pod-sandbox-resources.js';
import { updateRuntimeConfig } from './runtime/update-runtime-config.js';
import { version } from './runtime/version.js';
import { streamContainers } from './container/stream-containers.js';
import { streamContainerStats } from './stats/stream-container-stats.js';
import { streamImages } from './image/stream-images.js';
import { streamPodSandboxes } from './sandbox/stream-pod-sandboxes.js';
import { streamPodSandboxMetrics } from './stats/stream-pod-sandbox-metrics.js';
import { streamPodSandboxStats } from './stats/stream-pod-sandbox-stats.js';

/** Every RPC that crisp implements; gRPC answers UNIMPLEMENTED to others. One RPC per file. */
const runtimeService: Readonly<Record<string, Method>> = {
  Version: unary(cri.VersionRequest, cri.VersionResponse, version),
  Status: unary(cri.StatusRequest, cri.StatusResponse, status),
  RuntimeConfig: unary(cri.RuntimeConfigRequest, cri.RuntimeConfigResponse, runtimeConfig),
  UpdateRuntimeConfig: unary(cri.UpdateRuntimeConfigRequest, cri.UpdateRuntimeConfigResponse, updateRuntimeConfig),

  RunPodSandbox: unary(cri.RunPodSandboxRequest, cri.RunPodSandboxResponse, runPodSandbox),
  StopPodSandbox: unary(cri.StopPodSandboxRequest, cri.StopPodSandboxResponse, stopPodSandbox),
  RemovePodSandbox: unary(cri.RemovePodSandboxRequest, cri.RemovePodSandboxResponse, removePodSandbox),
  PodSandboxStatus: unary(cri.PodSandboxStatusRequest, cri.PodSandboxStatusResponse, podSandboxStatus),
  ListPodSandbox: unary(cri.ListPodSandboxRequest, cri.ListPodSandboxResponse, listPodSandbox),

  UpdatePodSandboxResources: unary(
    cri.UpdatePodSandboxResourcesRequest,
    cri.UpdatePodSandboxResourcesResponse,
    updatePodSandboxResources,
  ),
  StreamPodSandboxes: streaming(cri.StreamPodSandboxesRequest, cri.StreamPodSandboxesResponse, streamPodSandboxes),

  CreateContainer: unary(cri.CreateContainerRequest, cri.CreateContainerResponse, createContainer),
  StartContainer: unary(cri.StartContainerRequest, cri.StartContainerResponse, startContainer),
  StopContainer: unary(cri.StopContainerRequest, cri.StopContainerResponse, stopContainer),
  RemoveContainer: unary(cri.RemoveContainerRequest, cri.RemoveContainerResponse, removeContainer),
  ContainerStatus: unary(cri.ContainerStatusRequest, cri.ContainerStatusResponse, containerStatus),
  ListContainers: unary(cri.ListContainersRequest, cri.ListContainersResponse, listContainers),
  UpdateContainerResources: unary(
    cri.UpdateContainerResourcesRequest,
    cri.UpdateContainerResourcesResponse,
    updateContainerResources,
  ),
  ReopenContainerLog: unary(cri.ReopenContainerLogRequest, cri.ReopenContainerLogResponse, reopenContainerLog),
  StreamContainers: streaming(cri.StreamContainersRequest, cri.StreamContainersResponse, streamContainers),

  ContainerStats: unary(cri.ContainerStatsRequest, cri.ContainerStatsResponse, containerStats),
  ListContainerStats: unary(cri.ListContainerStatsRequest, cri.ListContainerStatsResponse, listContainerStats),
  StreamContainerStats: streaming(
    cri.StreamContainerStatsRequest,
    cri.StreamContainerStatsResponse,
    streamContainerStats,
  ),
  PodSandboxStats: unary(cri.PodSandboxStatsRequest, cri.PodSandboxStatsResponse, podSandboxStats),
  ListPodSandboxStats: unary(cri.ListPodSandboxStatsRequest, cri.ListPodSandboxStatsResponse, listPodSandboxStats),
  StreamPodSandboxStats: streaming(
    cri.StreamPodSandboxStatsRequest,
    cri.StreamPodSandboxStatsResponse,
    streamPodSandboxStats,
  ),
  ListMetricDescriptors: unary(
    cri.ListMetricDescriptorsRequest,
    cri.ListMetricDescriptorsResponse,
    listMetricDescriptors,
  ),
  ListPodSandboxMetrics: unary(
    cri.ListPodSandboxMetricsRequest,
    cri.ListPodSandboxMetricsResponse,
    listPodSandboxMetrics,
  ),
  StreamPodSandboxMetrics: streaming(
    cri.StreamPodSandboxMetricsRequest,
    cri.StreamPodSandboxMetricsResponse,
    streamPodSandboxMetrics,
  ),

  ExecSync: unary(cri.ExecSyncRequest, cri.ExecSyncResponse, execSync),
  Exec: unary(cri.ExecRequest, cri.ExecResponse, exec),
  Attach: unary(cri.AttachRequest, cri.AttachResponse, attach),
  PortForward: unary(cri.PortForwardRequest, cri.PortForwardResponse, portForward),

  CheckpointContainer: unary(cri.CheckpointContainerRequest, cri.CheckpointContainerResponse, checkpointContainer),
  CheckpointPod: unary(cri.CheckpointPodRequest, cri.CheckpointPodResponse, checkpointPod),
  RestorePod: unary(cri.RestorePodRequest, cri.RestorePodResponse, restorePod),

  GetContainerEvents: streaming(cri.GetEventsRequest, cri.ContainerEventResponse, getContainerEvents),
};

const imageService: Readonly<Record<string, Method>> = {
  PullImage: unary(cri.PullImageRequest, cri.PullImageResponse, pullImage),
  ListImages: unary(cri.ListImagesRequest, cri.ListImagesResponse, listImages),
  StreamImages: streaming(cri.StreamImagesRequest, cri.StreamImagesResponse, streamImages),
  ImageStatus: unary(cri.ImageStatusRequest, cri.ImageStatusResponse, imageStatus),
  RemoveImage: unary(cri.RemoveImageRequest, cri.RemoveImageResponse, removeImage),
  ImageFsInfo: unary(cri.ImageFsInfoRequest, cri.ImageFsInfoResponse, imageFsInfo),
};

/** A service for grpc-js. */
export interface Service {
  readonly definition: ServiceDefinition;
  readonly implementation: UntypedServiceImplementation;
}

/** Calls that the CRI lacks, for crisp's own commands, on the same socket that only root may use. */
const ownService: Readonly<Record<string, Method>> = {
  Audit: unary(auditRequest, auditReport, audit),
};

/** Both services of the CRI and crisp's own. */
export function services(node: NodeContext): Service[] {
  return [
    service(node, 'runtime.v1.RuntimeService', runtimeService),
    service(node, 'runtime.v1.ImageService', imageService),
    service(node, 'crisp.v1.NodeService', ownService),
  ];
}

/** What deploy/alerts.yml looks for: it sees the first of them only where the counter was at 0 before. */
const codesOfNode = ['OK', 'Internal', 'Unavailable'] as const satisfies readonly ('OK' | ErrorKind)[];

function service(node: NodeContext, name: string, methods: Readonly<Record<string, Method>>): Service {
  const entries = Object.entries(methods);
  for (const [call] of entries) for (const code of codesOfNode) node.metrics.calls.calls.expect({ call, code });
  return {
    definition: Object.fromEntries(
      entries.map(([method, { definition }]) => [method, { ...definition, path: `/${name}/${method}` }]),
    ),
    implementation: Object.fromEntries(entries.map(([method, { handle }]) => [method, handle(node, method)])),
  };
}
