/** Converts a field's name in the generated code to NRI's spelling: `cgroupsPath` to `cgroups_path`. */
export function fieldName(name: string): string {
  if (name === 'CDIDevices') return 'CDI_devices';
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
