import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A contact's place in a session, with what the person said of themselves and agreed to when taking it. */
@Entity('registration')
export class Registration {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'workspace_id' })
  workspaceId: string;

  @Column('uuid', { name: 'session_id' })
  sessionId: string;

  @Column('uuid', { name: 'contact_id' })
  contactId: string;

  @Column('text')
  name: string;

  @Column('text', { name: 'time_zone' })
  timeZone: string;

  @Column('text')
  locale: string;

  @Column('text', { name: 'consent_text' })
  consentText: string;

  @Column('text', { name: 'consent_source' })
  consentSource: string;

  @Column('text')
  status: 'confirmed' | 'cancelled';

  /** Grows whenever the place is given back and whenever it is taken again. */
  @Column('integer', { default: 0 })
  revision: number;

  @Column('timestamptz', { name: 'registered_at' })
  registeredAt: Date;

  /** When it was taken before, of the hour before it was taken last: letters are counted by it. */
  @Column('timestamptz', { name: 'earlier_taken_at', array: true, default: [] })
  earlierTakenAt: Date[];

  @Column('timestamptz', { name: 'cancelled_at', nullable: true })
  cancelledAt: Date | null;
}
