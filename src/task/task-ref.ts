/** The recorded identity of a task: enough to find it, or what is left of it. */
export interface TaskRef {
  /** of the container, or of the sandbox if it is the sandbox's task */
  readonly id: string;
  readonly owner: 'container' | 'podSandbox';
  /** the name of its runtime handler */
  readonly handler: string;
  /** the name of the shim that was given the task, which may have died; undefined if there was none */
  readonly shim: string | undefined;
  /** the folder with its config.json */
  readonly bundle: string;
}

/** The log fields that identify a task's owner. */
export function logFieldsOf({ owner, id }: TaskRef): Record<string, string> {
  return { [`${owner}Id`]: id };
}
