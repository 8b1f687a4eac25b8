const project = (displayName, testMatch) => ({
  displayName,
  runtime: '<rootDir>/test/runner/jest/runtime.mjs',
  testEnvironment: '<rootDir>/test/runner/jest/environment.mjs',
  transform: {},
  testMatch: testMatch.map((glob) => `<rootDir>/${glob}`),
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/', '<rootDir>/apps/web/'],
});

export default {
  // Above the patience of the helpers that wait, so that a failure names what was waited for; on a busy machine a minute of
  // patience takes longer, for they do not count its stalls.
  testTimeout: 180_000,
  projects: [
    project('unit', [
      '{apps,libs}/**/*.spec.ts',
      'test/{architecture,bench,contracts,deploy,faults,model}/**/*.spec.ts',
    ]),
    project('integration', ['{apps,libs}/**/*.int-spec.ts', 'test/model/**/*.int-spec.ts']),
    project('e2e', ['test/e2e/**/*.e2e-spec.ts']),
    project('browser', ['test/browser/**/*.browser-spec.ts']),
  ],
};
