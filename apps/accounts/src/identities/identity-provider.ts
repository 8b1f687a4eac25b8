import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { OwnDatabase } from '@funnelcast/persistence';
import { ProcessConfig, PublicUrl } from '@funnelcast/service-kit';
import pg from 'pg';
import { AccountsConfig } from '../accounts.config.js';
import { type BetterAuth, createBetterAuth } from './better-auth.js';

/** Holds better-auth and the few connections that it works over, beside those of the unit of work. */
@Injectable()
export class IdentityProvider implements OnApplicationShutdown {
  readonly auth: BetterAuth;
  readonly #pool: pg.Pool;

  constructor(
    { schema, url }: OwnDatabase,
    { authSecret }: AccountsConfig,
    { origin }: PublicUrl,
    { rateLimitFactor }: ProcessConfig,
  ) {
    this.#pool = new pg.Pool({
      connectionString: url,
      max: 6,
      keepAlive: true,
      application_name: `${schema} identities`,
      options: `-c search_path=${schema}`,
    });
    // A database that restarts breaks idle connections; unheard, that error would end the process.
    this.#pool.on('error', (error) => new Logger('BetterAuth').warn(`A connection broke: ${error.message}`));
    this.auth = createBetterAuth({
      pool: this.#pool,
      schema,
      secret: authSecret,
      publicOrigin: origin,
      rateLimitFactor,
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#pool.end();
  }
}
