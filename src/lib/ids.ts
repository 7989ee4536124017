import { randomBytes } from 'node:crypto';
import { CrispError, invalid } from './errors.js';

/** Returns a new id for a sandbox or container: 64 hex digits, as crictl and others expect. */
export function newId(): string {
  return randomBytes(32).toString('hex');
}

/** The first 12 digits of an id, for messages. */
export function shortId(id: string): string {
  return id.slice(0, 12);
}

/**
 * Finds the id that equals `idOrPrefix` or is the only one that begins with it.
 *
 * @param what for the message: `container`
 * @throws CrispError `NotFound`; `InvalidArgument` for an ambiguous prefix, or what is not an id: empty, too long, a
 * path
 */
export function resolveId(
  what: string,
  idOrPrefix: string,
  ids: { has(id: string): boolean; keys(): Iterable<string> },
): string {
  // the CRI's field: pod sandbox → pod_sandbox_id
  const field = `${what.replaceAll(' ', '_')}_id`;
  const shown = JSON.stringify(idOrPrefix.length > 80 ? `${idOrPrefix.slice(0, 80)}…` : idOrPrefix);
  if (idOrPrefix === '') throw invalid(field, 'is empty');
  if (!/^\w[\w.-]{0,255}$/.test(idOrPrefix)) throw invalid(field, `${shown} is not a valid ID`);
  if (ids.has(idOrPrefix)) return idOrPrefix;
  const found: string[] = [];
  for (const id of ids.keys()) if (id.startsWith(idOrPrefix)) found.push(id);
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  if (found.length === 0) throw new CrispError('NotFound', `${what} ${shown} not found`);
  throw invalid(field, `prefix ${shown} is ambiguous: ${found.length} ids begin with it`);
}
