import tseslint from 'typescript-eslint';

/**
 * The arrows of the house: what each project may import of ours. Run time never imports compile time.
 * `forms/pattern` and `forms/datatypes` are the only run-time code that a front end uses: one reading of patterns and
 * lexical values serves both rooms.
 */
const arrows = {
  'packages/xml': [],
  'packages/forms': ['xml'],
  'packages/altinn': ['forms', 'forms/.*', 'xml'],
  'packages/emulator': ['forms', 'forms/.*', 'xml', 'altinn/features', 'altinn/wire'],
  'packages/services/*': ['altinn/.*', 'altinn', 'forms/generated-v1', 'forms'],
  'tools/model': [],
  'tools/xsd': ['xml', 'model', 'forms/pattern', 'forms/datatypes'],
  'tools/openapi': ['model', 'altinn/features'],
  'tools/generator': ['model', 'xsd', 'forms/generated-v1'],
  'tools/cli': ['generator', 'model', 'xsd', 'openapi', 'forms', 'forms/.*', 'xml', 'altinn', 'altinn/.*', 'emulator', 'emulator/.*'],
  'tools/nx-plugin': [],
};

const houseSyntax = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
  { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
  { selector: 'ExportAllDeclaration[exportKind!="type"]', message: 'Name what is exported.' },
];

/** The marked entries of run-time packages that need Node; everything else there uses web standards only. */
const nodeEntries = {
  'packages/altinn': ['src/journal/file/**/*.ts', 'src/journal/postgresql/**/*.ts'],
  'packages/emulator': ['src/server/**/*.ts'],
};

const nodeGlobals = ['process', 'Buffer', 'global', 'setImmediate', 'clearImmediate', '__dirname', '__filename', 'require'];

function importsOf(project, allowed, node) {
  return {
    ...(node ? {} : { 'no-restricted-globals': ['error', ...nodeGlobals.map((name) => ({ name, message: 'Run-time packages use web standards only.' }))] }),
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^@blankett/(?!(${allowed.join('|') || '-'})$)`,
            message: `${project} may import of ours only: ${allowed.join(', ') || 'nothing'} (README, "The house").`,
          },
          { regex: '^(\\.\\./)+(packages|tools|schemas)/', message: 'Import a project by its name.' },
          ...(node ? [] : [{ regex: '^node:', message: 'Run-time packages use web standards only.' }]),
        ],
      },
    ],
  };
}

const boundaries = Object.entries(arrows).flatMap(([project, allowed]) => [
  { files: [`${project}/src/**/*.ts`], rules: importsOf(project, allowed, !project.startsWith('packages/')) },
  ...(nodeEntries[project] === undefined
    ? []
    : [{ files: nodeEntries[project].map((files) => `${project}/${files}`), rules: { ...importsOf(project, allowed, true), 'no-restricted-globals': 'off' } }]),
]);

export default tseslint.config(
  {
    ignores: ['**/dist/**', '**/node_modules/**', 'packages/services/**', '.nx/**', '.cache/**', 'tools/bench/naive/**', 'tools/openapi/compare/**'],
  },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.mjs', '**/*.cjs'],
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-syntax': ['error', ...houseSyntax],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      // isolatedDeclarations wants the type of a class's constant member written down.
      '@typescript-eslint/prefer-as-const': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['packages/*/src/**/*.ts'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['eslint.config.mjs', 'vitest.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.cjs'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  ...boundaries,
);
