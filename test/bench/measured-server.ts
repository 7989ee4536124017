import { mkdirSync } from 'node:fs';
import { busyboxName, mirroredRegistries } from '../conformance/images.js';
import type { CriServer, ServerOptions } from '../support/cri-server.js';
import { makePodNetwork } from '../support/pod-network.js';
import { CpuMeter } from './cpu-meter.js';
import type { Measured } from './footprint.js';
import { ServedPods } from './served.js';
import { mountStateFolder } from './state-folder.js';

/** A server whose footprint is measured, and what ends it and takes its traces off the host. */
export interface MeasuredServer extends Measured {
  close(): Promise<void>;
}

/**
 * Starts a server with a folder, a network and a meter of its own, and brings the image of its pods into its store.
 *
 * @param folder does not exist yet
 * @param registryHost `127.0.0.1:PORT` of the registry that has the image
 */
export async function startMeasured(
  folder: string,
  registryHost: string,
  start: (options: ServerOptions) => Promise<CriServer>,
  programs?: string,
): Promise<MeasuredServer> {
  const closing: (() => Promise<void> | void)[] = [];
  const close = async (): Promise<void> => {
    for (const each of closing.splice(0)) await each();
  };
  mkdirSync(folder);
  const network = makePodNetwork(folder);
  const meter = new CpuMeter();
  closing.unshift(
    () => network.remove(),
    mountStateFolder(folder),
    () => meter.remove(),
  );
  try {
    const server = await start({
      folder,
      network,
      registryHost,
      mirrored: mirroredRegistries,
      cgroupDriver: 'cgroupfs',
      onSpawn: (pid) => meter.add(pid),
      ...(programs === undefined ? {} : { programs }),
    });
    closing.unshift(() => server.stop());
    const served = new ServedPods(server, busyboxName);
    closing.unshift(() => served.close());
    await served.pods.pull(busyboxName);
    return { served, server, folder, meter, close };
  } catch (err) {
    await close();
    throw err;
  }
}
