import type { HangingPlugin } from '../support/hanging-plugin.js';
import { pullByStoppedSkopeo, pullFromMuteRegistry, startsOfPipeImage } from '../support/image-faults.js';
import {
  execBesideManyProcesses,
  forkedToLimit,
  frozenContainer,
  hangingPluginFor,
  killedShim,
  loggingAtFullSpeed,
  logOnHangingDisk,
  mountsOfDeadFileSystem,
  passwdReplacedByPipe,
  statsOfManyNames,
  stoppedContainer,
  stoppedShim,
  uninterruptibleContainer,
  type StartFault,
} from '../support/pod-faults.js';

/** A fault that the bench makes beside a victim. */
export interface BenchFault {
  /** of the bench's rows */
  readonly name: string;
  readonly start: StartFault;
  /** another CRI server has nothing that it falls on, or may not come back from it */
  readonly isOfCrisp?: true;
}

const namesInBench = 200_000;

/**
 * What `npm run bench -- --only isolation` does beside a victim.
 *
 * @param plugin of the server's CNI configuration
 * @param pipeImage `pipePasswdImage` of odd-images.ts, by its name
 */
export const benchFaults = (plugin: HangingPlugin, pipeImage: string): readonly BenchFault[] => [
  { name: 'frozen by its cgroup', start: frozenContainer },
  { name: 'main process stopped', start: stoppedContainer },
  { name: 'forked to its pids limit', start: forkedToLimit },
  { name: 'execs, /etc/passwd a named pipe', start: passwdReplacedByPipe },
  // crun does not read the file, as crisp sets HOME
  {
    name: "8 starts, the image's /etc/passwd a named pipe (runc)",
    start: (node) => startsOfPipeImage(pipeImage, 8)(node, 'runc'),
    isOfCrisp: true,
  },
  { name: 'log at full speed', start: loggingAtFullSpeed },
  { name: 'log on a hanging disk', start: logOnHangingDisk, isOfCrisp: true },
  { name: 'writes to a hanging disk', start: uninterruptibleContainer, isOfCrisp: true },
  { name: 'mounts of a dead file system', start: mountsOfDeadFileSystem, isOfCrisp: true },
  { name: 'CNI plugin hangs for 16 pods', start: hangingPluginFor(plugin) },
  { name: 'exec timed out beside 8,000 processes', start: execBesideManyProcesses },
  { name: `statistics of ${namesInBench.toLocaleString('en')} files`, start: statsOfManyNames(namesInBench) },
  { name: 'shim stopped', start: stoppedShim },
  { name: 'shim killed', start: killedShim },
  { name: 'pull from a mute registry', start: pullFromMuteRegistry, isOfCrisp: true },
  { name: 'skopeo stopped during a pull', start: pullByStoppedSkopeo, isOfCrisp: true },
];
