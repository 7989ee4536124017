/** The most items in one message. */
export const mostItems = 100;

/** The most bytes in one message: the default limit of gRPC clients; kubelet's is four times that. */
const mostBytes = 4 * 1024 * 1024;

/** In a message each item has a tag before it and its length. */
const framingBytes = 6;

/**
 * Splits a list into the messages of a stream, as the items come. An item above the limit gets a message of its own.
 *
 * @param sizeOf how many bytes an item takes encoded
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
    // not only when the next one comes, which has to be read first
    if (batch.length < mostItems) continue;
    yield batch;
    [batch, bytes] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

/** How many bytes a message of this type takes. */
export function sizeAs<T>(type: { encode(message: T): { readonly len: number } }): (message: T) => number {
  return (message) => type.encode(message).len;
}
