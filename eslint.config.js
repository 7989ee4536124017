import tseslint from 'typescript-eslint';

// Imports run one way: main → cli → cri → sandbox, task, image, stream → metrics → lib.
const layers = [
  {
    files: ['src/lib/**'],
    forbidden: ['cri', 'sandbox', 'task', 'image', 'stream', 'metrics', 'config', 'cli', 'main'],
  },
  { files: ['src/metrics/**'], forbidden: ['cri', 'sandbox', 'task', 'image', 'stream', 'config', 'cli', 'main'] },
  { files: ['src/sandbox/**'], forbidden: ['cri', 'task', 'image', 'stream', 'config', 'cli', 'main'] },
  { files: ['src/task/**'], forbidden: ['cri', 'sandbox', 'image', 'stream', 'config', 'cli', 'main'] },
  { files: ['src/image/**'], forbidden: ['cri', 'sandbox', 'task', 'stream', 'config', 'cli', 'main'] },
  { files: ['src/stream/**'], forbidden: ['cri', 'sandbox', 'task', 'image', 'config', 'cli', 'main'] },
  { files: ['src/cri/**'], forbidden: ['cli', 'main'] },
];

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
  ...layers.map(({ files, forbidden }) => ({
    files,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^(\\.\\./)+(${forbidden.join('|')})(/|\\.js$)`,
              message: 'imports run one way: see docs/architecture.md',
            },
          ],
        },
      ],
    },
  })),
);
