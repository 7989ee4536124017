import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram } from '../../src/lib/process/find-program.js';
import { signalProcess } from '../../src/lib/process/process.js';
import type { TestNode } from '../support/crisp-node.js';
import { processesOf } from '../support/processes-of.js';
import type { Random } from './random.js';

/** What can go wrong on a node while a pod lives. */
export const faults = [
  'plugin fails',
  'plugin fails after its work',
  'plugin is killed',
  'plugin is slow',
  'runtime fails',
  'runtime fails after its work',
  'runtime is killed',
  'runtime is slow',
  'shim is killed',
  'caller gives up',
] as const;
export type Fault = (typeof faults)[number];

const plugin = '/usr/lib/cni/bridge';

/** Puts programs in the place of a node's own that fail on command, the next time that they add a pod or make a container. */
export async function makeFallible({ folder }: TestNode): Promise<void> {
  const crun = await findProgram('crun');
  replace(join(folder, 'programs/bridge'), fallible(faultFile(folder, 'plugin'), plugin, '$CNI_COMMAND', 'ADD'));
  replace(join(folder, 'programs/crun'), fallible(faultFile(folder, 'runtime'), crun, '$*', 'create'));
}

/** The process ids of a node's shims. */
export function shimsOf({ folder }: TestNode): number[] {
  return processesOf(folder).flatMap((line) => {
    const [, pid] = /^process (\d+): \S*containerd-shim/.exec(line) ?? [];
    return pid === undefined ? [] : [Number(pid)];
  });
}

/**
 * Lets a fault happen to whichever pod comes next. That of a caller is the caller's own.
 *
 * @param spared shims that are not killed
 */
export function inject(node: TestNode, fault: Fault, random: Random, spared: readonly number[] = []): void {
  const { folder } = node;
  const [, program, way] = /^(plugin|runtime) (.*)$/.exec(fault) ?? [];
  if (program !== undefined && way !== undefined) replace(faultFile(folder, program), `${way}\n`);
  if (fault === 'shim is killed') {
    const shims = shimsOf(node).filter((pid) => !spared.includes(pid));
    if (shims.length > 0) signalProcess(random.oneOf(shims), 'SIGKILL');
  }
}

function faultFile(folder: string, program: string): string {
  return join(folder, 'programs', `${program}.fault`);
}

/** At once, as it may be running. */
function replace(path: string, content: string): void {
  writeFileSync(`${path}.new`, content, { mode: 0o755 });
  renameSync(`${path}.new`, path);
}

function fallible(fault: string, program: string, words: string, word: string): string {
  return `#!/bin/sh
case " ${words} " in *" ${word} "*) ;; *) exec ${program} "$@" ;; esac
# of several that run at once, one takes it
mv ${fault} ${fault}.$$ 2>/dev/null || exec ${program} "$@"
read -r way < ${fault}.$$
rm ${fault}.$$
case $way in
'fails') echo on command >&2; exit 1 ;;
'fails after its work') ${program} "$@" >/dev/null; echo on command >&2; exit 1 ;;
'is killed') kill -9 $$ ;;
'is slow') sleep 2; exec ${program} "$@" ;;
esac
`;
}
