import { existsSync, statSync } from 'node:fs';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { namesIn } from '../../../lib/names-in.js';
import { startTimeOf } from '../../../lib/process.js';
import { phaseOf } from '../../../task/record.js';
import { endUnrecorded, killShim, removeLeftovers, shimSocket } from '../../../task/shim/shim-process.js';
import { isOfThisBoot, readShimRecord, type ShimRecord } from '../../../task/shim/shim-record.js';
import { type Check, missing, type Suspect, unowned } from '../check.js';
import { type AuditScope, isUp } from '../scope.js';

/** a shim is recorded within this time after its start began */
const startMs = 65_000;

/**
 * Checks shims, their folders and sockets. The socket folder is shared with other programs' shims: only crisp's records
 * tell which are crisp's.
 */
export const shims: Check = {
  name: 'shims',
  look: async (scope) => {
    const names = await namesIn(scope.layout.shims);
    const found = await Promise.all(names.map((name) => folderOf(scope, name)));
    const running = found.flatMap(({ record }) => record ?? []);
    return [
      ...found.flatMap(({ suspects }) => suspects),
      ...(await strays(scope, running)),
      ...notRunning(scope, new Set(running.map(({ name }) => name))),
    ];
  },
};

/** @returns the record of a shim that runs, and what is wrong with it */
async function folderOf(scope: AuditScope, name: string): Promise<{ record?: ShimRecord; suspects: Suspect[] }> {
  const folder = join(scope.layout.shims, name);
  const record = readShimRecord(folder);
  if (!record) {
    if (isYoung(folder)) return { suspects: [] };
    const address = shimSocket(scope.layout.eventSocket, name);
    const remove = async (): Promise<void> => {
      await endUnrecorded(folder, address);
      await removeLeftovers(folder, address);
    };
    const repair = { how: 'end what runs in it and remove it', run: remove };
    return { suspects: [unowned(folder, 'it has no record of a shim', undefined, repair)] };
  }
  const remove = (): Promise<void> => removeLeftovers(folder, record.address);
  if (!isOfThisBoot(record) || startTimeOf(record.pid) !== record.startTime)
    return {
      suspects: [unowned(folder, 'its shim is gone', undefined, { how: 'remove it and its socket', run: remove })],
    };
  const lostSocket = existsSync(record.address)
    ? []
    : [
        {
          kind: 'missing' as const,
          what: record.address,
          why: `shim ${name} listens there; after a restart crisp cannot reach it`,
        },
      ];
  return { record, suspects: [...lostSocket, ...useless(scope, record, remove)] };
}

/** Reports a shim whose pods have no record. A spare has no pods: it is in the server's pool. */
function useless({ store, live }: AuditScope, record: ShimRecord, remove: () => Promise<void>): Suspect[] {
  const { name, pid, sandboxIds } = record;
  if (store.unreadable.size > 0) return [];
  const end = async (): Promise<void> => {
    await killShim(record);
    await remove();
  };
  const repair = { how: 'end it', run: end };
  if (live && !live.runtime.shims.get(name))
    return [unowned(`shim ${name}, process ${pid}`, 'the server does not use it', undefined, repair)];
  const isTornDown = (id: string): boolean =>
    store.sandboxes.has(id) && store.sandboxes.get(id).status.tornDown === true;
  const gone = (sandboxIds ?? []).filter((id) => !store.sandboxes.has(id) || isTornDown(id));
  if (gone.length === 0 || gone.length < (sandboxIds ?? []).length) return [];
  const release = live && { how: 'end it', run: () => allOf(gone.map((id) => live.runtime.shims.release(id))) };
  return [
    unowned(
      `shim ${name}, process ${pid}`,
      `it serves only ${gone.join(', ')}, which is gone`,
      gone[0],
      release ?? repair,
    ),
  ];
}

async function allOf(work: readonly Promise<void>[]): Promise<void> {
  await Promise.all(work);
}

/** Reports unrecorded processes that send their events to this crisp. They have no repair, as they may hold tasks. */
async function strays({ layout }: AuditScope, running: readonly ShimRecord[]): Promise<Suspect[]> {
  const known = new Set(running.map(({ pid }) => pid));
  const found: Suspect[] = [];
  for (const entry of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const pid = Number(entry);
    if (known.has(pid)) continue;
    const argv = (await readFile(`/proc/${entry}/cmdline`, 'utf8').catch(() => '')).split('\0');
    if (argv[argv.indexOf('-address') + 1] !== layout.eventSocket || !argv.includes('-address')) continue;
    const cwd = await readlink(`/proc/${entry}/cwd`).catch(() => '');
    // a shim that is being started has this folder as its working directory, and no record yet
    if (cwd !== '' && !cwd.endsWith(' (deleted)') && isYoung(cwd)) continue;
    if (startTimeOf(pid) !== undefined)
      found.push(unowned(`process ${pid}`, `it is a shim of crisp's in ${cwd}, and no record names it`));
  }
  return found;
}

function isYoung(folder: string): boolean {
  const stats = statSync(folder, { throwIfNoEntry: false });
  return stats !== undefined && Date.now() - stats.ctimeMs < startMs;
}

function notRunning({ store }: AuditScope, running: ReadonlySet<string>): Suspect[] {
  const claimed = [
    ...store.containers
      .list()
      .filter(({ status }) => phaseOf(status) === 'running')
      .map(({ metadata: { id }, status: { shim } }) => ({ shim, id, what: 'container' })),
    ...store.sandboxes
      .list()
      .filter(({ status }) => isUp(status))
      .map(({ metadata: { id }, status: { shim } }) => ({ shim, id, what: 'pod sandbox' })),
  ];
  return claimed.flatMap(({ shim, id, what }) =>
    shim === undefined || running.has(shim) ? [] : [missing(`shim ${shim}`, `${what} ${id} has its task in it`, id)],
  );
}
