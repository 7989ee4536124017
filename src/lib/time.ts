import Long from 'long';

/** Nanoseconds since the epoch, as the CRI's timestamps are. */
export type EpochNanos = bigint;

/** The most that a timer of Node can hold, 24 days: one that is set to more fires immediately. */
export const longestTimerMs = 2 ** 31 - 1;

/** The time of day in nanoseconds, as exact as a millisecond. */
export function nowNanos(): EpochNanos {
  return BigInt(Date.now()) * 1_000_000n;
}

/** A 64-bit protobuf field of a bigint. */
export function toLong(value: bigint | number): Long {
  return Long.fromBigInt(BigInt(value));
}

/** A bigint of a 64-bit protobuf field; 0 where the field was not set. */
export function fromLong(value: Long | number | null | undefined): bigint {
  if (value === null || value === undefined) return 0n;
  return typeof value === 'number' ? BigInt(value) : value.toBigInt();
}

/** The moment of a protobuf Timestamp; undefined where it is unset or the zero time of Go. */
export function fromTimestamp(
  stamp: { seconds?: Long | number | null; nanos?: number | null } | null | undefined,
): EpochNanos | undefined {
  if (!stamp) return undefined;
  const nanos = fromLong(stamp.seconds) * 1_000_000_000n + BigInt(stamp.nanos ?? 0);
  return nanos > 0n ? nanos : undefined;
}
