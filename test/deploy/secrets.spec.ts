import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLocalJWKSet, importJWK, jwtVerify, SignJWT } from 'jose';
import { environmentFor } from '../../deploy/local/environment.mjs';
import { keepSecrets, readablePassword } from '../../deploy/local/secrets.mjs';
import { aFolder, removeFolders } from './a-folder.js';

describe('keepSecrets', () => {
  afterAll(removeFolders);

  it('makes them once and keeps them', () => {
    const folder = aFolder();

    expect(keepSecrets(folder, {})).toEqual(keepSecrets(folder, {}));
    expect(keepSecrets(aFolder(), {}).linkSecret).not.toBe(keepSecrets(folder, {}).linkSecret);
  });

  it('lets nobody else read them', () => {
    const folder = aFolder();
    keepSecrets(folder, {});

    expect(statSync(join(folder, 'secrets.json')).mode & 0o077).toBe(0);
  });

  it('takes the first owner from the environment at the first start only', () => {
    const folder = aFolder();
    keepSecrets(folder, { OWNER_EMAIL: 'ada@example.org', OWNER_PASSWORD: 'chosen by ada' });

    expect(keepSecrets(folder, { OWNER_PASSWORD: 'another' })).toMatchObject({
      ownerEmail: 'ada@example.org',
      ownerPassword: 'chosen by ada',
    });
  });

  it('adds what a later version needs and leaves the rest', () => {
    const folder = aFolder();
    const { linkSecret, ...earlier } = keepSecrets(folder, {});
    delete earlier.databasePasswords.offers;
    writeFileSync(join(folder, 'secrets.json'), JSON.stringify(earlier));

    const now = keepSecrets(folder, {});

    expect(now.linkSecret).not.toBe(linkSecret);
    expect(now).toMatchObject(earlier);
    expect(now.databasePasswords.offers).toMatch(/^[\w-]{43}$/);
  });

  it('refuses a damaged file instead of replacing it', () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'secrets.json'), '{"linkSecret": "abc');

    expect(() => keepSecrets(folder, {})).toThrow(/cannot be read as JSON/);
    expect(readFileSync(join(folder, 'secrets.json'), 'utf8')).toBe('{"linkSecret": "abc');
  });

  it('makes keys that sign and check', async () => {
    const { authPrivateKey, authPublicKeys } = keepSecrets(aFolder(), {});
    const token = await new SignJWT({ role: 'owner' })
      .setProtectedHeader({ alg: 'ES256', kid: authPrivateKey.kid })
      .sign(await importJWK(authPrivateKey, 'ES256'));

    const { payload } = await jwtVerify(token, createLocalJWKSet(authPublicKeys));

    expect(payload).toMatchObject({ role: 'owner' });
    expect(JSON.stringify(authPublicKeys)).not.toContain('"d"');
  });
});

describe('readablePassword', () => {
  it('can be read out on the telephone', () => {
    expect(readablePassword()).toMatch(/^[a-z]{6}-[a-z]{6}-[a-z]{6}$/);
  });
});

describe('environmentFor', () => {
  const installation = {
    port: 4000,
    host: '127.0.0.1',
    publicUrl: 'http://localhost:3000',
    natsUrl: 'nats://127.0.0.1:4222',
    databaseUrls: { accounts: 'postgresql://a', offers: 'postgresql://o' },
  };
  const secrets = () => keepSecrets(aFolder(), {});
  afterAll(removeFolders);

  it('gives a service its own address of the database and no secret of another', () => {
    const env = environmentFor(['offers'], { ...installation, secrets: secrets() });

    expect(env).toMatchObject({
      OFFERS_DATABASE_URL: 'postgresql://o',
      PORT: '4000',
      NATS_URL: 'nats://127.0.0.1:4222',
    });
    for (const name of ['ACCOUNTS_DATABASE_URL', 'AUTH_PRIVATE_KEY', 'AUTH_SECRET', 'OWNER_PASSWORD']) {
      expect(env).not.toHaveProperty(name);
    }
  });

  it('gives accounts the key that signs', () => {
    const env = environmentFor(['accounts'], { ...installation, secrets: secrets() });

    expect(JSON.parse(env.AUTH_PRIVATE_KEY)).toHaveProperty('d');
    expect(env.ACCOUNTS_DATABASE_URL).toBe('postgresql://a');
  });

  it('delivers in process where there is no broker', () => {
    const env = environmentFor(['offers'], { ...installation, natsUrl: undefined, secrets: secrets() });

    expect(env.EVENTS).toBe('in-process');
    expect(env).not.toHaveProperty('NATS_URL');
  });
});
