import { CrispError } from '../../lib/errors.js';
import { maxMessageBytes } from '../../lib/grpc-codes.js';

/**
 * Alternatives to a list that is too large for an answer: CRI 1.37 has streaming calls, and most lists take a filter.
 */
const smallerAnswers: Readonly<Record<string, string>> = {
  ListPodSandbox: 'a filter or StreamPodSandboxes',
  ListContainers: 'a filter or StreamContainers',
  ListContainerStats: 'a filter or StreamContainerStats',
  ListPodSandboxStats: 'a filter or StreamPodSandboxStats',
  ListPodSandboxMetrics: 'StreamPodSandboxMetrics',
  ListImages: 'a filter or StreamImages',
};

/**
 * Refuses to send an answer that the caller could not receive: neither kubelet nor containerd accepts a larger one, and
 * a truncated list would be taken as complete.
 *
 * @throws CrispError `ResourceExhausted` that names the call and an alternative
 */
export function checkAnswerSize(method: string, { length }: Uint8Array): void {
  if (length <= maxMessageBytes) return;
  const help = smallerAnswers[method];
  const largest = `larger than the largest message (${maxMessageBytes} bytes)`;
  throw new CrispError(
    'ResourceExhausted',
    `${method}: the answer of ${length} bytes is ${largest}${help === undefined ? '' : `; use ${help}`}`,
  );
}
