import type { Transaction } from '@funnelcast/persistence';
import type { CursorPart } from '@funnelcast/service-kit';
import { type PictureView, picturesById } from '../pictures/picture-view.js';
import { nearestSessions } from '../sessions/nearest-sessions.js';
import { type SessionView, sessionViews } from '../sessions/session-view.js';
import type { CoPresenter } from './webinar.entity.js';

/** Somebody who presents, with their portrait. */
export interface CoPresenterView {
  name: string;
  about: string;
  photo: PictureView | null;
}

/** A webinar as members see it. */
export interface WebinarView {
  id: string;
  slug: string;
  title: string;
  promise: string;
  description: string;
  takeaways: string[];
  presenterName: string;
  presenterEmail: string | null;
  presenterAbout: string;
  presenterPhoto: PictureView | null;
  coPresenters: CoPresenterView[];
  cover: PictureView | null;
  videoUrl: string | null;
  durationMinutes: number;
  timeZone: string;
  sessions: SessionView[];
  registrationCount: number;
  createdAt: string;
}

interface WebinarRow extends Omit<
  WebinarView,
  'sessions' | 'createdAt' | 'presenterPhoto' | 'coPresenters' | 'cover'
> {
  presenterPhotoId: string | null;
  coPresenters: CoPresenter[];
  coverId: string | null;
  createdAt: Date;
}

/** Next to many other webinars; whoever looks at one sees more of it. */
export const SESSIONS_LISTED = 50;
export const SESSIONS_SHOWN = 500;

interface WebinarFilter {
  id?: string | null;
  before?: CursorPart | null;
  /** Words of the title or the presenter's name. */
  search?: string;
  limit: number;
  /** Of each webinar so many sessions, those nearest to a moment. */
  sessions: { limit: number; around: Date };
}

/** Newest first; the sessions of all of them in two statements more. */
export async function webinarViews(
  tx: Transaction,
  { id = null, before = null, search = '', limit, sessions: wanted }: WebinarFilter,
): Promise<WebinarView[]> {
  const webinars: WebinarRow[] = await tx.query(
    `select id, slug, title, promise, description, takeaways, presenter_name as "presenterName",
            presenter_email as "presenterEmail", presenter_about as "presenterAbout",
            presenter_photo_id as "presenterPhotoId", co_presenters as "coPresenters", cover_id as "coverId",
            video_url as "videoUrl", duration_minutes as "durationMinutes", time_zone as "timeZone",
            created_at as "createdAt",
            (select count(*)::int from session s join registration r on r.session_id = s.id
             where s.webinar_id = webinar.id and r.status = 'confirmed') as "registrationCount"
     from webinar
     where ($1::uuid is null or id = $1) and ($2::uuid is null or id < $2)
       and position(lower($4) in lower(title || ' ' || presenter_name)) > 0
     order by id desc limit $3`,
    [id, before, limit, search.trim()],
  );
  const webinarIds = webinars.map((webinar) => webinar.id);
  const sessions = await sessionViews(tx, { ids: await nearestSessions(tx, { webinarIds, ...wanted }) });
  const pictures = await picturesById(tx, webinars.flatMap(pictureIdsOf));
  const pictureOf = (id: string | null) => (id === null ? null : (pictures.get(id) ?? null));
  return webinars.map(({ presenterPhotoId, coPresenters, coverId, ...webinar }) => ({
    ...webinar,
    presenterPhoto: pictureOf(presenterPhotoId),
    coPresenters: coPresenters.map(({ photoId, ...person }) => ({ ...person, photo: pictureOf(photoId) })),
    cover: pictureOf(coverId),
    createdAt: webinar.createdAt.toISOString(),
    sessions: sessions.filter(({ webinarId }) => webinarId === webinar.id),
  }));
}

/** The pictures that a webinar's page shows. */
export const pictureIdsOf = ({
  coverId,
  presenterPhotoId,
  coPresenters,
}: Pick<WebinarRow, 'coverId' | 'presenterPhotoId' | 'coPresenters'>): (string | null)[] => [
  coverId,
  presenterPhotoId,
  ...coPresenters.map(({ photoId }) => photoId),
];
