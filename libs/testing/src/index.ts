export type { GivenFact } from './fact-sender.js';
export { type Answer, type Call, FakeProvider } from './fake-provider.js';
export { ServiceTestbed, type TestbedOptions } from './service-testbed.js';
export { testPostgres, testServerUrl } from './shared-servers.js';
export { TestDatabase } from './test-database.js';
export { PUBLIC_URL, testEnvironment } from './test-environment.js';
export { until } from './until.js';
