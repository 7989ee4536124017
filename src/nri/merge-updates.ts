import { CrispError, messageOf } from '../lib/errors.js';
import { mergeResources } from './merge-resources.js';
import type { Author, Owners } from './owners.js';
import type { nri } from './proto.js';
import { shown } from './shown.js';

/** Resources that a plugin wants an existing container to have. */
export interface ContainerUpdate {
  readonly containerId: string;
  readonly resources: nri.LinuxResources.$Properties;
  /** one that cannot be made is no error */
  readonly ignoreFailure: boolean;
}

/** Collects what plugins want of other containers while one request is answered. */
export class Updates {
  readonly #updates = new Map<string, ContainerUpdate>();
  readonly #owners: Owners;
  readonly #creating: string | undefined;

  /** @param creating the container that is just being made: it is adjusted, not updated */
  constructor(owners: Owners, creating?: string) {
    this.#owners = owners;
    this.#creating = creating;
  }

  /** @throws CrispError `FailedPrecondition` for a conflict that is not to be ignored, or an update of what is being made */
  merge(plugin: Author, asked: readonly nri.ContainerUpdate.$Properties[] | null | undefined): void {
    for (const update of asked ?? []) {
      const id = update.containerId ?? '';
      if (id === this.#creating) {
        throw new CrispError(
          'FailedPrecondition',
          `NRI plugin ${shown(plugin.name)} updates a container that it has to adjust: ${id}`,
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

  /** What is asked of one container so far. */
  of(id: string): nri.LinuxResources.$Properties | undefined {
    return this.#updates.get(id)?.resources;
  }

  /** Those of all containers but one, whose request it is. */
  except(id?: string): ContainerUpdate[] {
    return [...this.#updates.values()].filter(({ containerId }) => containerId !== id);
  }

  /** As validating plugins are told. */
  messages(): nri.ContainerUpdate.$Properties[] {
    return this.except().map(({ containerId, resources, ignoreFailure }) => ({
      containerId,
      linux: { resources },
      ignoreFailure,
    }));
  }
}
