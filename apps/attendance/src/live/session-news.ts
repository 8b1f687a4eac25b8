import { DatabaseListener, OwnDatabase } from '@funnelcast/persistence';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { readOwnOfferChange, SESSION_CHANGES } from '../sessions/session-changes.js';
import { RoomAudiences } from './room-audiences.js';

/** Lets open rooms see that their session was moved, edited or called off, or an offer bought, in every copy of the service. */
@Injectable()
export class SessionNews implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly listener: DatabaseListener;

  constructor({ url }: OwnDatabase, audiences: RoomAudiences) {
    // Without an id the connection was new: anything may have changed unheard.
    this.listener = new DatabaseListener(url, SESSION_CHANGES, (payload) => {
      const own = readOwnOfferChange(payload);
      if (own) audiences.showOwnOffer(own);
      else audiences.showSession(payload || null);
    });
  }

  onApplicationBootstrap(): Promise<void> {
    return this.listener.open();
  }

  onModuleDestroy(): Promise<void> {
    return this.listener.close();
  }
}
