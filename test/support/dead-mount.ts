import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';

/** A file system whose server never answers, as that of a dead network mount. */
export interface DeadMount {
  /** Ends the connection to its server: whoever waits gets an error. Unmounts it. */
  end(): void;
}

/**
 * Mounts a FUSE file system of which this process is the server, and answers nothing: each look into it waits, and only
 * SIGKILL ends the process that does.
 */
export function mountDead(folder: string): DeadMount {
  mkdirSync(folder, { recursive: true });
  const server = openSync('/dev/fuse', 'r+');
  // the kernel takes the descriptor from the process that mounts
  const options = 'fd=3,rootmode=40000,user_id=0,group_id=0,allow_other';
  const { status, stderr } = spawnSync('mount', ['-i', '-t', 'fuse', '-o', options, 'dead', folder], {
    stdio: ['ignore', 'ignore', 'pipe', server],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`mount of a FUSE file system: ${stderr}`);
  return {
    end: () => {
      closeSync(server);
      spawnSync('umount', ['--lazy', folder]);
    },
  };
}
