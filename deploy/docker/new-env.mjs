import { newSigningKeys, randomSecret, readablePassword } from '../local/secrets.mjs';
import { SERVICES } from '../local/provision.mjs';

/** Prints what .env.example leaves open, fresh for one installation: `node deploy/docker/new-env.mjs >> .env`. */
const { privateKey, publicKeys } = newSigningKeys();

const values = {
  POSTGRES_PASSWORD: randomSecret(),
  ...Object.fromEntries(
    SERVICES.map((service) => [`${service.toUpperCase()}_DATABASE_PASSWORD`, randomSecret()]),
  ),
  AUTH_PRIVATE_KEY: `'${JSON.stringify(privateKey)}'`,
  AUTH_PUBLIC_KEYS: `'${JSON.stringify(publicKeys)}'`,
  AUTH_SECRET: randomSecret(),
  LINK_SECRET: randomSecret(),
  OWNER_PASSWORD: readablePassword(),
};

for (const [name, value] of Object.entries(values)) console.log(`${name}=${value}`);
