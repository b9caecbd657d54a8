import stylistic from '@stylistic/eslint-plugin'
import vue from 'eslint-plugin-vue'
import accessibility from 'eslint-plugin-vuejs-accessibility'
import typescript from 'typescript-eslint'
import { architecture } from './eslint.architecture.js'

const readable = {
  'complexity': ['error', 8],
  'max-lines': ['warn', 200],
  'max-lines-per-function': ['error', 40],
  'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
  'eqeqeq': 'error',
  'no-var': 'error',
  'prefer-const': 'error',
}

const form = {
  '@stylistic/arrow-parens': ['error', 'always'],
  '@stylistic/max-statements-per-line': ['error', { max: 2 }],
  '@stylistic/member-delimiter-style': 'off',
  '@stylistic/multiline-ternary': 'off',
  '@stylistic/operator-linebreak': ['error', 'before', { overrides: { '=': 'after' } }],
  'vue/max-attributes-per-line': ['error', { singleline: 3 }],
  'vue/singleline-html-element-content-newline': 'off',
}

const typed = {
  // a number in a message is no accident
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
  '@typescript-eslint/no-unused-vars': ['error', {
    argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_', ignoreRestSiblings: true,
  }],
  '@typescript-eslint/consistent-type-imports': 'error',
  // `import { type A }` would still load the file, and with it zod
  '@typescript-eslint/no-import-type-side-effects': 'error',
}

export default typescript.config(
  { ignores: ['dist/', 'data/', 'coverage/', '**/*.d.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  typescript.configs.strictTypeChecked,
  vue.configs['flat/recommended'],
  accessibility.configs['flat/recommended'],
  stylistic.configs.customize({ indent: 2, quotes: 'single', semi: false, braceStyle: '1tbs' }),
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname, extraFileExtensions: ['.vue'] },
    },
    rules: { ...readable, ...form, ...typed },
  },
  // TypeScript starts anew for each of them: with what screens use it does so sooner than with all there is
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: typescript.parser, projectService: false, project: './tsconfig.clients.json' } },
  },
  // plain JavaScript starts before anything is built, and belongs to no TypeScript project
  {
    files: ['**/*.{js,mjs,cjs}'],
    extends: [typescript.configs.disableTypeChecked],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  { files: ['**/*.vue', '*.config.{js,ts}'], rules: { 'no-restricted-exports': 'off' } },
  { files: ['tests/**'], rules: { 'max-lines-per-function': 'off' } },
  // mongoose's own types trip this rule in every schema file
  { files: ['server/store/**'], rules: { '@typescript-eslint/no-unsafe-class-instance-assignment': 'off' } },
  architecture,
)
