import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram } from '../../src/lib/process/find-program.js';

/**
 * criu does not work on every kernel, so a runtime stands in here that is runc in all but two commands: `checkpoint`
 * notes which cgroups are frozen and writes a file, `restore` starts the container from its beginning.
 */
const runtimeScript = (control: string, runc: string): string => `#!/bin/bash
control=${control}
if [[ " $* " == *" checkpoint "* ]]; then
  n=$(($(cat $control/calls 2>/dev/null || echo 0) + 1)); echo $n > $control/calls
  cat $(find /sys/fs/cgroup/freezer/$(cat $control/cgroup) -name freezer.state) > $control/frozen-$n
  while [[ $# -gt 0 ]]; do case $1 in --image-path) images=$2;; --work-path) work=$2;; esac; shift; done
  touch $images/inventory.img $images/pages-1.img
  echo '(00.1) Error (criu/fake.c:1): on command' > $work/dump.log
  while [[ -e $control/hold ]]; do sleep 0.02; done
  [[ $n == "$(cat $control/fail-at 2>/dev/null)" ]] && exit 1
  exit 0
fi
args=()
for arg in "$@"; do
  [[ -e $control/fail-restore && $arg == restore ]] && exit 1
  [[ $arg == restore ]] && arg=run && restoring=1
  args+=("$arg")
done
if [[ -n $restoring ]]; then
  kept=()
  for ((i = 0; i < \${#args[@]}; i++)); do
    case \${args[i]} in --image-path|--work-path) i=$((i+1));; *) kept+=("\${args[i]}");; esac
  done
  args=("\${kept[@]}")
fi
exec ${runc} "\${args[@]}"
`;

/** Writes such a runtime into a folder, which is its `control` too, and a criu that says it can work here. */
export async function standInCriu(folder: string): Promise<{ readonly runtime: string; readonly criu: string }> {
  const [runtime, criu] = [join(folder, 'runc'), join(folder, 'criu')];
  writeFileSync(runtime, runtimeScript(folder, await findProgram('runc')), { mode: 0o755 });
  writeFileSync(criu, '#!/bin/sh\nexit 0\n', { mode: 0o755 });
  return { runtime, criu };
}
