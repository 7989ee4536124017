import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runtimes, testBundle, type TestBundle } from '../../support/spec-bundle.js';

let bundle: TestBundle;
beforeAll(async () => {
  bundle = await testBundle();
});
afterAll(() => bundle.close());

const script = (...lines: string[]): { metadata: { name: string }; command: string[] } => ({
  metadata: { name: 'test' },
  command: ['sh', '-c', lines.join('\n')],
});

describe.each(runtimes)('a spec under $handler.name', (runtime) => {
  it('runs a plain container: its output, environment and working folder', async () => {
    const config = {
      ...script('echo $A; pwd; hostname >/dev/null; cat /proc/self/oom_score_adj'),
      workingDir: '/made/here',
      envs: [{ key: 'A', value: Buffer.from('b') }],
    };
    const result = await bundle.run(runtime, { config });
    expect(result).toMatchObject({ exitCode: 0, stdout: `b\n/made/here\n0\n` });
  });
});
