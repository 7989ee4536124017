import Long from 'long';
import { CrispError, messageOf } from '../lib/errors.js';

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

/** A message of a plugin. @throws UnreadableMessage also for text that is not UTF-8, which protobufjs lets pass */
export function decode<T>(bytes: Uint8Array, type: Decoder<T>): T {
  let message: T;
  try {
    message = type.decode(bytes);
  } catch (err) {
    throw new UnreadableMessage(messageOf(err));
  }
  requireWellFormed(message);
  return message;
}

function requireWellFormed(value: unknown): void {
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new UnreadableMessage('a text is not UTF-8');
  } else if (typeof value === 'object' && value !== null && !Long.isLong(value) && !ArrayBuffer.isView(value)) {
    for (const [key, inside] of Object.entries(value)) {
      requireWellFormed(key);
      requireWellFormed(inside);
    }
  }
}
