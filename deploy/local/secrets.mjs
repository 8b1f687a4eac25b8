import { createHash, generateKeyPairSync, randomBytes, randomInt } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SERVICES } from './provision.mjs';

/**
 * What this installation alone knows: made at the first start, kept in the data folder for its owner's eyes only.
 * A name that a later version needs is added to what is there; nothing is ever replaced.
 */
export function keepSecrets(dataDir, env = process.env) {
  const file = join(dataDir, 'secrets.json');
  const kept = read(file);
  const secrets = { ...newSecrets(env, kept), ...kept };
  secrets.databasePasswords = { ...newDatabasePasswords(), ...kept.databasePasswords };
  if (JSON.stringify(secrets) !== JSON.stringify(kept)) write(file, secrets);
  return secrets;
}

/** For a new installation that begins with the data of another one. */
export function copySecrets(from, to) {
  const kept = read(join(to, 'secrets.json'));
  if (Object.keys(kept).length === 0) write(join(to, 'secrets.json'), read(join(from, 'secrets.json')));
}

function newSecrets(env, kept) {
  const keys = kept.authPrivateKey ? {} : newSigningKeys();
  return {
    ownerEmail: env.OWNER_EMAIL || 'owner@funnelcast.local',
    ownerPassword: env.OWNER_PASSWORD || readablePassword(),
    authPrivateKey: keys.privateKey,
    authPublicKeys: keys.publicKeys,
    authSecret: randomSecret(),
    linkSecret: randomSecret(),
    postgresPassword: randomSecret(),
  };
}

function newDatabasePasswords() {
  return Object.fromEntries(SERVICES.map((service) => [service, randomSecret()]));
}

export function randomSecret() {
  return randomBytes(32).toString('base64url');
}

/** Three words nobody has heard before: 57 bits, and easily typed from a screen. */
export function readablePassword() {
  const syllable = () => pick('bdfgklmnprstvwz') + pick('aeiou');
  const word = () => syllable() + syllable() + syllable();
  return [word(), word(), word()].join('-');
}

function pick(letters) {
  return letters[randomInt(letters.length)];
}

/** ES256: `accounts` signs with the private key, every service checks with the public one. */
export function newSigningKeys() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { crv, kty, x, y } = publicKey.export({ format: 'jwk' });
  // RFC 7638: the members in this very order, without blanks.
  const kid = createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest('base64url');
  const marks = { kid, alg: 'ES256', use: 'sig' };
  return {
    privateKey: { ...privateKey.export({ format: 'jwk' }), ...marks },
    publicKeys: { keys: [{ crv, kty, x, y, ...marks }] },
  };
}

function read(file) {
  let text;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return {};
    throw error;
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    // Making new ones would lock everybody out of the data that belong to the old ones.
    throw new Error(`${file} cannot be read as JSON. Restore it from a backup.`, { cause: error });
  }
}

function write(file, secrets) {
  mkdirSync(join(file, '..'), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, file);
}
