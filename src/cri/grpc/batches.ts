/** How many items go into one message at most: far above one by one. */
export const mostItems = 100;

/** How large a message becomes at most: a gRPC client that was told nothing else takes so much, kubelet four times that. */
const mostBytes = 4 * 1024 * 1024;

/** In a message each item has a tag before it and its length. */
const framingBytes = 6;

/**
 * Cuts a list into the messages of a stream, as the items come. An item that is larger than a message should be goes alone.
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
