import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const guarded = {
  selector:
    'ClassDeclaration:has(Decorator > CallExpression[callee.name=/^(Resolver|Controller)$/]):not(:has(Decorator > CallExpression[callee.name=/^(Authenticated|AdminOnly|Public)$/]))',
  message: 'A resolver or controller declares its guard: @Authenticated(), @AdminOnly() or @Public().',
};
const environment = {
  selector: 'MemberExpression[object.name="process"][property.name="env"]',
  message: 'The environment is read in libs/platform/config alone; declare a variable in a config section.',
};
const outboundHttp = {
  selector: 'CallExpression[callee.name="fetch"]',
  message: 'Outbound HTTP goes through OutboundHttp of libs/platform/http.',
};

export default tseslint.config(
  { ignores: ['dist/', 'client/dist/', 'client/src/gql/', '.data/', '.cache/', 'artifacts/', 'node_modules/'] },
  js.configs.recommended,
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  {
    rules: {
      '@typescript-eslint/no-extraneous-class': 'off', // Nest modules are classes with nothing but a decorator.
      '@typescript-eslint/no-non-null-assertion': 'off', // An index that was just checked; noUncheckedIndexedAccess stays on.
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-useless-constructor': 'off', // Nest reads parameter types from the decorated class itself.
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' },
      ],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['libs/**/*.ts', 'apps/**/*.ts'],
    ignores: ['**/*.spec.ts', 'libs/platform/config/**', 'libs/platform/http/**', 'apps/google-sandbox/**'],
    rules: { 'no-restricted-syntax': ['error', guarded, environment, outboundHttp] },
  },
  { files: ['apps/**/*.ts', 'scripts/**', 'test/**'], rules: { 'no-console': 'off' } },
  { files: ['**/*.cjs'], languageOptions: { globals: { module: 'writable' } } },
  { files: ['**/*.mjs'], languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } } },
  {
    files: ['client/public/**/*.js'],
    languageOptions: {
      globals: { document: 'readonly', window: 'readonly', localStorage: 'readonly', matchMedia: 'readonly' },
    },
  },
);
