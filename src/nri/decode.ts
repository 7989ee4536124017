import Long from 'long';
import { CrispError, invalid, messageOf } from '../lib/errors.js';
import { fieldName } from './field-name.js';
import { shown } from './shown.js';

/** A protobufjs decoder. */
export interface Decoder<T> {
  decode(bytes: Uint8Array): T;
}

/** The error for bytes that are not a message of the expected type. */
export class UnreadableMessage extends CrispError {
  constructor(message: string) {
    super('Internal', `unreadable message: ${message}`);
  }
}

/** per list or map: far more than any real container has, and few enough to be set up in time */
const mostEntries = 4096;
/** in characters: twice the kernel's limit on a program's argument, and Kubernetes' limit on annotations */
const longestText = 256 * 1024;

/**
 * Decodes a plugin's message.
 *
 * @throws UnreadableMessage also for text that is not UTF-8, which protobufjs accepts
 * @throws CrispError `InvalidArgument` that names a field with more entries or text than a container can have, or with
 * a NUL, at which C programs would cut the text off
 */
export function decode<T>(bytes: Uint8Array, type: Decoder<T>): T {
  let message: T;
  try {
    message = type.decode(bytes);
  } catch (err) {
    throw new UnreadableMessage(messageOf(err));
  }
  const found = problemIn(message);
  if (found) throw invalid(found.path.replace(/^\./, ''), found.problem);
  return message;
}

interface Problem {
  /** `.linux.devices[3].path` */
  readonly path: string;
  readonly problem: string;
}

/** Builds the path only when returning a problem, as most messages have none. */
function problemIn(value: unknown): Problem | undefined {
  if (typeof value === 'string') return problemOfText(value);
  if (typeof value !== 'object' || value === null || Long.isLong(value) || ArrayBuffer.isView(value)) return undefined;
  const entries = Object.entries(value);
  // a map is a plain object, a message has a class
  const isMap = Object.getPrototypeOf(value) === Object.prototype;
  if ((isMap || Array.isArray(value)) && entries.length > mostEntries)
    return { path: '', problem: `${entries.length} entries, and no more than ${mostEntries} are taken` };
  for (const [key, inside] of entries) {
    const problem = isMap ? (problemOfKey(key) ?? problemIn(inside)) : problemIn(inside);
    if (!problem) continue;
    const at = isMap || Array.isArray(value) ? `[${isMap ? shown(key) : key}]` : `.${fieldName(key)}`;
    return { path: `${at}${problem.path}`, problem: problem.problem };
  }
  return undefined;
}

function problemOfText(text: string): Problem | undefined {
  if (!text.isWellFormed()) throw new UnreadableMessage('a text is not UTF-8');
  if (text.length > longestText)
    return { path: '', problem: `${text.length} characters, and no more than ${longestText} are taken` };
  return text.includes('\0') ? { path: '', problem: 'holds a NUL character' } : undefined;
}

function problemOfKey(key: string): Problem | undefined {
  return key === '' ? { path: '', problem: 'an entry without a name' } : problemOfText(key);
}
