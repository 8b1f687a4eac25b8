const shared = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        sourceMaps: 'inline',
        module: { type: 'es6' },
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          keepClassNames: true,
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
      },
    ],
  },
  moduleNameMapper: {
    '^@funnelcast/(contracts|languages|persistence|messaging|service-kit|testing)$':
      '<rootDir>/libs/$1/src/index.ts',
    '^@funnelcast/(accounts|registration|reminders|attendance|offers|all-in-one|demo)$':
      '<rootDir>/apps/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/', '<rootDir>/apps/web/'],
};

const project = (displayName, testMatch) => ({
  ...shared,
  displayName,
  testMatch: testMatch.map((glob) => `<rootDir>/${glob}`),
});

export default {
  // Above the patience of the helpers that wait, so that a failure names what was waited for.
  testTimeout: 90_000,
  projects: [
    project('unit', [
      '{apps,libs}/**/*.spec.ts',
      'test/{architecture,bench,contracts,deploy,model}/**/*.spec.ts',
    ]),
    project('integration', ['{apps,libs}/**/*.int-spec.ts', 'test/model/**/*.int-spec.ts']),
    project('e2e', ['test/e2e/**/*.e2e-spec.ts']),
    project('browser', ['test/browser/**/*.browser-spec.ts']),
  ],
};
