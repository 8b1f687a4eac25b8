import { newSigningKeys } from '@funnelcast/service-kit';

export const PUBLIC_URL = 'http://localhost:3000';

/** What a process needs in its environment, with keys made for this run. */
export async function testEnvironment(): Promise<Record<string, string>> {
  const { privateKey, publicKeys } = await newSigningKeys();
  return {
    NODE_ENV: 'test',
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
    CLOCK: 'virtual',
    PUBLIC_URL,
    RATE_LIMIT_FACTOR: '1000',
    AUTH_PRIVATE_KEY: privateKey,
    AUTH_PUBLIC_KEYS: publicKeys,
    AUTH_SECRET: 'a secret for tests that is long enough to be taken',
    LINK_SECRET: 'another secret for tests that is long enough to be taken',
    OWNER_EMAIL: 'owner@example.org',
    OWNER_PASSWORD: 'correct horse battery',
    WORKSPACE_NAME: 'Test workspace',
  };
}
