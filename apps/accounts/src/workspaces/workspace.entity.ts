import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One organisation; nothing crosses its border. */
@Entity('workspace')
export class Workspace {
  @PrimaryColumn('uuid', { name: 'workspace_id' })
  readonly id: string;

  @Column('text')
  name: string;

  /** IANA name: the zone of last resort for whatever happens here. */
  @Column('text', { name: 'time_zone' })
  timeZone: string;

  /** BCP 47. */
  @Column('text')
  locale: string;

  @Column('timestamptz', { name: 'opened_at' })
  readonly openedAt: Date;
}
