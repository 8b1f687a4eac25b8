import { DATABASE, SERVICES, roleOf } from './provision.mjs';

/** What every process of the platform is told, whether it holds one service or all of them. */
function sharedEnvironment({ secrets, publicUrl, natsUrl }) {
  return {
    NODE_ENV: process.env.NODE_ENV ?? 'development',
    PUBLIC_URL: publicUrl,
    AUTH_PUBLIC_KEYS: JSON.stringify(secrets.authPublicKeys),
    LINK_SECRET: secrets.linkSecret,
    ...(natsUrl ? { NATS_URL: natsUrl, EVENTS: 'nats' } : { EVENTS: 'in-process' }),
  };
}

/** Only `accounts` signs, so only `accounts` is given what signing takes. */
function accountsEnvironment({ secrets }) {
  return {
    AUTH_PRIVATE_KEY: JSON.stringify(secrets.authPrivateKey),
    AUTH_SECRET: secrets.authSecret,
    OWNER_EMAIL: secrets.ownerEmail,
    OWNER_PASSWORD: secrets.ownerPassword,
  };
}

const OURS = /^(AUTH_|OWNER_|LINK_SECRET$|NATS_URL$|EVENTS$|PORT$|HOST$|PUBLIC_URL$|(\w+_)?DATABASE_URL$)/;

/** The caller's environment without the names that are ours to give, so that no service sees another's secrets. */
function callersEnvironment() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !OURS.test(name)));
}

/** The environment of one process that holds `services`. */
export function environmentFor(services, { port, host, trustProxy, databaseUrls, ...installation }) {
  return {
    ...callersEnvironment(),
    ...sharedEnvironment(installation),
    ...(services.includes('accounts') ? accountsEnvironment(installation) : {}),
    ...Object.fromEntries(services.map((each) => [`${each.toUpperCase()}_DATABASE_URL`, databaseUrls[each]])),
    PORT: String(port),
    HOST: host,
    ...(trustProxy ? { TRUST_PROXY: trustProxy } : {}),
  };
}

/** The address of each service's own corner of the database, under its own role. */
export function databaseUrlsOf(postgres, { databasePasswords }) {
  return Object.fromEntries(
    SERVICES.map((service) => [
      service,
      postgres.urlFor(roleOf(service), databasePasswords[service], DATABASE),
    ]),
  );
}
