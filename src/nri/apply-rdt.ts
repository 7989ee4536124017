import { invalid } from '../lib/errors.js';
import type { Host } from '../lib/host/host.js';
import type { OciSpec } from '../task/oci.js';
import { requireSpecVersion } from './apply-policies.js';
import type { nri } from './proto.js';

/**
 * Applies a container's share of caches and memory bandwidth, by a class or by its own settings.
 *
 * @throws CrispError `InvalidArgument` that names what this host or the runtime does not support
 */
export function applyRdt(
  spec: OciSpec,
  { rdt, resources }: nri.LinuxContainerAdjustment.$Properties,
  { host, ociVersionMax }: { readonly host: Pick<Host, 'resctrl'>; readonly ociVersionMax: string },
): void {
  const rdtClass = resources?.rdtClass;
  if (rdt?.remove || rdtClass?.value === '') delete spec.linux.intelRdt;
  const asked = [
    ['linux.resources.rdt_class', rdtClass?.value, '1.0.0'],
    ['linux.rdt.clos_id', rdt?.closId?.value, '1.0.0'],
    ['linux.rdt.schemata', rdt?.schemata, '1.3.0'],
    ['linux.rdt.enable_monitoring', rdt?.enableMonitoring?.value, '1.3.0'],
  ] as const;
  for (const [field, value, since] of asked) {
    if (!value) continue;
    requireSpecVersion(field, since, ociVersionMax);
    if (!host.resctrl) throw invalid(field, 'no resctrl file system was mounted on this host when crisp started');
  }
  const closID = rdt?.closId?.value ?? rdtClass?.value;
  if (closID) spec.linux.intelRdt = { ...spec.linux.intelRdt, closID };
  if (rdt?.schemata) spec.linux.intelRdt = { ...spec.linux.intelRdt, schemata: [...(rdt.schemata.value ?? [])] };
  // disabled monitoring needs no RDT group
  if (rdt?.enableMonitoring?.value || (rdt?.enableMonitoring && spec.linux.intelRdt))
    spec.linux.intelRdt = { ...spec.linux.intelRdt, enableMonitoring: rdt.enableMonitoring.value ?? false };
}
