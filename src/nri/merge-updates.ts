import { CrispError, messageOf } from '../lib/errors.js';
import { mergeResources } from './merge-resources.js';
import type { Author, Owners } from './owners.js';
import type { nri } from './proto.js';
import { shown } from './shown.js';

/** Resources that a plugin asks for on an existing container. */
export interface ContainerUpdate {
  readonly containerId: string;
  readonly resources: nri.LinuxResources.$Properties;
  /** a failed update is not an error */
  readonly ignoreFailure: boolean;
}

/** Collects the updates of other containers that plugins ask for during a request. */
export class Updates {
  readonly #updates = new Map<string, ContainerUpdate>();
  readonly #owners: Owners;
  readonly #creating: string | undefined;

  /** @param creating the container that is being created: it must be adjusted, not updated */
  constructor(owners: Owners, creating?: string) {
    this.#owners = owners;
    this.#creating = creating;
  }

  /**
   * @throws CrispError `FailedPrecondition` for a conflict that is not to be ignored, or an update of the new container
   */
  merge(plugin: Author, asked: readonly nri.ContainerUpdate.$Properties[] | null | undefined): void {
    for (const update of asked ?? []) {
      const id = update.containerId ?? '';
      if (id === this.#creating) {
        throw new CrispError(
          'FailedPrecondition',
          `NRI plugin ${shown(plugin.name)} updates a container that is being created: ${id}`,
        );
      }
      const before = this.#updates.get(id);
      try {
        this.#updates.set(id, {
          containerId: id,
          resources: mergeResources(this.#owners, id, plugin, before?.resources ?? {}, update.linux?.resources),
          ignoreFailure: (before?.ignoreFailure ?? true) && update.ignoreFailure === true,
        });
      } catch (err) {
        if (!update.ignoreFailure)
          throw new CrispError('FailedPrecondition', `update of ${shown(id)}: ${messageOf(err)}`);
      }
    }
  }

  /** The update of one container so far. */
  of(id: string): nri.LinuxResources.$Properties | undefined {
    return this.#updates.get(id)?.resources;
  }

  /** The updates of all containers except the request's own. */
  except(id?: string): ContainerUpdate[] {
    return [...this.#updates.values()].filter(({ containerId }) => containerId !== id);
  }

  /** The updates, for validating plugins. */
  messages(): nri.ContainerUpdate.$Properties[] {
    return this.except().map(({ containerId, resources, ignoreFailure }) => ({
      containerId,
      linux: { resources },
      ignoreFailure,
    }));
  }
}
