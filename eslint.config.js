import tseslint from 'typescript-eslint';
import { importDirection } from './scripts/lint/import-direction.mjs';

// Imports run one way: what stands on a floor may import from the floors below it, never sideways or up.
const floors = {
  src: ['main', 'cli', 'cri', 'config', 'config-settings', 'sandbox task image stream', 'metrics', 'lib'],
  'src/cri': [
    'server',
    'services',
    'checkpoint exec stats runtime',
    'sandbox',
    'container',
    'image',
    'task',
    'events',
    'messages',
    'grpc',
    'context',
  ],
  'src/task': [
    'checkpoint exec spec',
    'log rootfs',
    'shim',
    'runtime',
    'bundle',
    'stdio cgroup record stop-signal',
    'oci',
  ],
  'src/sandbox': ['record network-stats pod-options', 'cni namespaces', 'dns cgroup-parent'],
  'src/stream': [
    'server',
    'spdy websocket',
    'remote-command port-forward upgrade',
    'tokens backlog ended resize-events',
  ],
};

export default tseslint.config(
  { ignores: ['dist', 'proto/generated', 'node_modules'] },
  ...tseslint.configs.recommended,
  {
    files: ['src/**/*.ts', 'test/**/*.ts'],
    languageOptions: { parserOptions: { project: ['tsconfig.json', 'test/tsconfig.json'] } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-namespace': 'off',
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { crisp: { rules: { 'import-direction': importDirection } } },
    rules: { 'crisp/import-direction': ['error', floors] },
  },
);
