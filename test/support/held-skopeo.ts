import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A real skopeo whose removals can be made to wait. */
export interface HeldSkopeo {
  /** to be run in its place */
  readonly program: string;
  /** Makes removals from now on wait. */
  hold(): void;
  /** Whether one waits. */
  reached(): boolean;
  letGo(): void;
}

/** Writes one into a folder. */
export function heldSkopeo(folder: string): HeldSkopeo {
  const [program, held, reached] = [join(folder, 'held-skopeo'), join(folder, 'held'), join(folder, 'reached')];
  const wait = `: > '${reached}'; while [ -e '${held}' ]; do sleep 0.01; done`;
  writeFileSync(program, `#!/bin/sh\nif [ "$1" = delete ] && [ -e '${held}' ]; then ${wait}; fi\nexec skopeo "$@"\n`, {
    mode: 0o755,
  });
  return {
    program,
    hold: () => {
      rmSync(reached, { force: true });
      writeFileSync(held, '');
    },
    reached: () => existsSync(reached),
    letGo: () => rmSync(held, { force: true }),
  };
}
