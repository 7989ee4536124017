import tseslint from 'typescript-eslint';
import { importDirection } from './scripts/lint/import-direction.mjs';

// Imports run one way: what stands on a floor may import from the floors below it, never sideways or up.
const floors = {
  src: [
    'main',
    'cli',
    'cri',
    'config',
    'config-settings',
    'nri',
    'sandbox task image stream',
    'metrics tracing page',
    'lib',
  ],
  'src/cri': [
    'server',
    'services',
    'audit checkpoint exec stats runtime',
    'sandbox',
    'container',
    'nri',
    'image',
    'events',
    'messages',
    'grpc',
    'context',
  ],
  'src/task': [
    'checkpoint exec spec',
    'tasks',
    'log rootfs',
    'shim',
    'runtime',
    'bundle',
    'stdio cgroup record stop-signal',
    'oci',
  ],
  'src/sandbox': ['pod-files', 'record network-stats', 'cni namespaces', 'dns cgroup-parent'],
  'src/image': [
    'images',
    'find-image image-folders image-leftovers images-options',
    'removals',
    'pull',
    'artifacts archive image',
    'skopeo store',
    'manifest',
    'ref',
  ],
  'src/lib': [
    'pipeline record-store unix-socket',
    'files host',
    'process',
    'ttrpc async',
    'span grpc-codes ids',
    'errors',
    'crisp-version layout log proto redact time versions',
  ],
  'src/stream': [
    'server',
    'spdy websocket',
    'remote-command port-forward upgrade',
    'shares',
    'tokens backlog ended resize-events allowance costs',
  ],
};

export default tseslint.config(
  { ignores: ['dist', 'proto/generated', 'node_modules'] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    files: ['src/**/*.ts', 'test/**/*.ts'],
    languageOptions: { parserOptions: { project: ['tsconfig.json', 'test/tsconfig.json'] } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-namespace': 'off',
      // `async` also turns what is thrown into a rejection, which a function that promises must do
      '@typescript-eslint/require-await': 'off',
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        {
          // a constructor alone cannot be spelled otherwise
          selector: '[accessibility="private"]:not(MethodDefinition[kind="constructor"])',
          message: 'private members are spelled with #',
        },
      ],
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'vitest', importNames: ['it'], message: 'tests are spelled test()' }] },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    // stubs and saved functions of a fake's own: none of them uses `this`
    rules: { '@typescript-eslint/unbound-method': 'off' },
  },
  {
    files: ['**/*.mjs', '**/*.mts', '*.js', '*.ts'],
    languageOptions: { parserOptions: { project: ['scripts/tsconfig.json'] } },
    rules: {
      // plain JavaScript without annotations: most values are `any` there
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
  // the page's own script: as the browser gets it
  { ...tseslint.configs.disableTypeChecked, files: ['src/page/static/*.js'] },
  {
    files: ['src/**/*.ts'],
    plugins: { crisp: { rules: { 'import-direction': importDirection } } },
    rules: { 'crisp/import-direction': ['error', floors] },
  },
);
