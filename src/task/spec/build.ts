import { withoutNoQuota } from '../cgroup/cpu-quota.js';
import { invalid } from '../../lib/errors.js';
import { applyCdi } from './cdi.js';
import { capabilitiesFor } from './capabilities.js';
import { devicesFor, hostDevices } from './devices.js';
import type { SpecInput } from './input.js';
import { mountsFor } from './mounts.js';
import { namespacesFor, userNamespaceOf } from './namespaces.js';
import type { OciProcess, OciSpec, OciUser } from '../oci.js';
import { oomScoreAdj, processBasics, withHome } from './process.js';
import { resourcesFor } from './resources.js';
import { apparmorFor, seccompFor, selinuxFor } from './security.js';
import { resolveUser } from './user.js';

export { validateContainerConfig } from './validate.js';

/**
 * A finished specification, and warnings about parts of the request that this host does not support, for the caller to
 * log.
 */
export interface BuiltSpec {
  readonly spec: OciSpec;
  readonly warnings: string[];
  /** for ContainerStatus */
  readonly user: OciUser;
  /** SELinux label of the root filesystem, for overlayMounts() */
  readonly mountLabel?: string;
}

/**
 * Builds the OCI runtime specification of a container, from the request, the image's layers and the host's devices. As
 * a last step, when nothing can be refused any more, creates missing host folders that a mount names; nothing else is
 * changed.
 *
 * @throws CrispError `InvalidArgument` that names the field of the request that is not supported
 */
export async function buildSpec(input: SpecInput): Promise<BuiltSpec> {
  const { config, host, handler, lookUp } = input;
  const devices = config.devices ?? [];
  const cdiDevices = config.CDIDevices ?? [];
  const security = config.linux?.securityContext ?? {};
  const warnings: string[] = [];

  const userNamespace = userNamespaceOf(
    security.namespaceOptions?.usernsOptions ??
      input.sandboxConfig.linux?.securityContext?.namespaceOptions?.usernsOptions,
    'config.linux.security_context.namespace_options.userns_options',
  );
  if (userNamespace && !handler.features.userNamespaces) {
    throw invalid(
      'config.linux.security_context.namespace_options.userns_options',
      `runtime handler ${JSON.stringify(handler.name)} has no user namespaces`,
    );
  }
  const capabilities = capabilitiesFor(security, host, warnings);
  const labels = selinuxFor(input, security, warnings);
  const [{ user, home }, mounts, requestedDevices, allDevices, seccomp, apparmorProfile] = await Promise.all([
    input.accounts.of(input.layers).then((accounts) => resolveUser(security, input.image, accounts)),
    mountsFor(input, userNamespace, labels?.mount),
    devices.length === 0
      ? devicesFor([])
      : lookUp({ what: 'config.devices', paths: devices.map(({ hostPath }) => hostPath ?? '') }, () =>
          devicesFor(devices),
        ),
    security.privileged ? hostDevices() : undefined,
    seccompFor(input, security, capabilities.bounding),
    apparmorFor(input, security),
  ]);

  const basics = processBasics(input);
  const process: OciProcess = {
    ...basics,
    env: withHome(basics.env, home),
    user,
    capabilities,
    // the CRI has no field for it: use the limits that the server was started with, before Node raised them
    rlimits: [{ type: 'RLIMIT_NOFILE', ...host.openFilesLimit }],
    noNewPrivileges: security.noNewPrivs ?? false,
    oomScoreAdj: oomScoreAdj(config, host, warnings),
    ...(apparmorProfile === undefined ? {} : { apparmorProfile }),
    ...(labels ? { selinuxLabel: labels.process } : {}),
  };
  const requestedPaths = new Set(requestedDevices.devices.map(({ path }) => path));
  const spec: OciSpec = {
    ociVersion: handler.ociVersion,
    process,
    // the pinned namespace does not keep the hostname: each container sets the same one again
    ...(input.namespaces.uts ? { hostname: input.hostname } : {}),
    root: { path: 'rootfs', readonly: security.readonlyRootfs ?? false },
    mounts: mounts.mounts,
    annotations: annotationsOf(input),
    linux: {
      // the runtime reads the mappings from a namespace that it joins, and accepts only one of the two
      ...(input.namespaces.user ? {} : userNamespace),
      cgroupsPath: input.cgroupsPath,
      namespaces: namespacesFor(input, userNamespace),
      devices: [
        ...(allDevices?.devices.filter(({ path }) => !requestedPaths.has(path)) ?? []),
        ...requestedDevices.devices,
      ],
      resources: {
        ...withoutNoQuota(resourcesFor(config.linux?.resources, host)),
        devices: allDevices?.rules ?? requestedDevices.rules,
      },
      ...(seccomp ? { seccomp } : {}),
      ...(mounts.rootfsPropagation ? { rootfsPropagation: mounts.rootfsPropagation } : {}),
      ...(labels ? { mountLabel: labels.mount } : {}),
      // kubelet decides about procMount and the defaults: it lists the paths
      maskedPaths: security.privileged ? [] : [...(security.maskedPaths ?? [])],
      readonlyPaths: security.privileged ? [] : [...(security.readonlyPaths ?? [])],
    },
  };
  if (cdiDevices.length > 0)
    await lookUp({ what: 'the CDI files', paths: input.cdiSpecDirs ?? [] }, () =>
      applyCdi(spec, cdiDevices, input.cdiSpecDirs),
    );
  await mounts.prepare();
  return { spec, warnings, user: spec.process.user, ...(labels ? { mountLabel: labels.mount } : {}) };
}

/** Annotations for shims of other runtimes, under containerd's names, and those of the caller. */
function annotationsOf(input: SpecInput): Record<string, string> {
  const prefix = 'io.kubernetes.cri.';
  const metadata = input.sandboxConfig.metadata;
  return {
    [`${prefix}container-type`]: 'container',
    [`${prefix}sandbox-id`]: input.sandboxId,
    [`${prefix}container-name`]: input.config.metadata?.name ?? '',
    [`${prefix}image-name`]: input.imageName,
    [`${prefix}sandbox-name`]: metadata?.name ?? '',
    [`${prefix}sandbox-namespace`]: metadata?.namespace ?? '',
    [`${prefix}sandbox-uid`]: metadata?.uid ?? '',
    ...input.annotations,
  };
}
