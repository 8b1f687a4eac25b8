import { Logger } from '@nestjs/common';
import pg from 'pg';

const RETRY_MS = 500;

/**
 * Hears NOTIFY on a connection of its own. It also calls back after every (re)connection,
 * because what was said while nobody listened is lost.
 */
export class DatabaseListener {
  private readonly logger = new Logger(DatabaseListener.name);
  private client: pg.Client | undefined;
  private retry: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(
    private readonly url: string,
    private readonly channel: string,
    private readonly heard: (payload: string) => void,
  ) {}

  async open(): Promise<void> {
    if (this.closed) return;
    const client = new pg.Client({
      connectionString: this.url,
      keepAlive: true,
      application_name: `listen ${this.channel}`,
    });
    client.on('notification', ({ payload }) => this.heard(payload ?? ''));
    client.on('error', () => this.reopen(client));
    client.on('end', () => this.reopen(client));
    this.client = client;
    try {
      await client.connect();
      await client.query(`listen "${this.channel}"`);
      this.heard('');
    } catch (error) {
      this.logger.warn(
        `cannot listen on ${this.channel}: ${error instanceof Error ? error.message : 'unknown'}`,
      );
      this.reopen(client);
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.retry);
    await this.client?.end().catch(() => undefined);
  }

  private reopen(client: pg.Client): void {
    if (this.closed || this.client !== client) return;
    this.client = undefined;
    client.end().catch(() => undefined);
    this.retry = setTimeout(() => void this.open(), RETRY_MS);
  }
}
