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
    const abandon = () => void client.end().catch(() => undefined);
    signal?.addEventListener('abort', abandon, { once: true });
    try {
      if (signal?.aborted) throw new Error('aborted');
      await client.connect();
      await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [name]);
      return new AdvisoryLock(client, lost);
    } catch (error) {
      abandon();
      throw error;
    } finally {
      signal?.removeEventListener('abort', abandon);
    }
  }

  async release(): Promise<void> {
    await this.client.end().catch(() => undefined);
  }
}
