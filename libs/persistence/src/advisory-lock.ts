import pg from 'pg';

/**
 * A lock that lives as long as its connection, so a killed holder frees it by dying.
 * Waiting happens inside PostgreSQL and costs nothing.
 */
export class AdvisoryLock {
  private constructor(
    private readonly client: pg.Client,
    /** Resolves when the connection is gone and with it the lock. */
    readonly lost: Promise<void>,
  ) {}

  /** Waits until the lock is ours. Rejects when the database cannot be reached or `signal` is aborted. */
  static async acquire(url: string, name: string, signal?: AbortSignal): Promise<AdvisoryLock> {
    const client = new pg.Client({
      connectionString: url,
      keepAlive: true,
      application_name: `lock ${name}`,
    });
    const lost = new Promise<void>((resolve) => {
      client.on('error', () => resolve());
      client.on('end', () => resolve());
    });
    let abandon: () => void = () => undefined;
    // A client that is ended while it connects settles nothing any more, so the signal has a word of its own.
    const aborted = new Promise<never>((_, reject) => {
      abandon = () => reject(new Error('aborted'));
    });
    signal?.addEventListener('abort', abandon, { once: true });
    if (signal?.aborted) abandon();
    try {
      await Promise.race([AdvisoryLock.take(client, name), aborted]);
      return new AdvisoryLock(client, lost);
    } catch (error) {
      void client.end().catch(() => undefined);
      throw error;
    } finally {
      signal?.removeEventListener('abort', abandon);
    }
  }

  private static async take(client: pg.Client, name: string): Promise<void> {
    await client.connect();
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [name]);
  }

  async release(): Promise<void> {
    await this.client.end().catch(() => undefined);
  }
}
