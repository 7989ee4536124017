import { CrispError } from '../../lib/errors.js';
import { maxMessageBytes } from '../../lib/grpc-codes.js';

/** What helps where the answer of a list is too large: CRI 1.37 has a stream for each, and most take a filter. */
const smallerAnswers: Readonly<Record<string, string>> = {
  ListPodSandbox: 'a filter or StreamPodSandboxes',
  ListContainers: 'a filter or StreamContainers',
  ListContainerStats: 'a filter or StreamContainerStats',
  ListPodSandboxStats: 'a filter or StreamPodSandboxStats',
  ListPodSandboxMetrics: 'StreamPodSandboxMetrics',
  ListImages: 'a filter or StreamImages',
};

/**
 * Refuses to send an answer that its caller could not receive: neither kubelet nor containerd takes a larger one, and a
 * list that lacks some of its entries would be taken for all there is.
 *
 * @throws CrispError `ResourceExhausted` that names the call and what to ask instead
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
