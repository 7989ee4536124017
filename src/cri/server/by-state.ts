import { cri } from '../../lib/proto.js';
import type { NodeStore } from '../context/node-context.js';
import { containerState } from '../messages/container-messages.js';
import { sandboxState } from '../messages/sandbox-messages.js';

type SandboxState = 'READY' | 'NOTREADY';
type ContainerState = 'CREATED' | 'RUNNING' | 'EXITED' | 'UNKNOWN';

/** The number of pods by CRI state. */
export function sandboxesByState({ sandboxes }: Pick<NodeStore, 'sandboxes'>): Record<SandboxState, number> {
  const states = sandboxes.list().map(({ status }) => sandboxState(status));
  return {
    READY: countOf(states, cri.PodSandboxState.SANDBOX_READY),
    NOTREADY: countOf(states, cri.PodSandboxState.SANDBOX_NOTREADY),
  };
}

/** The number of containers by CRI state. */
export function containersByState({ containers }: Pick<NodeStore, 'containers'>): Record<ContainerState, number> {
  const states = containers.list().map(({ status }) => containerState(status));
  return {
    CREATED: countOf(states, cri.ContainerState.CONTAINER_CREATED),
    RUNNING: countOf(states, cri.ContainerState.CONTAINER_RUNNING),
    EXITED: countOf(states, cri.ContainerState.CONTAINER_EXITED),
    UNKNOWN: countOf(states, cri.ContainerState.CONTAINER_UNKNOWN),
  };
}

function countOf<State>(states: readonly State[], state: State): number {
  return states.filter((each) => each === state).length;
}
