import { apiKey } from '@better-auth/api-key';
import { Logger } from '@nestjs/common';
import { betterAuth } from 'better-auth';
import { Kysely, PostgresDialect } from 'kysely';
import type { Pool } from 'pg';

export interface BetterAuthSettings {
  pool: Pool;
  schema: string;
  secret: string;
  publicOrigin: string;
  rateLimitFactor: number;
}

/** Tells better-auth who knocks; the sign-in routes overwrite it, so a visitor cannot choose the address. */
export const CLIENT_ADDRESS_HEADER = 'x-real-client';

export const PASSWORD_LENGTH = { min: 10, max: 128 } as const;

/**
 * Passwords, sessions and API keys, with the settings that keep it to that: nobody signs up by himself,
 * workspaces and roles are ours. The options stay one literal, because better-auth types its API by them.
 */
export function createBetterAuth({
  pool,
  schema,
  secret,
  publicOrigin,
  rateLimitFactor,
}: BetterAuthSettings) {
  const logger = new Logger('BetterAuth');
  return betterAuth({
    baseURL: publicOrigin,
    basePath: '/api/auth',
    secret,
    telemetry: { enabled: false },
    // No `level` here: with one, the library also prints every refusal to the console by itself.
    logger: { log: (level, message) => logger[level === 'error' ? 'error' : 'warn'](message) },
    database: {
      db: new Kysely<object>({ dialect: new PostgresDialect({ pool }) }),
      type: 'postgres',
      schemaName: schema,
      transaction: true,
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.min,
      maxPasswordLength: PASSWORD_LENGTH.max,
      revokeSessionsOnPasswordReset: true,
    },
    session: { additionalFields: { activeWorkspaceId: { type: 'string', required: false, input: false } } },
    trustedOrigins: (request) => ownOrigins(request?.headers.get('host')),
    // In the database, because several copies of this service share one budget per address.
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 100 * rateLimitFactor,
      customRules: {
        '/sign-in/email': { window: 60, max: 10 * rateLimitFactor },
        '/change-password': { window: 60, max: 10 * rateLimitFactor },
        '/reset-password': { window: 60, max: 10 * rateLimitFactor },
      },
    },
    advanced: {
      cookiePrefix: 'funnelcast',
      // Said aloud, because the library switches both checks off where it believes to be tested.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      database: { generateId: 'uuid' },
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] },
    },
    // Its own limit of ten requests a day would stop every program; the exchange for a token has ours.
    plugins: [apiKey({ defaultPrefix: 'fc_', rateLimit: { enabled: false } })],
  });
}

export type BetterAuth = ReturnType<typeof createBetterAuth>;

/** The machine may be reached by several names; a page of any of them may act on the same one. */
function ownOrigins(host: string | null | undefined): string[] {
  // better-auth reads `*` in an origin as a wildcard, so a host that is no plain name is not trusted.
  return host && /^[\w.:[\]-]+$/.test(host) ? [`http://${host}`, `https://${host}`] : [];
}
