import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToMany,
  PrimaryColumn,
  type Relation,
  Unique,
} from 'typeorm';
import { PollAlreadyClosed, PollNotOpen } from './poll.errors.js';

export type PollStatus = 'draft' | 'open' | 'closed';

/** A question to everybody in the room; prepared as a draft, opened once and closed once. */
@Entity('poll')
@Check('poll_has_a_known_status', `status in ('draft', 'open', 'closed')`)
@Index('poll_of_session', ['sessionId'])
export class Poll {
  @PrimaryColumn('uuid')
  readonly id: string;

  @Column('uuid', { name: 'workspace_id' })
  readonly workspaceId: string;

  @Column('uuid', { name: 'session_id' })
  readonly sessionId: string;

  @Column('text')
  readonly question: string;

  @Column('text', { default: 'draft' })
  status: PollStatus;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt: Date;

  @Column('timestamptz', { name: 'opened_at', nullable: true })
  openedAt: Date | null;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt: Date | null;

  @OneToMany(() => PollOption, (option) => option.poll, { cascade: ['insert'] })
  readonly options: Relation<PollOption>[];

  /** False when it is open already. */
  open(at: Date): boolean {
    if (this.status === 'closed') throw new PollAlreadyClosed();
    if (this.status === 'open') return false;
    this.status = 'open';
    this.openedAt = at;
    return true;
  }

  /** False when it is closed already. */
  close(at: Date): boolean {
    if (this.status === 'draft') throw new PollNotOpen();
    if (this.status === 'closed') return false;
    this.status = 'closed';
    this.closedAt = at;
    return true;
  }
}

/** One of the answers that a poll offers. */
@Entity('poll_option')
@Unique('poll_option_belongs_to_poll', ['poll', 'id'])
export class PollOption {
  @PrimaryColumn('uuid')
  readonly id: string;

  @ManyToOne(() => Poll, (poll) => poll.options, { nullable: false })
  @JoinColumn({ name: 'poll_id', foreignKeyConstraintName: 'poll_option_of_poll' })
  readonly poll: Relation<Poll>;

  @Column('uuid', { name: 'workspace_id' })
  readonly workspaceId: string;

  @Column('int')
  readonly position: number;

  @Column('text')
  readonly text: string;
}
