import { randomBytes } from 'node:crypto';
import { CrispError, invalid } from './errors.js';

/** A new id of a sandbox or container: 64 hex digits, as the field's tools expect. */
export function newId(): string {
  return randomBytes(32).toString('hex');
}

/** The first 12 digits, for messages. */
export function shortId(id: string): string {
  return id.slice(0, 12);
}

/**
 * Finds the one id that equals `idOrPrefix` or begins with it.
 *
 * @param what for the message: `container`
 * @throws CrispError `NotFound`; `InvalidArgument` where more than one id begins so, and for what is no id at all:
 *   empty, endless, a path
 */
export function resolveId(
  what: string,
  idOrPrefix: string,
  ids: { has(id: string): boolean; keys(): Iterable<string> },
): string {
  // pod sandbox → pod_sandbox_id, as the CRI's field is called
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
