import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { openTaskFixture } from '../task/support.js';
import { startNode } from '../support/crisp-node.js';
import { startProcess, type CrispProcess } from '../support/crisp-process.js';
import { execIn, pidsIn, removePod, runPod } from '../support/node-pod.js';
import { testShim } from '../support/test-shim.js';
import { startVictim } from '../support/victim.js';
import { toolsFolder } from '../tools/build.mjs';

function limitsOf(pid: number): string | undefined {
  return /^Max open files\s+(\d+\s+\d+)/m.exec(readFileSync(`/proc/${pid}/limits`, 'utf8'))?.[1]?.replace(/\s+/, ':');
}

describe('a server that is started with RLIMIT_NOFILE 700:5000', () => {
  let node: CrispProcess;
  beforeAll(async () => {
    node = await startProcess({ openFiles: '700:5000' });
  });
  afterAll(async () => expect(await node.close()).toEqual([]));

  test.each(['crun', 'runc'])('passes its RLIMIT_NOFILE on to containers of %s', async (handler) => {
    const pod = await runPod(node, { handler });
    const id = await pod.start(['sleep', '1000']);
    expect(pidsIn(id).map(limitsOf)).toEqual(['700:5000']);
    // Debian's runc raises the soft limit of an exec, see docs/isolation.md
    if (handler === 'runc') return;
    expect((await execIn(node, id, ['sh', '-c', 'ulimit -Sn; ulimit -Hn'])).stdout).toBe('700\n5000\n');
  });

  test.each(['crun', 'runc'])(
    'a container of %s that opens as many files as it may harms no other pod',
    async (handler) => {
      const victim = await startVictim(node, handler);
      const pod = await runPod(node, { handler });
      // busybox' awk keeps the files open that it writes to, and ends where it cannot open one
      const open = (name: string, until: string, then = ''): string =>
        `awk 'BEGIN { for (i = 0; ${until}; i++) print i > ("${name}-" i); ${then} }'`;
      const holders = 'for holder in $(seq 20)';
      const script = `mkdir /many; cd /many; ${open('most', '1')}; ls | wc -l >/most
${holders}; do mkdir $holder; (cd $holder; ${open('held', 'i < 690', 'system("touch ready; sleep 1000")')}) & done; wait`;
      const id = await pod.start(['sh', '-c', script]);
      const ready = async (): Promise<string> =>
        (await execIn(node, id, ['sh', '-c', 'ls /many/*/ready | wc -l'])).stdout;
      await expect.poll(ready, { timeout: 60_000 }).toBe('20\n');
      await victim.check();
      // the limit less what a process has open to begin with
      const { stdout } = await execIn(node, id, ['cat', '/most']);
      expect(Number(stdout)).toBeGreaterThan(690);
      expect(Number(stdout)).toBeLessThan(700);
      await removePod(node, pod.id);
    },
  );
});

test('a shim is started with the limits of open files that the server was given', async () => {
  const fixture = await openTaskFixture();
  try {
    const said = join(fixture.folder, 'limits');
    const shim = join(fixture.folder, 'shim');
    const script = `[ "$7" = start ] && echo "$(ulimit -Sn):$(ulimit -Hn)" >${said}`;
    writeFileSync(shim, `#!/bin/sh\n${script}\nexec ${testShim} "$@"\n`, { mode: 0o755 });
    const pool = fixture.newPool({ openFilesLimit: { soft: 700, hard: 5000 } });
    await pool.acquire(await fixture.handler('crun', { shim }), 'pod');
    expect(readFileSync(said, 'utf8')).toBe('700:5000\n');
    await pool.release('pod');
  } finally {
    await fixture.close();
  }
});

const current = { runtime: join(toolsFolder, 'runc'), shim: join(toolsFolder, 'containerd-shim-runc-v2') };
afterEach(() => vi.unstubAllEnvs());

// skipped without a current runc and shim: `node test/tools/build.mjs` builds them
test.runIf(existsSync(current.runtime) && existsSync(current.shim))(
  'execs of the current runc get the soft limit that the server was given',
  async () => {
    vi.stubEnv('CRISP_NOFILE_SOFT', '700');
    const handler = { ...current, shared: false, noPivotRoot: false, noNewKeyring: false, shimCgroup: '' };
    const node = await startNode({ handlers: { current: handler } });
    try {
      const pod = await runPod(node);
      const id = await pod.start(['sleep', '1000']);
      expect(pidsIn(id).map((pid) => limitsOf(pid)?.split(':')[0])).toEqual(['700']);
      expect((await execIn(node, id, ['sh', '-c', 'ulimit -Sn'])).stdout).toBe('700\n');
    } finally {
      await node.close();
    }
  },
);
