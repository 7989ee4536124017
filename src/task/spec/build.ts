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

/** A finished specification, and what of the request this host does not support; the caller logs it. */
export interface BuiltSpec {
  readonly spec: OciSpec;
  readonly warnings: string[];
  /** as ContainerStatus reports it */
  readonly user: OciUser;
  /** what the root file system is to be labelled with, where the host has SELinux: for overlayMounts() */
  readonly mountLabel?: string;
}

/**
 * Builds the OCI runtime specification of a container. It reads the image's layers and the host's devices. Once nothing
 * can be refused any more it makes the host folders that a mount names and that are missing; nothing else is touched.
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
    // the CRI has no field for it: what the server was given, not what Node made of it
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
    // pinning the pod's namespace leaves it nameless: each container sets the same name again
    ...(input.namespaces.uts ? { hostname: input.hostname } : {}),
    root: { path: 'rootfs', readonly: security.readonlyRootfs ?? false },
    mounts: mounts.mounts,
    annotations: annotationsOf(input),
    linux: {
      // the runtime reads them from a namespace that it joins, and wants one or the other
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
      // procMount and the defaults are kubelet's to decide: it names the paths
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

/** The annotations that shims of other runtimes read, by containerd's names, and what the caller adds. */
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
