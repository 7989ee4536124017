import { existsSync, statSync } from 'node:fs';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { namesIn } from '../../../lib/files/names-in.js';
import { startTimeOf } from '../../../lib/process/process.js';
import { phaseOf } from '../../../task/record.js';
import {
  endUnrecorded,
  killShim,
  removeLeftovers,
  shimSocket,
  isOfThisBoot,
  readShimRecord,
  type ShimRecord,
  unreadableShims,
} from '../../../task/shim/shim-process.js';
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
    const unreadable = await unreadableShims(scope.layout);
    const found = await Promise.all(names.filter((name) => !unreadable.has(name)).map((name) => folderOf(scope, name)));
    const running = found.flatMap(({ record }) => record ?? []);
    return [
      ...found.flatMap(({ suspects }) => suspects),
      ...[...unreadable].map((name) => unreadableRecord(join(scope.layout.shims, name, 'shim.json'))),
      ...(await unrecordedShims(scope, running, new Set(names))),
      ...notRunning(scope, new Set([...running.map(({ name }) => name), ...unreadable])),
    ];
  },
};

function unreadableRecord(path: string): Suspect {
  const why = 'it cannot be read; nothing is repaired until it is fixed or removed and crisp is restarted';
  return { kind: 'missing', what: `record ${path}`, why };
}

/** @returns the record of a shim that runs, and what is wrong with it */
async function folderOf(scope: AuditScope, name: string): Promise<{ record?: ShimRecord; suspects: Suspect[] }> {
  const folder = join(scope.layout.shims, name);
  const record = readShimRecord(folder);
  // unreadable since
  if (record === 'unreadable') return { suspects: [] };
  if (!record) {
    if (isYoung(folder)) return { suspects: [] };
    const address = shimSocket(scope.layout.eventSocket, name);
    const remove = async (): Promise<void> => {
      await endUnrecorded(folder, address);
      await removeLeftovers(folder, address);
    };
    const isDue = (): boolean => existsSync(folder) && !readShimRecord(folder) && !isYoung(folder);
    const repair = { how: 'end what runs in it and remove it', isDue, run: remove };
    return { suspects: [unowned(folder, 'folder of a shim that has no record', undefined, repair)] };
  }
  const remove = (): Promise<void> => removeLeftovers(folder, record.address);
  if (!runs(record)) {
    const isDue = (): boolean => isStill(folder, record) && !runs(record);
    const repair = { how: 'remove it and its socket', isDue, run: remove };
    return { suspects: [unowned(folder, 'its shim is not running', undefined, repair)] };
  }
  const lostSocket = existsSync(record.address)
    ? []
    : [
        {
          kind: 'missing' as const,
          what: record.address,
          why: `socket of shim ${name}: without it crisp cannot reconnect after a restart`,
        },
      ];
  return { record, suspects: [...lostSocket, ...useless(scope, folder, record)] };
}

function runs(record: ShimRecord): boolean {
  return isOfThisBoot(record) && startTimeOf(record.pid) === record.startTime;
}

/** Whether the folder has the record of this process, whatever pods it serves by now. */
function isStill(folder: string, { pid, startTime, bootId }: ShimRecord): boolean {
  const now = readShimRecord(folder);
  return typeof now === 'object' && now.pid === pid && now.startTime === startTime && now.bootId === bootId;
}

/** Reports a shim whose pods have no record. A spare has no pods: it is in the server's pool. */
function useless(scope: AuditScope, folder: string, record: ShimRecord): Suspect[] {
  const why = uselessness(scope, record);
  if (!why) return [];
  const { live } = scope;
  const { name, pid } = record;
  const isDue = (): boolean => {
    const now = readShimRecord(folder);
    return isStill(folder, record) && runs(record) && typeof now === 'object' && uselessness(scope, now) !== undefined;
  };
  const end = async (): Promise<void> => {
    if (live?.runtime.shims.get(name)) {
      await Promise.all(why.gone.map((id) => live.runtime.shims.release(id)));
      return;
    }
    await killShim(record);
    await removeLeftovers(folder, record.address);
  };
  return [unowned(`shim ${name}, process ${pid}`, why.text, why.gone[0], { how: 'end it', isDue, run: end })];
}

/** Why a running shim is of no use, and which of its pods are gone; undefined if it may serve one. */
function uselessness(
  { store, live }: AuditScope,
  { name, sandboxIds = [] }: ShimRecord,
): { readonly text: string; readonly gone: readonly string[] } | undefined {
  // a record that was mended meanwhile counts from the next start on
  if (store.unreadable.size > 0 || live?.runtime.shims.isFenced(name)) return undefined;
  if (live && !live.runtime.shims.get(name)) return { text: 'the server does not use this shim', gone: [] };
  const isTornDown = (id: string): boolean =>
    store.sandboxes.has(id) && store.sandboxes.get(id).status.tornDown === true;
  const gone = sandboxIds.filter((id) => !store.sandboxes.has(id) || isTornDown(id));
  if (gone.length === 0 || gone.length < sandboxIds.length) return undefined;
  return { text: `all of its pods have ended or have no record: ${gone.join(', ')}`, gone };
}

/**
 * Reports shims of this crisp that have no record, by the socket that they send events to. They have no repair, as they
 * may hold tasks.
 */
async function unrecordedShims(
  { layout }: AuditScope,
  running: readonly ShimRecord[],
  names: ReadonlySet<string>,
): Promise<Suspect[]> {
  const known = new Set(running.map(({ pid }) => pid));
  const withShim = new Set(running.map(({ name }) => name));
  const found: Suspect[] = [];
  for (const entry of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const pid = Number(entry);
    if (known.has(pid)) continue;
    const argv = (await readFile(`/proc/${entry}/cmdline`, 'utf8').catch(() => '')).split('\0');
    if (argv[argv.indexOf('-address') + 1] !== layout.eventSocket || !argv.includes('-address')) continue;
    const cwd = await readlink(`/proc/${entry}/cwd`).catch(() => '');
    // a shim that is being started has this folder as its working directory, and no record yet
    if (cwd !== '' && !cwd.endsWith(' (deleted)') && isYoung(cwd)) continue;
    // its folder is reported
    const name = basename(cwd);
    if (dirname(cwd) === layout.shims && names.has(name) && !withShim.has(name)) continue;
    if (startTimeOf(pid) !== undefined)
      found.push(unowned(`process ${pid}`, `shim of this crisp that has no record, in ${cwd}`));
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
    shim === undefined || running.has(shim)
      ? []
      : [missing(`shim ${shim}`, `${what} ${id} runs in it according to its record`, id)],
  );
}
