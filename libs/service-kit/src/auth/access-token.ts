import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';

/** The shape both ends agree on; fixed, so that a token of another system never fits. */
export const ACCESS_TOKEN = {
  algorithm: 'ES256',
  issuer: 'urn:funnelcast:accounts',
  audience: 'urn:funnelcast:services',
  cookie: 'funnelcast_access',
  lifetimeSeconds: 600,
} as const;

/** A new pair in the form of AUTH_PRIVATE_KEY and AUTH_PUBLIC_KEYS. */
export async function newSigningKeys(): Promise<{ privateKey: string; publicKeys: string }> {
  const pair = await generateKeyPair(ACCESS_TOKEN.algorithm, { extractable: true });
  const publicJwk = await exportJWK(pair.publicKey);
  const marks: JWK = {
    kid: await calculateJwkThumbprint(publicJwk),
    alg: ACCESS_TOKEN.algorithm,
    use: 'sig',
  };
  return {
    privateKey: JSON.stringify({ ...(await exportJWK(pair.privateKey)), ...marks }),
    publicKeys: JSON.stringify({ keys: [{ ...publicJwk, ...marks }] }),
  };
}
