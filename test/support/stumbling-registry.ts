import { randomBytes } from 'node:crypto';
import { busyboxImage, file, layer } from './images.js';
import { startRegistry, type Fault, type Registry } from './registry.js';

/** What it does to one request for a blob or a manifest after the other. */
const faults: readonly Fault[] = [
  { status: 503 },
  { cutAfterBytes: 500_000 },
  { status: 429, headers: { 'retry-after': '1' } },
  { stall: true },
];

/** A registry with an image that no pull ever gets: each try meets another trouble. */
export async function startStumblingRegistry(): Promise<Pick<Registry, 'close'> & { readonly image: string }> {
  let requests = 0;
  const gate = ({ path }: { path: string }): Fault | undefined =>
    path === '/v2/' ? undefined : faults[(requests += 1) % faults.length];
  const registry = await startRegistry({ gate });
  const image = await busyboxImage({}, layer([file('large', randomBytes(1_000_000))]));
  await registry.push('cases/troubled', 'latest', image);
  return { image: `${registry.host}/cases/troubled:latest`, close: () => registry.close() };
}
