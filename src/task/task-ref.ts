/** What is on record of a task: enough to find it, or whatever is left of it, again. */
export interface TaskRef {
  /** of the container, or of the sandbox whose own task it is */
  readonly id: string;
  readonly owner: 'container' | 'podSandbox';
  /** the name of its runtime handler */
  readonly handler: string;
  /** the name of the shim that was given the task, which may be gone; undefined where none was */
  readonly shim: string | undefined;
  /** the folder with its config.json */
  readonly bundle: string;
}

/** How a log line names whose task it is. */
export function logFieldsOf({ owner, id }: TaskRef): Record<string, string> {
  return { [`${owner}Id`]: id };
}
