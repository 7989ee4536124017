/** The folder the built programs are kept in. */
export declare const toolsFolder: string;

/**
 * Builds what is missing or old and answers with the folder.
 *
 * @throws Error when Go or a library is missing; with `check`, when something is not built
 */
export declare function buildTools(options?: { log?: (line: string) => void; check?: boolean }): string;
