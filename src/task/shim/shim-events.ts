import { dirname } from 'node:path';
import type { Layout } from '../../lib/layout.js';
import { eventService, taskEvents, wellKnown } from '../../lib/proto.js';
import { TtrpcServer } from '../../lib/ttrpc/ttrpc-server.js';
import { makeFolder } from '../../lib/files/make-folder.js';

/**
 * Serves containerd's event service on `layout.eventSocket`, where shims report what happens to their tasks. It must
 * listen before a shim starts. A shim retries an event that is not accepted for about 15 s, so most survive a restart
 * of crisp. Exits come from `Shim.wait`: their events are accepted and ignored.
 */
export class ShimEvents {
  readonly #server: TtrpcServer;
  readonly #onOom = new Set<(containerId: string) => void>();
  readonly #layout: Pick<Layout, 'eventSocket'>;

  constructor(layout: Pick<Layout, 'eventSocket'>) {
    this.#layout = layout;

    this.#server = new TtrpcServer({
      'containerd.services.events.ttrpc.v1.Events/Forward': (payload) => {
        this.#receive(eventService.ForwardRequest.decode(payload));
        return wellKnown.Empty.encode({}).finish();
      },
    });
  }

  async listen(): Promise<void> {
    await makeFolder(dirname(this.#layout.eventSocket), 0o700);
    await this.#server.listen(this.#layout.eventSocket);
  }

  /** Calls `listener` when the OOM killer hits a container. Returns a function that removes the listener. */
  onOom(listener: (containerId: string) => void): () => void {
    this.#onOom.add(listener);
    return () => this.#onOom.delete(listener);
  }

  async close(): Promise<void> {
    await this.#server.close();
  }

  #receive({ envelope }: eventService.ForwardRequest): void {
    const bytes = envelope?.event?.value ?? Buffer.of();
    if (envelope?.topic === '/tasks/oom') {
      const { containerId } = taskEvents.TaskOOM.decode(bytes);
      for (const listener of this.#onOom) listener(containerId);
    }
  }
}
