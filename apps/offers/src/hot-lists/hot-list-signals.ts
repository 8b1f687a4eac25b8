import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DatabaseListener, OwnDatabase } from '@funnelcast/persistence';
import { HOT_LIST_CHANNEL } from './hot-list-channel.js';

type Moved = () => void;

/** Hears from the database, after each commit and in every copy of the service, which session’s ranking moved. */
@Injectable()
export class HotListSignals implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly watchers = new Map<string, Set<Moved>>();
  private readonly listener: DatabaseListener;

  constructor({ url }: OwnDatabase) {
    this.listener = new DatabaseListener(url, HOT_LIST_CHANNEL, (sessionId) => this.heard(sessionId));
  }

  /** Returns the way to stop watching. */
  watch(sessionId: string, moved: Moved): () => void {
    const watchers = this.watchers.get(sessionId) ?? new Set();
    this.watchers.set(sessionId, watchers.add(moved));
    return () => {
      watchers.delete(moved);
      if (watchers.size === 0 && this.watchers.get(sessionId) === watchers) this.watchers.delete(sessionId);
    };
  }

  onApplicationBootstrap(): Promise<void> {
    return this.listener.open();
  }

  onModuleDestroy(): Promise<void> {
    return this.listener.close();
  }

  /** Without an id the connection was new: anything may have moved unheard. */
  private heard(sessionId: string): void {
    const affected = sessionId === '' ? [...this.watchers.values()] : [this.watchers.get(sessionId) ?? []];
    for (const watchers of affected) for (const moved of watchers) moved();
  }
}
