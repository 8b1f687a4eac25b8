import { AtMostEvery } from '@funnelcast/service-kit';
import type { OwnOfferChange } from '../sessions/session-changes.js';
import { attendeesCard, type SessionCard } from '../rooms/session-card.js';
import { messageFrame } from './message-frame.js';
import type { RoomNotice } from './room-notices.js';
import type { RoomSocket } from './room-socket.js';
import type { ConsoleMessage, PushedOffer, RoomMessage } from './server-message.js';

/** Results move at most four times a second, however fast the votes come. */
const RESULTS_EVERY_MS = 250;
const PRESENCE_EVERY_MS = 1_000;
const SESSION_EVERY_MS = 250;
/** There is nothing to come back for; browsers show it to the page. */
export const SESSION_CANCELLED = 4410;

/** What an audience asks of the service to turn a notice into what its sockets see. */
export interface AudienceSources {
  results(pollIds: string[]): Promise<RoomMessage[]>;
  presence(): Promise<RoomMessage>;
  session(): Promise<SessionCard>;
  /** One offer, addressed to any number of people. */
  offer(offerId: string): Promise<((registrationId: string) => PushedOffer) | null>;
}

/** The sockets of one room in this process. Whatever they all see is made into bytes once. */
export class RoomAudience {
  private readonly sockets = new Set<RoomSocket>();
  private readonly countedPolls = new Set<string>();
  private readonly results: AtMostEvery;
  private readonly presence: AtMostEvery;
  private readonly session: AtMostEvery;

  constructor(
    private readonly sources: AudienceSources,
    failed: (error: unknown) => void,
  ) {
    this.results = new AtMostEvery(RESULTS_EVERY_MS, () => this.showResults(), failed);
    this.presence = new AtMostEvery(PRESENCE_EVERY_MS, () => this.showPresence(), failed);
    this.session = new AtMostEvery(SESSION_EVERY_MS, () => this.showChangedSession(), failed);
  }

  get size(): number {
    return this.sockets.size;
  }

  add(socket: RoomSocket): void {
    this.sockets.add(socket);
  }

  remove(socket: RoomSocket): void {
    this.sockets.delete(socket);
  }

  hear(notice: RoomNotice): void | Promise<void> {
    switch (notice.kind) {
      case 'everyone':
        return this.toEveryone(notice.message);
      case 'console':
        return this.toConsoles(notice.message);
      case 'votes-counted':
        this.countedPolls.add(notice.pollId);
        return this.results.ask();
      case 'presence-changed':
        return this.presence.ask();
      case 'offer-pushed':
        return this.showOffer(notice.offerId);
    }
  }

  /** The session was moved, edited or called off. */
  showSession(): void {
    this.session.ask();
  }

  /** In all tabs of the person; what it is now, the service that sells it tells them. */
  showOwnOffer({ registrationId, offerId }: OwnOfferChange): void {
    const frame = messageFrame({ type: 'offer-changed', offerId });
    for (const socket of this.sockets) {
      if (socket.who.kind === 'attendee' && socket.who.registrationId === registrationId)
        socket.deliver(frame);
    }
  }

  stop(): void {
    this.results.stop();
    this.presence.stop();
    this.session.stop();
  }

  private toEveryone(message: RoomMessage): void {
    const frame = messageFrame(message);
    for (const socket of this.sockets) socket.deliver(frame);
  }

  private toConsoles(message: ConsoleMessage): void {
    const frame = messageFrame(message);
    for (const socket of this.sockets) if (socket.who.kind === 'console') socket.deliver(frame);
  }

  private async showResults(): Promise<void> {
    const pollIds = [...this.countedPolls];
    const results = await this.readResults(pollIds);
    for (const message of results) this.toEveryone(message);
  }

  /** Polls that get votes meanwhile stay marked for the next time, and so does everything when the reading fails. */
  private async readResults(pollIds: string[]): Promise<RoomMessage[]> {
    this.countedPolls.clear();
    try {
      return await this.sources.results(pollIds);
    } catch (error) {
      for (const pollId of pollIds) this.countedPolls.add(pollId);
      throw error;
    }
  }

  private async showPresence(): Promise<void> {
    this.toEveryone(await this.sources.presence());
  }

  /** Whoever waits for what was called off is told so and let go, and counts as present no longer. */
  private async showChangedSession(): Promise<void> {
    const session = await this.sources.session();
    const toConsoles = messageFrame({ type: 'session-changed', session });
    const toAttendees = messageFrame({ type: 'session-changed', session: attendeesCard(session) });
    for (const socket of this.sockets) {
      const attends = socket.who.kind === 'attendee';
      socket.deliver(attends ? toAttendees : toConsoles);
      if (attends && session.cancelled) socket.close(SESSION_CANCELLED, 'session cancelled');
    }
  }

  /** The one message that differs from person to person, because its link does. */
  private async showOffer(offerId: string): Promise<void> {
    const address = await this.sources.offer(offerId);
    if (!address) return;
    for (const socket of this.sockets) {
      const message =
        socket.who.kind === 'console'
          ? ({ type: 'offer-pushed', offerId } as const)
          : ({ type: 'offer-pushed', offer: address(socket.who.registrationId) } as const);
      socket.deliver(messageFrame(message));
    }
  }
}
