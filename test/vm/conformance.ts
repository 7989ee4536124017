/** Runs the suite in the virtual machine. */
export function runInVm(_options: { focus?: string; say: (line: string) => void }): Promise<boolean> {
  throw new Error('not there yet');
}
