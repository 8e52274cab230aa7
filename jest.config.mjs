import { availableParallelism } from 'node:os';

const common = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          target: 'es2024',
          keepClassNames: true,
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/client/dist', '<rootDir>/.data', '<rootDir>/.cache'],
};

/** Suites that need a database share one template of it, made before the first of them. */
const withSystem = { globalSetup: '<rootDir>/test/setup/global-setup.mjs' };

export default {
  maxWorkers: Math.max(2, Math.min(4, availableParallelism())),
  // What suites leave behind in a worker makes each collection of garbage slower, by seconds in the end.
  workerIdleMemoryLimit: '1GB',
  testTimeout: 120_000,
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['<rootDir>/{libs,apps,scripts,client/src,test/eval,test/security}/**/*.spec.ts'],
    },
    // Parts by themselves, on real files: no service makes a difference to them.
    { ...common, displayName: 'components', testMatch: ['<rootDir>/test/components/**/*.spec.ts'] },
    { ...common, ...withSystem, displayName: 'integration', testMatch: ['<rootDir>/test/integration/**/*.spec.ts'] },
    { ...common, ...withSystem, displayName: 'api', testMatch: ['<rootDir>/test/api/**/*.spec.ts'] },
    { ...common, ...withSystem, displayName: 'faults', testMatch: ['<rootDir>/test/faults/**/*.spec.ts'] },
    {
      ...common,
      ...withSystem,
      globalSetup: '<rootDir>/test/setup/global-setup-browser.mjs',
      displayName: 'e2e',
      testMatch: ['<rootDir>/test/e2e/**/*.spec.ts'],
    },
  ],
};
