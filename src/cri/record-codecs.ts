import { cri } from '../lib/proto.js';
import type { RecordCodec } from '../lib/record-store.js';
import type { SandboxMetadata, SandboxStatus } from '../sandbox/record.js';
import type { ContainerMetadata, ContainerStatus } from '../task/record.js';

// Messages stand as protobuf's JSON, 64-bit numbers as strings, so that a person can read a record at 3 a.m.
const readable = { longs: String, enums: String, bytes: String } as const;

type Json = Record<string, unknown>;

/** bigint fields as decimal strings; their names end in Nanos. */
function encodeNanos(value: object): Json {
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, typeof field === 'bigint' ? String(field) : field]));
}

function decodeNanos(json: Json): Json {
  return Object.fromEntries(
    Object.entries(json).map(([key, field]) => [key, key.endsWith('Nanos') ? BigInt(field as string) : field]),
  );
}

export const sandboxCodec: RecordCodec<SandboxMetadata, SandboxStatus> = {
  version: 1,
  encode: (metadata, status) => ({
    metadata: { ...encodeNanos(metadata), config: cri.PodSandboxConfig.toObject(metadata.config, readable) },
    status: encodeNanos(status),
  }),
  decode: (json) => {
    const { metadata, status } = json as { metadata: Json; status: Json };
    const config = cri.PodSandboxConfig.fromObject(metadata.config as object);
    return {
      metadata: { ...decodeNanos(metadata), config } as unknown as SandboxMetadata,
      status: decodeNanos(status) as SandboxStatus,
    };
  },
};

export const containerCodec: RecordCodec<ContainerMetadata, ContainerStatus> = {
  version: 1,
  encode: (metadata, { resources, ...status }) => ({
    metadata: { ...encodeNanos(metadata), config: cri.ContainerConfig.toObject(metadata.config, readable) },
    status: {
      ...encodeNanos(status),
      ...(resources ? { resources: cri.LinuxContainerResources.toObject(resources, readable) } : {}),
    },
  }),
  decode: (json) => {
    const { metadata, status } = json as { metadata: Json; status: Json };
    const config = cri.ContainerConfig.fromObject(metadata.config as object);
    const { resources, ...plain } = status;
    return {
      metadata: { ...decodeNanos(metadata), config } as unknown as ContainerMetadata,
      status: {
        ...decodeNanos(plain),
        ...(resources ? { resources: cri.LinuxContainerResources.fromObject(resources) } : {}),
      } as ContainerStatus,
    };
  },
};
