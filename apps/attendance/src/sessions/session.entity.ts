import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What the room needs to know of a dated run; registration owns it and tells us by facts. */
@Entity('session')
@Index('session_of_webinar', ['webinarId'])
export class Session {
  @PrimaryColumn('uuid')
  readonly id: string;

  @Column('uuid', { name: 'workspace_id' })
  readonly workspaceId: string;

  @Column('uuid', { name: 'webinar_id' })
  readonly webinarId: string;

  @Column('text')
  title: string;

  @Column('text', { name: 'presenter_name' })
  presenterName: string;

  @Column('text', { name: 'video_url', nullable: true })
  videoUrl: string | null;

  @Column('timestamptz', { name: 'starts_at' })
  startsAt: Date;

  @Column('int', { name: 'duration_minutes' })
  durationMinutes: number;

  @Column('int')
  revision: number;

  @Column('boolean', { default: false })
  cancelled: boolean;
}
