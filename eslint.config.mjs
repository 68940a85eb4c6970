import boundaries from 'eslint-plugin-boundaries';
import next from 'eslint-config-next';
import tseslint from 'typescript-eslint';

/** The one-way flow: an import is forbidden unless this table opens it. A room may always import from itself. */
const mayImport = {
  base: [],
  template: ['base'],
  report: ['base', 'template'],
  rules: ['base', 'template', 'report'],
  messages: ['base', 'template', 'report', 'rules', 'form', 'import', 'document', 'layout', 'workflow', 'people'],
  form: ['base', 'template', 'report', 'workflow'],
  document: ['base', 'template', 'report'],
  layout: ['base', 'document'],
  'render-pdf': ['base', 'document', 'layout'],
  'render-docx': ['base', 'document', 'layout'],
  'render-html': ['base', 'document'],
  'render-xlsx': ['base', 'document', 'template', 'report'],
  papers: ['base', 'template', 'report', 'rules', 'messages', 'workflow'],
  'render-papers': ['base', 'papers', 'render-pdf'],
  import: ['base', 'template', 'report', 'rules'],
  workflow: ['base', 'template', 'report', 'rules'],
  people: ['base', 'report', 'import', 'workflow'],
  store: ['base', 'template', 'report', 'rules', 'form', 'workflow', 'people'],
  auth: ['base', 'workflow', 'store'],
  templates: ['template'],
  components: ['base', 'template', 'report', 'rules', 'messages', 'form', 'document', 'layout', 'workflow', 'people'],
};
const rooms = Object.keys(mayImport);
const everything = rooms.filter((room) => room !== 'components');
mayImport.cli = [...everything, 'set-up'];
mayImport.app = [...rooms];

/** Rooms whose types alone may be imported: the code behind them stays out of the browser. */
const mayImportTypes = { form: ['import'], components: ['import'] };

const chinese = '[\\u4e00-\\u9fff]';
const wordsElsewhere = 'Words for people stand in lib/messages, words of the form in templates/.';

const config = [
  { ignores: ['node_modules/', '.next/', 'lib/store/generated/', 'data/', 'next-env.d.ts', '.fonts/'] },
  ...next,
  ...tseslint.configs.strict.map((config) => ({ ...config, files: ['**/*.ts', '**/*.tsx'] })),
  {
    files: ['**/*.ts', '**/*.tsx'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: ['{app,components,lib,templates}/**/*.{ts,tsx}'],
    ignores: ['**/*.test.{ts,tsx}', 'lib/fixtures/**'],
    plugins: { boundaries },
    settings: {
      'import/resolver': { node: { extensions: ['.ts', '.tsx', '.mjs', '.js'] } },
      'boundaries/elements': [
        ...rooms
          .filter((room) => !['templates', 'components'].includes(room))
          .map((room) => ({ type: room, pattern: `lib/${room.replace('-', '/')}` })),
        { type: 'cli', pattern: 'lib/cli' },
        { type: 'set-up', pattern: 'scripts/set-up' },
        { type: 'templates', pattern: 'templates' },
        { type: 'components', pattern: 'components' },
        { type: 'app', pattern: 'app' },
      ],
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          policies: Object.entries(mayImport).map(([from, allow]) => ({
            from: { element: { type: from } },
            allow: [
              ...[from, ...allow].map((type) => ({ to: { element: { type } } })),
              ...(mayImportTypes[from] ?? []).map((type) => ({
                to: { element: { type } },
                dependency: { kind: 'type' },
              })),
            ],
          })),
        },
      ],
      'boundaries/no-unknown-dependencies': 'error',
    },
  },
  {
    files: ['lib/**/*.ts', 'app/**/*.{ts,tsx}', 'components/**/*.{ts,tsx}'],
    ignores: ['lib/store/**', '**/*.test.{ts,tsx}'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['@prisma/*', '**/generated/**'], message: 'Only lib/store speaks to Prisma.' }] },
      ],
    },
  },
  {
    files: ['app/**/*.{ts,tsx}', 'components/**/*.{ts,tsx}'],
    ignores: ['**/*.test.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: `Literal[value=/${chinese}/]`, message: wordsElsewhere },
        { selector: `TemplateElement[value.raw=/${chinese}/]`, message: wordsElsewhere },
        { selector: `JSXText[value=/${chinese}/]`, message: wordsElsewhere },
      ],
    },
  },
];

export default config;
