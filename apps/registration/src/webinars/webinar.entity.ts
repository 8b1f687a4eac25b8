import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody who presents beside the one whose name the letters bear. */
export interface CoPresenter {
  name: string;
  about: string;
  photoId: string | null;
}

/** What others show of a webinar and a presenter may change; its address is not among it, because links were sent. */
export interface WebinarCard {
  title: string;
  /** One sentence: what one will be able to do afterwards. */
  promise: string;
  description: string;
  takeaways: string[];
  presenterName: string;
  presenterEmail: string | null;
  presenterAbout: string;
  presenterPhotoId: string | null;
  coPresenters: CoPresenter[];
  coverId: string | null;
  videoUrl: string | null;
  durationMinutes: number;
  timeZone: string;
}

/** The topic, its page and its form. */
@Entity('webinar')
export class Webinar implements WebinarCard {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'workspace_id' })
  workspaceId: string;

  @Column('text')
  slug: string;

  @Column('text')
  title: string;

  @Column('text')
  promise: string;

  @Column('text')
  description: string;

  @Column('text', { array: true })
  takeaways: string[];

  @Column('text', { name: 'presenter_name' })
  presenterName: string;

  @Column('text', { name: 'presenter_email', nullable: true })
  presenterEmail: string | null;

  @Column('text', { name: 'presenter_about' })
  presenterAbout: string;

  @Column('uuid', { name: 'presenter_photo_id', nullable: true })
  presenterPhotoId: string | null;

  @Column('jsonb', { name: 'co_presenters' })
  coPresenters: CoPresenter[];

  @Column('uuid', { name: 'cover_id', nullable: true })
  coverId: string | null;

  @Column('text', { name: 'video_url', nullable: true })
  videoUrl: string | null;

  @Column('integer', { name: 'duration_minutes' })
  durationMinutes: number;

  /** The presenter's, for sessions that name no other. */
  @Column('text', { name: 'time_zone' })
  timeZone: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  /** Whether anything is different afterwards. */
  edit(changes: Partial<WebinarCard>): boolean {
    const before = JSON.stringify(this);
    Object.assign(this, changes);
    return JSON.stringify(this) !== before;
  }
}
