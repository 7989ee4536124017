import { capabilityNames, type Host } from '../../lib/host/host.js';
import { invalid } from '../../lib/errors.js';
import type { cri } from '../../lib/proto.js';
import type { OciCapabilities } from '../oci.js';

const field = 'config.linux.security_context.capabilities';

/** Docker's default capabilities, which images rely on. */
const defaultCapabilities =
  'CHOWN DAC_OVERRIDE FOWNER FSETID KILL SETGID SETUID SETPCAP NET_BIND_SERVICE NET_RAW SYS_CHROOT MKNOD AUDIT_WRITE SETFCAP'
    .split(' ')
    .map((name) => `CAP_${name}`);

/**
 * Computes the capability sets of a container. ALL, added or dropped, is applied first, then single additions, then
 * single drops. A capability outside crisp's bounding set cannot be granted: it is left out, with a warning.
 *
 * @throws CrispError `InvalidArgument` for an unknown capability
 */
export function capabilitiesFor(
  security: cri.ILinuxContainerSecurityContext,
  host: Pick<Host, 'boundingCapabilities'>,
  warnings: string[],
): OciCapabilities {
  const all = new Set(host.boundingCapabilities);
  const added = named(security.capabilities?.addCapabilities, 'add_capabilities');
  const dropped = named(security.capabilities?.dropCapabilities, 'drop_capabilities');
  const ambient = named(security.capabilities?.addAmbientCapabilities, 'add_ambient_capabilities');

  let held = new Set(defaultCapabilities);
  let inheritable: string[] = [];
  if (security.privileged) {
    held = new Set(capabilityNames);
  } else {
    if (added.has('ALL')) held = new Set(capabilityNames);
    if (dropped.has('ALL')) held.clear();
    for (const name of [...added, ...ambient]) if (name !== 'ALL') held.add(name);
    if (ambient.has('ALL')) held = new Set(capabilityNames);
    for (const name of dropped) held.delete(name);
    inheritable = [...held].filter((name) => ambient.has(name) || ambient.has('ALL'));
  }
  const missing = [...held].filter((name) => !all.has(name));
  if (missing.length > 0) warnings.push(`not granted, as crisp itself lacks them: ${missing.join(', ')}`);
  const granted = capabilityNames.filter((name) => held.has(name) && all.has(name));
  // only inheritable capabilities can be in the ambient set
  const raised = inheritable.filter((name) => all.has(name));
  return { bounding: granted, effective: granted, permitted: granted, inheritable: raised, ambient: raised };
}

function named(names: readonly string[] | null | undefined, list: string): Set<string> {
  const known = new Set(capabilityNames);
  return new Set(
    (names ?? []).map((name, index) => {
      const upper = name.toUpperCase();
      if (upper === 'ALL') return upper;
      const full = upper.startsWith('CAP_') ? upper : `CAP_${upper}`;
      if (!known.has(full)) throw invalid(`${field}.${list}[${index}]`, `${JSON.stringify(name)} is not a capability`);
      return full;
    }),
  );
}
