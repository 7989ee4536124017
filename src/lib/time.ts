import Long from 'long';

/** Nanoseconds since the epoch, as the CRI's timestamps are. */
export type EpochNanos = bigint;

/** The longest delay of a Node timer, 24 days; a longer one fires immediately. */
export const longestTimerMs = 2 ** 31 - 1;

/** The current time in nanoseconds, at millisecond precision. */
export function nowNanos(): EpochNanos {
  return BigInt(Date.now()) * 1_000_000n;
}

/** Converts a bigint to a 64-bit protobuf field. */
export function toLong(value: bigint | number): Long {
  return Long.fromBigInt(BigInt(value));
}

/** Converts a 64-bit protobuf field to a bigint; 0 if the field is unset. */
export function fromLong(value: Long | number | null | undefined): bigint {
  if (value === null || value === undefined) return 0n;
  return typeof value === 'number' ? BigInt(value) : value.toBigInt();
}

/** Converts a protobuf Timestamp; undefined if it is unset or Go's zero time. */
export function fromTimestamp(
  stamp: { seconds?: Long | number | null; nanos?: number | null } | null | undefined,
): EpochNanos | undefined {
  if (!stamp) return undefined;
  const nanos = fromLong(stamp.seconds) * 1_000_000_000n + BigInt(stamp.nanos ?? 0);
  return nanos > 0n ? nanos : undefined;
}
