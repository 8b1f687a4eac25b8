import { LiveChannel } from '@funnelcast/messaging';
import { Injectable } from '@nestjs/common';
import type { ConsoleMessage, RoomMessage } from './server-message.js';

/** What one copy of the service tells all copies about a room, so that each can tell its own sockets. */
export type RoomNotice =
  | { kind: 'everyone'; message: RoomMessage }
  | { kind: 'console'; message: ConsoleMessage }
  | { kind: 'votes-counted'; pollId: string }
  | { kind: 'presence-changed' }
  | { kind: 'offer-pushed'; offerId: string };

/** Speaks to a room after the commit, wherever its sockets are. */
@Injectable()
export class RoomNotices {
  constructor(private readonly liveChannel: LiveChannel) {}

  toEveryone(sessionId: string, message: RoomMessage): void {
    this.publish(sessionId, { kind: 'everyone', message });
  }

  toConsole(sessionId: string, message: ConsoleMessage): void {
    this.publish(sessionId, { kind: 'console', message });
  }

  votesCounted(sessionId: string, pollId: string): void {
    this.publish(sessionId, { kind: 'votes-counted', pollId });
  }

  presenceChanged(sessionId: string): void {
    this.publish(sessionId, { kind: 'presence-changed' });
  }

  offerPushed(sessionId: string, offerId: string): void {
    this.publish(sessionId, { kind: 'offer-pushed', offerId });
  }

  hear(sessionId: string, heard: (notice: RoomNotice) => void): () => void {
    return this.liveChannel.subscribe(topicOf(sessionId), (payload) => heard(payload as RoomNotice));
  }

  private publish(sessionId: string, notice: RoomNotice): void {
    this.liveChannel.publish(topicOf(sessionId), notice);
  }
}

function topicOf(sessionId: string): string {
  return `room.${sessionId}`;
}
