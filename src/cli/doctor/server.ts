import type { Config } from '../../config.js';
import { messageOf } from '../../lib/errors.js';
import { CriClient } from '../cri-client.js';
import { ok, problem, type Finding } from './finding.js';

/** gRPC's code for a server that cannot be reached. */
const unavailable = 14;

/**
 * Checks whether a server answers on the configured socket, and its status. None is not a problem: it may be stopped.
 */
export async function serverFindings(config: Config): Promise<Finding[]> {
  const where = `unix://${config.listen}`;
  const client = new CriClient(config.listen);
  try {
    const { runtimeName, runtimeVersion } = await client.call('Version', {}, 5000);
    const { status } = await client.call('Status', {}, 5000);
    return [
      ok(`${runtimeName} ${runtimeVersion} serves on ${where}`),
      ...(status?.conditions ?? []).map(({ type, status: good, message }) =>
        good ? ok(`${type}`) : problem(`${type} is false: ${message}`, 'see the findings above about it'),
      ),
    ];
  } catch (err) {
    if ((err as { code?: unknown }).code === unavailable) return [ok(`nothing serves on ${where}`)];
    return [
      problem(`${where} does not answer: ${messageOf(err)}`, 'see its log; restart it, containers go on running'),
    ];
  } finally {
    client.close();
  }
}
