import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

// with a cluster and minutes of waiting: CRISP_TEST_KUBELET=1 npm test -- test/kubernetes/kubelet-features.test.ts
const longKubeletTests = ['test/kubernetes/kubelet-features.test.ts', 'test/kubernetes/kubelet-hundred.test.ts'];

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // npm run test:faults
    exclude: [
      ...configDefaults.exclude,
      'test/faults/**',
      ...(process.env['CRISP_TEST_KUBELET'] ? [] : longKubeletTests),
    ],
    globalSetup: 'test/support/global-setup.mjs',
    // real shims, runtimes and registries, which wait more than they compute: three at a time is what two cores bear
    maxWorkers: 3,
    // the log process is TypeScript too
    execArgv: ['--import', fileURLToPath(new URL('./test/support/child-typescript.mjs', import.meta.url))],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // the default of 1 s is one that a busy machine exceeds: only what never comes is to fail
    expect: { poll: { timeout: 60_000 } },
  },
});
