import type { Config } from '../../config.js';
import { CrispError, messageOf } from '../../lib/errors.js';
import type { Layout } from '../../lib/layout.js';
import { probeHandler, type Handler } from '../../task/runtime/handlers.js';
import { writeRunscConfig } from '../../task/runtime/runsc-config.js';
import { runtimeProblem } from '../../task/runtime/runtime-trial.js';
import { resolveHandlers } from './host-settings.js';

/** The handlers that work on this host, and why others do not. */
export interface ReadyHandlers {
  /** by name, the default one first and also under the empty name */
  readonly handlers: ReadonlyMap<string, Handler>;
  readonly unusable: readonly { readonly name: string; readonly problem: string }[];
}

/**
 * Probes the programs of every handler and has each create a container.
 *
 * @throws CrispError `InvalidArgument` if the configured default handler is unknown or does not work
 */
export async function readyHandlers(
  config: Config,
  driver: 'systemd' | 'cgroupfs',
  layout: Layout,
): Promise<ReadyHandlers> {
  const unusable: { name: string; problem: string }[] = [];
  const tried = await Promise.all(
    resolveHandlers(config, driver, layout).map(async (settled) => {
      try {
        const handler = await probeHandler(settled);
        const problem = await runtimeProblem(handler);
        if (problem === undefined) {
          await writeRunscConfig(handler);
          return handler;
        }
        unusable.push({ name: settled.name, problem });
      } catch (err) {
        unusable.push({ name: settled.name, problem: messageOf(err) });
      }
      return undefined;
    }),
  );
  const ready = tried.filter((handler) => handler !== undefined);
  const wanted = config.defaultHandler;
  const chosen = wanted === '' ? ready[0] : ready.find(({ name }) => name === wanted);
  if (wanted !== '' && !chosen) {
    const problem = unusable.find(({ name }) => name === wanted)?.problem ?? 'no such handler';
    throw new CrispError('InvalidArgument', `default_handler ${JSON.stringify(wanted)}: ${problem}`);
  }
  if (!chosen) return { handlers: new Map(), unusable };
  const others = ready.filter((handler) => handler !== chosen);
  return {
    handlers: new Map([
      ['', chosen],
      [chosen.name, chosen],
      ...others.map((handler): [string, Handler] => [handler.name, handler]),
    ]),
    unusable,
  };
}
