import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One person in a workspace, known by a normalised e-mail address, with the consent that was given. */
@Entity('contact')
export class Contact {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'workspace_id' })
  workspaceId: string;

  @Column('text')
  email: string;

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

  @Column('timestamptz', { name: 'consented_at' })
  consentedAt: Date;

  @Column('timestamptz', { name: 'unsubscribed_at', nullable: true })
  unsubscribedAt: Date | null;

  @Column('timestamptz', { name: 'captured_at' })
  capturedAt: Date;
}
