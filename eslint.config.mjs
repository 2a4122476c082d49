import { defineConfig, globalIgnores } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/**
 * Imports run one way: `pages → layouts → components → figures | metadata → permalinks → graph → bibliography | markdown →
 * schemas → diagnostics`. What a folder may not import stands beside it; type imports count. See docs/architecture.md.
 */
const forbidden = {
  diagnostics: [
    'permalinks',
    'schemas',
    'bibliography',
    'markdown',
    'graph',
    'checks',
    'figures',
    'metadata',
    'components',
    'layouts',
    'pages',
    'client',
  ],
  schemas: [
    'bibliography',
    'markdown',
    'graph',
    'permalinks',
    'checks',
    'figures',
    'metadata',
    'components',
    'layouts',
    'pages',
    'client',
  ],
  bibliography: [
    'markdown',
    'graph',
    'permalinks',
    'checks',
    'figures',
    'metadata',
    'components',
    'layouts',
    'pages',
    'client',
  ],
  markdown: [
    'bibliography',
    'graph',
    'permalinks',
    'checks',
    'figures',
    'metadata',
    'components',
    'layouts',
    'pages',
    'client',
  ],
  graph: ['permalinks', 'checks', 'figures', 'metadata', 'components', 'layouts', 'pages', 'client'],
  permalinks: ['checks', 'figures', 'metadata', 'components', 'layouts', 'pages', 'client'],
  checks: ['figures', 'metadata', 'components', 'layouts', 'pages', 'client'],
  figures: ['checks', 'metadata', 'components', 'layouts', 'pages', 'client'],
  metadata: ['checks', 'figures', 'components', 'layouts', 'pages', 'client'],
  components: ['checks', 'layouts', 'pages', 'client'],
  layouts: ['checks', 'pages'],
  pages: ['checks', 'client'],
  'single-file': ['checks', 'figures', 'metadata', 'bibliography', 'components', 'layouts', 'pages', 'client'],
  cartridge: ['checks', 'figures', 'metadata', 'bibliography', 'components', 'layouts', 'pages', 'client'],
  integrations: ['components', 'layouts', 'pages', 'client'],
  client: [
    'diagnostics',
    'schemas',
    'bibliography',
    'markdown',
    'graph',
    'permalinks',
    'checks',
    'figures',
    'metadata',
    'components',
    'layouts',
    'pages',
  ],
  worker: [
    'diagnostics',
    'bibliography',
    'markdown',
    'graph',
    'permalinks',
    'checks',
    'figures',
    'metadata',
    'components',
    'layouts',
    'pages',
  ],
  /** Shared by the build and the browser, so that it knows nothing of either. */
  wording: [
    'diagnostics',
    'schemas',
    'bibliography',
    'markdown',
    'graph',
    'permalinks',
    'checks',
    'figures',
    'metadata',
    'components',
    'layouts',
    'pages',
    'client',
  ],
};
/** The edges of the tree may read files and ask Astro; these folders are pure. */
const pure = [
  'wording',
  'diagnostics',
  'schemas',
  'bibliography',
  'markdown',
  'graph',
  'permalinks',
  'checks',
  'figures',
  'metadata',
  'single-file',
  'cartridge',
];
const edges = ['src/bibliography/loader.ts', 'src/checks/guide.ts'];

/** @type {import('eslint').Linter.Config[]} */
const direction = Object.entries(forbidden).map(([folder, others]) => ({
  files: [`src/${folder}/**`],
  ignores: edges,
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...others.map((other) => ({
            group: [`**/${other}/**`],
            message: `${folder} may not import ${other}: imports run one way (docs/architecture.md).`,
          })),
          ...(pure.includes(folder)
            ? [
                {
                  group: ['astro:*', 'astro', 'astro/*', 'node:*', '../guide.ts', '../load.ts'],
                  message: `${folder} is pure: leave files and Astro to the edges.`,
                },
              ]
            : []),
          ...(folder === 'components'
            ? [
                {
                  group: ['astro:content', '../guide.ts'],
                  message: 'A component prints its props: let the page ask guide.ts.',
                },
              ]
            : []),
        ],
      },
    ],
  },
}));

export default defineConfig(
  globalIgnores(['dist/', '.cache/', '.astro/', 'node_modules/', 'test-results/']),
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      // The compiler asks for brackets where a name comes from an index signature.
      '@typescript-eslint/dot-notation': 'off',
      'max-lines': ['error', { max: 250 }],
      'max-lines-per-function': ['error', { max: 60 }],
    },
  },
  // A table of data is as long as its data; a file of tests has functions that only hold tests.
  { files: ['src/diagnostics/rules.ts'], rules: { 'max-lines': 'off' } },
  { files: ['tests/**'], rules: { 'max-lines-per-function': 'off' } },
  ...astro.configs.recommended,
  ...direction,
  {
    files: ['src/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a union: Node runs our TypeScript by taking types away.' },
      ],
    },
  },
);
