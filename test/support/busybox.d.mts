/** The path of the dynamic busybox; of the installed one where there is no other. */
export declare function busyboxPath(): string;

/**
 * Puts the program of Debian's package `busybox` into the cache, without installing it, where the installed one is static.
 *
 * @throws Error when the package cannot be fetched or unpacked
 */
export declare function fetchBusybox(): void;
