import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { SessionAlreadyEnded, SessionNotLive, SessionNotStarted } from './room.errors.js';

export type RoomStatus = 'waiting' | 'live' | 'ended';

/** What happens in a session's room: it waits, is live, and ends; each once. */
@Entity('room')
@Check('room_ends_after_its_start', 'ended_at is null or ended_at >= started_at')
@Check('room_settles_after_its_end', 'settled_at is null or ended_at is not null')
@Index('room_still_open', ['startedAt'], { where: 'started_at is not null and ended_at is null' })
@Index('room_still_to_announce', ['settledAt'], { where: 'settled_at is not null and announced_at is null' })
export class Room {
  @PrimaryColumn('uuid', { name: 'session_id' })
  readonly sessionId: string;

  @Column('uuid', { name: 'workspace_id' })
  readonly workspaceId: string;

  @Column('uuid', { name: 'webinar_id' })
  readonly webinarId: string;

  @Column('timestamptz', { name: 'started_at', nullable: true })
  startedAt: Date | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;

  @Column('int', { default: 0 })
  peak: number;

  @Column('uuid', { name: 'pushed_offer_id', nullable: true })
  pushedOfferId: string | null;

  @Column('timestamptz', { name: 'offer_pushed_at', nullable: true })
  offerPushedAt: Date | null;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt: Date | null;

  @Column('timestamptz', { name: 'announced_at', nullable: true })
  announcedAt: Date | null;

  get status(): RoomStatus {
    return statusOf(this);
  }

  /** False when it had started before: a second click changes nothing. */
  start(at: Date): boolean {
    if (this.endedAt) throw new SessionAlreadyEnded();
    if (this.startedAt) return false;
    this.startedAt = at;
    return true;
  }

  /** False when it had ended before. */
  end(at: Date): boolean {
    if (!this.startedAt) throw new SessionNotStarted();
    if (this.endedAt) return false;
    this.endedAt = at < this.startedAt ? this.startedAt : at;
    return true;
  }

  /** False when this offer is the one on the screen already. */
  pushOffer(offerId: string, at: Date): boolean {
    this.assertLive();
    if (this.pushedOfferId === offerId) return false;
    this.pushedOfferId = offerId;
    // Who saw any offer stayed to the offer: the first one sets the mark.
    this.offerPushedAt ??= at;
    return true;
  }

  assertLive(): void {
    if (this.status !== 'live') throw new SessionNotLive();
  }
}

export function statusOf(times: { startedAt: Date | null; endedAt: Date | null } | null): RoomStatus {
  if (!times?.startedAt) return 'waiting';
  return times.endedAt ? 'ended' : 'live';
}
