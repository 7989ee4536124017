import { execFileSync } from 'node:child_process';
import { closeSync, constants, existsSync, mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cniBinDirs } from './pod-network.js';

/** CNI plugins of which `bridge` hangs for the pods of one namespace, on command. */
export interface HangingPlugin {
  /** of a server's CNI configuration, in place of `cniBinDirs` */
  readonly binDirs: readonly string[];
  /** the pods of this Kubernetes namespace */
  readonly namespace: string;
  /** Its ADD waits from now on, until what this gives is called: then it fails, and works again. */
  hang(): () => void;
}

/** Writes the plugin, which passes its calls on to the real one, into a folder of its own. */
export function writeHangingPlugin(folder: string): HangingPlugin {
  const namespace = 'hangs';
  const real = cniBinDirs.find((path) => existsSync(join(path, 'bridge'))) ?? '';
  const pipe = join(folder, 'pipe');
  mkdirSync(folder, { recursive: true });
  // ADD only: DEL has to work whatever became of the ADD
  const script = [
    '#!/bin/sh',
    'case "$CNI_COMMAND $CNI_ARGS" in',
    `"ADD "*K8S_POD_NAMESPACE=${namespace}*) if [ -p '${pipe}' ]; then read go <'${pipe}'; exit 1; fi ;;`,
    'esac',
    `exec ${join(real, 'bridge')}`,
  ];
  writeFileSync(join(folder, 'bridge'), `${script.join('\n')}\n`, { mode: 0o755 });
  return {
    binDirs: [folder, real],
    namespace,
    hang: () => {
      execFileSync('mkfifo', [pipe], { timeout: 10_000 });
      return () => {
        // whoever waits for a writer has one, and reads the end of the file once it is closed
        const writer = openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK);
        rmSync(pipe);
        closeSync(writer);
      };
    },
  };
}
