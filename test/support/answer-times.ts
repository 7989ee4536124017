import { containerConfig, podConfig, type Pods } from './pods.js';

/** Milliseconds that callers waited, each time. */
export interface AnswerTimes {
  readonly version: number[];
  readonly listImages: number[];
  /** from nothing to one running container */
  readonly podStart: number[];
}

/** Asks for the version and the images, and starts and removes a pod, so many times in turn. */
export async function answerTimes(pods: Pods, image: string, rounds: number): Promise<AnswerTimes> {
  const times: AnswerTimes = { version: [], listImages: [], podStart: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (let each = 0; each < 5; each += 1) {
      times.version.push(await millisecondsOf(() => pods.call('Version', {})));
      times.listImages.push(await millisecondsOf(() => pods.call('ListImages', {})));
    }
    const config = podConfig();
    let id = '';
    times.podStart.push(
      await millisecondsOf(async () => {
        id = await pods.run(config);
        await pods.start(id, config, containerConfig('main', image));
      }),
    );
    await pods.remove(id);
  }
  return times;
}

async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
