import { Column, Entity, PrimaryColumn } from 'typeorm';
import { SessionHasBegun, SessionInThePast, SessionIsCancelled, SessionIsOver } from './session.errors.js';
import { instantOf } from './wall-time.policy.js';

export interface SessionTime {
  /** What the presenter's clock shows: `2026-12-01T19:00`. */
  startsAtLocal: string;
  /** IANA name. */
  timeZone: string;
}

/** One dated run of a webinar. The wall time and the zone are what was agreed; the instant follows from them. */
@Entity('session')
export class Session {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'workspace_id' })
  workspaceId: string;

  @Column('uuid', { name: 'webinar_id' })
  webinarId: string;

  @Column('text', { name: 'starts_at_local' })
  startsAtLocal: string;

  @Column('text', { name: 'time_zone' })
  timeZone: string;

  @Column('timestamptz', { name: 'starts_at' })
  startsAt: Date;

  @Column('integer', { name: 'duration_minutes' })
  durationMinutes: number;

  @Column('text')
  status: 'scheduled' | 'cancelled';

  /** Grows with every move and with the cancellation; calendars know the newest entry by it. */
  @Column('integer')
  revision: number;

  @Column('integer', { nullable: true })
  capacity: number | null;

  /** Kept only where there is a capacity: elsewhere a counter would make registrations wait for each other. */
  @Column('integer', { name: 'seats_taken' })
  seatsTaken: number;

  /** When the presenter opened it; the room tells. */
  @Column('timestamptz', { name: 'started_at', nullable: true })
  startedAt: Date | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  schedule({ startsAtLocal, timeZone }: SessionTime, now: Date): void {
    const startsAt = instantOf(startsAtLocal, timeZone);
    if (startsAt <= now) throw new SessionInThePast();
    Object.assign(this, { startsAtLocal, timeZone, startsAt });
  }

  /** Whether it really takes place at another time now. */
  move(time: SessionTime, now: Date): boolean {
    if (this.status === 'cancelled') throw new SessionIsCancelled();
    if (this.isOver(now)) throw new SessionIsOver();
    if (this.startedAt) throw new SessionHasBegun();
    const before = [this.startsAt.getTime(), this.timeZone];
    this.schedule(time, now);
    if (this.startsAt.getTime() === before[0] && this.timeZone === before[1]) return false;
    this.revision += 1;
    return true;
  }

  /**
   * Whether it was not cancelled before. What has taken place stays: its people must not read that it did not. A live
   * one may be called off, when nothing works and the presenter sends everybody home.
   */
  cancel(now: Date): boolean {
    if (this.status === 'cancelled') return false;
    if (this.isOver(now)) throw new SessionIsOver();
    this.status = 'cancelled';
    this.revision += 1;
    return true;
  }

  /** Ended in the room, or its time has passed without anybody opening it. */
  private isOver(now: Date): boolean {
    if (this.startedAt || this.endedAt) return this.endedAt !== null;
    return this.startsAt.getTime() + this.durationMinutes * 60_000 <= now.getTime();
  }
}
