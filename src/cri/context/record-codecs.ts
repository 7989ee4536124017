import { cri } from '../../lib/proto.js';
import type { RecordCodec } from '../../lib/record-store.js';
import type { SandboxMetadata, SandboxStatus } from '../../sandbox/record.js';
import type { ContainerMetadata, ContainerStatus } from '../../task/record.js';

// Messages are stored as protobuf's JSON with 64-bit numbers as strings, so that records stay human-readable.
const readable = { longs: String, enums: String, bytes: String } as const;

type Json = Record<string, unknown>;

/** Encodes bigint fields, whose names end in Nanos, as decimal strings. */
function encodeNanos(value: object): Json {
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => [key, typeof field === 'bigint' ? String(field) : field]),
  );
}

function decodeNanos(json: Json): Json {
  return Object.fromEntries(
    Object.entries(json).map(([key, field]) => [key, key.endsWith('Nanos') ? BigInt(field as string) : field]),
  );
}

function encodeResources(resources: cri.LinuxContainerResources): Json {
  return cri.LinuxContainerResources.toObject(resources, readable);
}

function decodeResources(json: unknown): cri.LinuxContainerResources {
  return cri.LinuxContainerResources.fromObject(json as object);
}

export const sandboxCodec: RecordCodec<SandboxMetadata, SandboxStatus> = {
  version: 1,
  encodeMetadata: (metadata) => ({
    ...encodeNanos(metadata),
    config: cri.PodSandboxConfig.toObject(metadata.config, readable),
  }),
  encodeStatus: ({ resources, overhead, ...status }) => ({
    ...encodeNanos(status),
    ...(resources ? { resources: encodeResources(resources) } : {}),
    ...(overhead ? { overhead: encodeResources(overhead) } : {}),
  }),
  decodeMetadata: (json) => {
    const { config, ...plain } = json as Json;
    return {
      ...decodeNanos(plain),
      config: cri.PodSandboxConfig.fromObject(config as object),
    } as unknown as SandboxMetadata;
  },
  decodeStatus: (json) => {
    const { resources, overhead, ...plain } = json as Json;
    return {
      ...decodeNanos(plain),
      ...(resources ? { resources: decodeResources(resources) } : {}),
      ...(overhead ? { overhead: decodeResources(overhead) } : {}),
    };
  },
};

export const containerCodec: RecordCodec<ContainerMetadata, ContainerStatus> = {
  version: 1,
  encodeMetadata: (metadata) => ({
    ...encodeNanos(metadata),
    config: cri.ContainerConfig.toObject(metadata.config, readable),
  }),
  encodeStatus: ({ resources, ...status }) => ({
    ...encodeNanos(status),
    ...(resources ? { resources: encodeResources(resources) } : {}),
  }),
  decodeMetadata: (json) => {
    const { config, ...plain } = json as Json;
    return {
      ...decodeNanos(plain),
      config: cri.ContainerConfig.fromObject(config as object),
    } as unknown as ContainerMetadata;
  },
  decodeStatus: (json) => {
    const { resources, ...plain } = json as Json;
    return {
      ...decodeNanos(plain),
      ...(resources ? { resources: decodeResources(resources) } : {}),
    };
  },
};
