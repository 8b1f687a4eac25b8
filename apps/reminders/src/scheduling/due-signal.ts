import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DatabaseListener, OwnDatabase, type Transaction } from '@funnelcast/persistence';

/** For statements that know by themselves whether anything has become due. */
export const DUE_CHANNEL = 'reminders_due';

/** Tells the loops of every copy that something may have become due, at the commit of the change and not before. */
@Injectable()
export class DueSignal implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly listeners = new Set<() => void>();
  private readonly database: DatabaseListener;

  constructor({ url }: OwnDatabase) {
    this.database = new DatabaseListener(url, DUE_CHANNEL, () => this.hear());
  }

  onApplicationBootstrap(): Promise<void> {
    return this.database.open();
  }

  onApplicationShutdown(): Promise<void> {
    return this.database.close();
  }

  listen(heard: () => void): () => void {
    this.listeners.add(heard);
    return () => this.listeners.delete(heard);
  }

  async raise(tx: Transaction): Promise<void> {
    await tx.query(`select pg_notify('${DUE_CHANNEL}', '')`);
  }

  private hear(): void {
    for (const heard of this.listeners) heard();
  }
}
