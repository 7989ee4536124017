import Long from 'long';
import { CrispError, invalid, messageOf } from '../lib/errors.js';
import { fieldName } from './field-name.js';
import { shown } from './shown.js';

/** A decoder of protobufjs. */
export interface Decoder<T> {
  decode(bytes: Uint8Array): T;
}

/** What came is no message of the kind that it has to be. */
export class UnreadableMessage extends CrispError {
  constructor(message: string) {
    super('Internal', `unreadable message: ${message}`);
  }
}

/** of a list or a map: far more than any container has, and few enough for a runtime to set up within its time */
const mostEntries = 4096;
/** in characters: twice what the kernel takes as one argument of a program, and all that Kubernetes takes as annotations */
const longestText = 256 * 1024;

/**
 * A message of a plugin.
 *
 * @throws UnreadableMessage also for text that is not UTF-8, which protobufjs lets pass
 * @throws CrispError `InvalidArgument` that names a field with more in it than a container can have, or with a NUL
 *   character, where programs in C would see the end of the text
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

/** The path is put together on the way back: of most messages there is none. */
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
