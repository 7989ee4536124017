import type { LogCopier } from '../../task/log/log-copier.js';
import type { TaskProcess } from '../../task/runtime/task-process.js';
import type { Shim } from '../../task/shim/shim.js';
import type { OciProcess } from '../../task/oci.js';
import type { ContainerStdin } from '../../task/stdio/stdio.js';

/** A task that exists now. */
export interface LiveTask {
  readonly shim: Shim;
  /** of its first process, on the host */
  readonly pid: number;
  /** absent where the shim has to be asked for signals */
  readonly hostProcess?: TaskProcess;
  /** resolves when its first process is gone */
  readonly exited: Promise<unknown>;
  /** absent for a sandbox's own task, whose output goes nowhere */
  readonly copier?: LogCopier;
  /** absent where the container has no stdin */
  readonly stdin?: ContainerStdin;
  /** resolves once its end is on record and the task deleted */
  readonly ended: Promise<void>;
  /** its exit is known: its pid may be another process' by now */
  hasExited?: boolean;
  /** its stop signal was sent */
  askedToStop?: boolean;
  /** SIGKILL was sent, by us */
  killed?: boolean;
  /** of its spec, read when the first exec needs it */
  process?: OciProcess;
}
