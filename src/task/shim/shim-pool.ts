import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { allSettledOrThrow } from '../../lib/all-settled.js';
import { writeFileAtomicSync } from '../../lib/atomic-file.js';
import { CrispError, messageOf } from '../../lib/errors.js';
import { KeyedMutex } from '../../lib/keyed-mutex.js';
import type { Layout } from '../../lib/layout.js';
import type { Logger } from '../../lib/log.js';
import { startTimeOf } from '../../lib/process.js';
import type { Handler } from '../runtime/handlers.js';
import { Shim, type ShimIdentity } from './shim.js';
import { drainLog, endUnrecorded, killShim, removeLeftovers, shimSocket, startShim } from './shim-process.js';

export interface ShimPoolOptions {
  readonly layout: Pick<Layout, 'shims' | 'eventSocket'>;
  readonly log: Logger;
  /** shared shims of each kind; default: one a core, two to eight */
  readonly size?: number;
  /** PATH of shims and of the runtimes that they start; default: crisp's own */
  readonly searchPath?: string;
}

/** What is kept on disk of a shim that runs. */
interface ShimRecord extends ShimIdentity {
  readonly version: 1;
  /** pids and start times begin anew with each boot */
  readonly bootId: string;
  readonly kind: string;
  readonly shared: boolean;
}

/** A shim of ours that runs. */
interface Member {
  readonly shim: Shim;
  readonly kind: string;
  readonly shared: boolean;
  readonly sandboxes: Set<string>;
  readonly stopLog: () => void;
}

const recordFile = 'shim.json';

/**
 * The shims that run. Shared ones are kept warm and hold many pods each (one shim creates one task at a time, so there are
 * a few); a handler that is not shared gets one a pod. What a shim leaves is removed when it goes, however it goes.
 */
export class ShimPool {
  readonly #layout: ShimPoolOptions['layout'];
  readonly #log: Logger;
  readonly #size: number;
  readonly #searchPath: string;
  readonly #members = new Map<string, Member>();
  readonly #lock = new KeyedMutex();
  /** what the handlers of today need: an upgrade of the shim leaves others running with their tasks */
  readonly #kinds = new Set<string>();
  /** work that goes on after a call has returned: replacing, cleaning up */
  readonly #background = new Set<Promise<void>>();
  #isClosing = false;

  constructor({ layout, log, size, searchPath = process.env['PATH'] ?? '' }: ShimPoolOptions) {
    this.#layout = layout;
    this.#log = log;
    this.#searchPath = searchPath;
    this.#size = size || Math.min(8, Math.max(2, availableParallelism()));
  }

  /** Starts what is missing of a handler's shared shims; nothing for a handler that is not shared. */
  async warm(handler: Handler): Promise<void> {
    if (!handler.shared) return;
    this.#kinds.add(kindOf(handler));
    await this.#lock.run(kindOf(handler), async () => {
      const missing = this.#size - this.#sharedOf(handler).length;
      const starts = Array.from({ length: Math.max(0, missing) }, () => this.#start(handler, true));
      // each is settled, also after one has failed: none starts behind the back of whoever closes the pool
      await allSettledOrThrow(starts);
    });
  }

  /**
   * The shim that a sandbox's tasks go to: always the same one while it lives, so this may be called for every task.
   * Held until `release`.
   */
  async acquire(handler: Handler, sandboxId: string): Promise<Shim> {
    return this.#lock.run(sandboxId, async () => {
      const held = [...this.#members.values()].find(
        (member) => member.kind === kindOf(handler) && member.sandboxes.has(sandboxId),
      );
      if (held) return held.shim;
      if (!handler.shared) {
        const own = await this.#start(handler, false);
        own.sandboxes.add(sandboxId);
        return own.shim;
      }
      if (this.#sharedOf(handler).length === 0) await this.warm(handler);
      // chosen and taken in one go, or pods that come together would all choose the same
      const member = this.#leastLoaded(handler);
      member.sandboxes.add(sandboxId);
      return member.shim;
    });
  }

  /** Says that a shim holds tasks of a sandbox: of records read after a restart. False where there is no such shim. */
  adopt(shimName: string, sandboxId: string): boolean {
    const member = this.#members.get(shimName);
    member?.sandboxes.add(sandboxId);
    return member !== undefined;
  }

  /** Says that every shim may hold tasks of this owner, who is never released. */
  adoptAll(owner: string): void {
    for (const { sandboxes } of this.#members.values()) sandboxes.add(owner);
  }

  /**
   * The sandbox has no task in the shim any more. One that served it alone ends, and so does one of a version that was
   * replaced. Releasing twice is not an error.
   */
  async release(shimName: string, sandboxId: string): Promise<void> {
    const member = this.#members.get(shimName);
    if (!member?.sandboxes.delete(sandboxId)) return;
    if (this.#isUnused(member)) await this.#end(member);
  }

  /** The sandbox is gone: whatever shim held its tasks, see `release`. */
  async releaseSandbox(sandboxId: string): Promise<void> {
    const holders = [...this.#members.values()].filter(({ sandboxes }) => sandboxes.has(sandboxId));
    await Promise.all(holders.map(({ shim }) => this.release(shim.name, sandboxId)));
  }

  get(shimName: string): Shim | undefined {
    return this.#members.get(shimName)?.shim;
  }

  /** After `recover`, `adopt` and `warm`: ends the shims that no sandbox needs any more. */
  async endUnused(): Promise<void> {
    const unused = [...this.#members.values()].filter((member) => this.#isUnused(member));
    await Promise.all(unused.map((member) => this.#end(member)));
  }

  /** How many shims run. */
  count(): number {
    return this.#members.size;
  }

  /**
   * After a restart of crisp: connects to every shim that still runs and removes what the others left. A task whose
   * shim `get` does not know then is an orphan.
   */
  async recover(): Promise<void> {
    await mkdir(this.#layout.shims, { recursive: true, mode: 0o700 });
    await Promise.all((await readdir(this.#layout.shims)).map((name) => this.#recoverOne(name)));
  }

  /** Ends the shims that hold no sandbox and lets go of the others, which run on with their tasks. */
  async close(): Promise<void> {
    this.#isClosing = true;
    // a shim that is just being started is known once that is done
    await Promise.all(this.#background);
    await Promise.all(
      [...this.#members.values()].map(async (member) => {
        if (member.sandboxes.size === 0) return this.#end(member);
        this.#forget(member);
        member.shim.disconnect();
      }),
    );
    await Promise.all(this.#background);
  }

  #isUnused({ shared, kind, sandboxes }: Member): boolean {
    return sandboxes.size === 0 && !(shared && this.#kinds.has(kind));
  }

  #sharedOf(handler: Handler): Member[] {
    return [...this.#members.values()].filter((member) => member.shared && member.kind === kindOf(handler));
  }

  #leastLoaded(handler: Handler): Member {
    const members = this.#sharedOf(handler);
    // after a death the pool is filled up without making this caller wait
    if (members.length < this.#size && !this.#isClosing) this.#inBackground(this.warm(handler));
    const [first, ...others] = members;
    if (!first) throw new CrispError('Unavailable', `no shim of handler ${handler.name} runs`);
    return others.reduce((least, member) => (member.sandboxes.size < least.sandboxes.size ? member : least), first);
  }

  async #start(handler: Handler, shared: boolean): Promise<Member> {
    this.#kinds.add(kindOf(handler));
    const name = `${shared ? 'shared' : 'pod'}-${randomBytes(6).toString('hex')}`;
    const folder = this.#folder(name);
    const { shim, stopLog } = await startShim({
      handler,
      name,
      folder,
      eventSocket: this.#layout.eventSocket,
      searchPath: this.#searchPath,
      log: this.#log,
    });
    const { pid, startTime, address, apiVersion } = shim;
    const kind = kindOf(handler);
    const member = this.#add(shim, kind, shared, stopLog);
    try {
      const record: ShimRecord = {
        version: 1,
        bootId: await bootId(),
        name,
        pid,
        startTime,
        address,
        apiVersion,
        kind,
        shared,
      };
      writeFileAtomicSync(join(folder, recordFile), JSON.stringify(record));
      return member;
    } catch (err) {
      await this.#end(member);
      throw err;
    }
  }

  #add(shim: Shim, kind: string, shared: boolean, stopLog: () => void): Member {
    const member: Member = { shim, kind, shared, sandboxes: new Set(), stopLog };
    this.#members.set(shim.name, member);
    void shim.closed.then(() => {
      if (!this.#forget(member)) return;
      this.#log.error({ shim: shim.name, pid: shim.pid, sandboxes: member.sandboxes.size }, 'shim died');
      this.#inBackground(removeLeftovers(this.#folder(shim.name), shim.address));
    });
    return member;
  }

  /** False where it was forgotten before. */
  #forget(member: Member): boolean {
    member.stopLog();
    return this.#members.delete(member.shim.name);
  }

  async #end(member: Member): Promise<void> {
    const { shim } = member;
    // out of the pool first: nobody gets it any more, and its end is no death
    if (!this.#members.delete(shim.name)) return;
    try {
      await shim.shutdown();
      await Promise.race([shim.closed, sleep(5_000, undefined, { ref: false })]);
    } catch (err) {
      this.#log.warn({ shim: shim.name, error: messageOf(err) }, 'shim does not shut down; killing it');
    }
    await killShim(shim);
    shim.disconnect();
    member.stopLog();
    await removeLeftovers(this.#folder(shim.name), shim.address);
  }

  async #recoverOne(name: string): Promise<void> {
    const folder = this.#folder(name);
    const record = await readRecord(join(folder, recordFile));
    if (!record) {
      // a crash came between the shim's start and its record: no task was given to it
      const address = shimSocket(this.#layout.eventSocket, name);
      await endUnrecorded(name, address);
      await removeLeftovers(folder, address);
      return;
    }
    if (record.bootId !== (await bootId()) || startTimeOf(record.pid) !== record.startTime) {
      await removeLeftovers(folder, record.address);
      return;
    }
    try {
      const stopLog = drainLog(folder, name, this.#log);
      const shim = await Shim.connect(record).catch((err: unknown) => {
        stopLog();
        throw err;
      });
      this.#add(shim, record.kind, record.shared, stopLog);
    } catch (err) {
      this.#log.error({ shim: name, pid: record.pid, error: messageOf(err) }, 'killed an unreachable shim');
      await killShim(record);
      await removeLeftovers(folder, record.address);
    }
  }

  #folder(name: string): string {
    return join(this.#layout.shims, name);
  }

  #inBackground(work: Promise<void>): void {
    const settled = work
      .catch((err: unknown) => this.#log.warn({ error: messageOf(err) }, 'background work on shims failed'))
      .finally(() => this.#background.delete(settled));
    this.#background.add(settled);
  }
}

/** Handlers with the same shim share their shims, as the OCI runtime is named with each task. */
function kindOf(handler: Handler): string {
  return `${handler.shim} ${handler.shimVersion}`;
}

async function bootId(): Promise<string> {
  return (await readFile('/proc/sys/kernel/random/boot_id', 'utf8')).trim();
}

async function readRecord(path: string): Promise<ShimRecord | undefined> {
  try {
    const record = JSON.parse(await readFile(path, 'utf8')) as ShimRecord;
    return record.version === 1 ? record : undefined;
  } catch {
    return undefined;
  }
}
