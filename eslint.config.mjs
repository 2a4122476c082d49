import { defineConfig, globalIgnores } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/**
 * Imports run one way: a folder may import those of earlier tiers, and neither its neighbours nor what comes later; type
 * imports count. See docs/architecture.md.
 */
const tiers = [
  ['diagnostics'],
  ['schemas'],
  ['bibliography', 'markdown'],
  ['graph'],
  ['permalinks'],
  ['checks', 'figures', 'metadata', 'hosting'],
  ['components'],
  ['layouts'],
  ['pages'],
];
const all = tiers.flat();
const prints = ['components', 'layouts', 'pages'];

/** @param {string} folder @param {number} place @returns {string[]} */
function listForbidden(folder, place) {
  const later = tiers.slice(place).flat();
  return [
    ...later.filter((other) => other !== folder),
    ...(prints.includes(folder) ? ['checks'] : []), // what prints takes a guide for sound
    ...(folder === 'layouts' ? [] : ['client']), // layouts name its scripts
  ];
}

/** What each folder may not import. @type {Record<string, string[]>} */
const forbidden = {
  ...Object.fromEntries(tiers.flatMap((tier, place) => tier.map((folder) => [folder, listForbidden(folder, place)]))),
  'single-file': ['bibliography', 'checks', 'figures', 'metadata', ...prints, 'client'],
  cartridge: ['bibliography', 'checks', 'figures', 'metadata', ...prints, 'client'],
  integrations: [...prints, 'client'],
  publishing: ['bibliography', 'checks', 'figures', 'metadata', ...prints, 'client'],
  client: all,
  worker: all.filter((folder) => folder !== 'schemas'),
  /** Shared by the build and the browser, so that it knows nothing of either. */
  wording: [...all, 'client'],
};
/** The edges of the tree may read files and ask Astro; these folders are pure. */
const pure = ['wording', ...all.filter((folder) => !prints.includes(folder)), 'single-file', 'cartridge', 'publishing'];
const edges = ['src/checks/guide.ts', 'src/publishing/read-build.ts', 'src/publishing/targets/**'];

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
  globalIgnores(['dist/', 'dist.*/', '.cache/', '.astro/', 'node_modules/', 'test-results/']),
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
