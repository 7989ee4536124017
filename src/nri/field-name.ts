/** A field as NRI's definition spells it, by its name in the generated code: `cgroupsPath` is `cgroups_path`. */
export function fieldName(name: string): string {
  if (name === 'CDIDevices') return 'CDI_devices';
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
