/** maximum number of items per message */
export const mostItems = 100;

/** maximum number of bytes per message: the default of gRPC clients; kubelet accepts four times that */
const mostBytes = 4 * 1024 * 1024;

/** per item: its tag and its length */
const framingBytes = 6;

/**
 * Splits a list into the messages of a stream as the items arrive. An item above the limit gets its own message.
 *
 * @param sizeOf returns the encoded size of an item in bytes
 */
export async function* batches<T>(
  items: Iterable<T> | AsyncIterable<T>,
  sizeOf: (item: T) => number,
): AsyncGenerator<T[]> {
  let batch: T[] = [];
  let bytes = 0;
  for await (const item of items) {
    const size = sizeOf(item) + framingBytes;
    if (batch.length > 0 && bytes + size > mostBytes) {
      yield batch;
      [batch, bytes] = [[], 0];
    }
    batch.push(item);
    bytes += size;
    // send it now, before the next item is read
    if (batch.length < mostItems) continue;
    yield batch;
    [batch, bytes] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

/** Returns a function that computes the encoded size of a message of this type. */
export function sizeAs<T>(type: { encode(message: T): { readonly len: number } }): (message: T) => number {
  return (message) => type.encode(message).len;
}
