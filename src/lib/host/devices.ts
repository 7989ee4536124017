/** A device's major and minor number. */
export interface DeviceNumber {
  readonly major: number;
  readonly minor: number;
}

/**
 * Splits `st_dev` or `st_rdev`: glibc's makedev(3) packs 12 bits of the major number above 8 bits of the minor one, and
 * the rest of both above those.
 */
export function deviceNumber(packed: number | bigint): DeviceNumber {
  const number = BigInt(packed);
  return {
    major: Number(((number >> 8n) & 0xfffn) | ((number >> 32n) & 0xffff_f000n)),
    minor: Number((number & 0xffn) | ((number >> 12n) & 0xffff_ff00n)),
  };
}
