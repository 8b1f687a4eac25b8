import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { isOver, phaseOf } from '../sessions/session-phase.js';
import { type PictureView, picturesById } from '../pictures/picture-view.js';
import { isSlug } from '../webinars/slug.policy.js';
import { type CoPresenterView, pictureIdsOf } from '../webinars/webinar-view.js';
import type { CoPresenter } from '../webinars/webinar.entity.js';
import { WebinarNotFound } from '../webinars/webinar.errors.js';

export interface LandingSession {
  id: string;
  startsAt: Date;
  timeZone: string;
  durationMinutes: number;
  /** What is over or called off is not shown. */
  phase: 'scheduled' | 'live';
  full: boolean;
}

/** A webinar as visitors see it: what they may come to. */
export interface LandingView {
  slug: string;
  title: string;
  promise: string;
  description: string;
  takeaways: string[];
  presenterName: string;
  /** The one whose name the letters bear, then the others. */
  presenters: CoPresenterView[];
  cover: PictureView | null;
  sessions: LandingSession[];
}

interface LandingRow
  extends Omit<LandingView, 'sessions' | 'presenters' | 'cover'>, Omit<LandingSession, 'id'> {
  presenterAbout: string;
  presenterPhotoId: string | null;
  coPresenters: CoPresenter[];
  coverId: string | null;
  sessionId: string | null;
}

/** Visitors choose from a few dates; a series plans further ahead than anybody looks. */
const SESSIONS_SHOWN = 20;

/** What a landing page is made of; only sessions that can still be joined. */
@Injectable()
export class FindLanding {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async execute(slug: string): Promise<LandingView> {
    if (!isSlug(slug)) throw new WebinarNotFound();
    return this.unitOfWork.acrossWorkspaces(async (tx) => {
      const rows: LandingRow[] = await tx.query(
        `select w.slug, w.title, w.promise, w.description, w.takeaways, w.presenter_name as "presenterName",
                w.presenter_about as "presenterAbout", w.presenter_photo_id as "presenterPhotoId",
                w.co_presenters as "coPresenters", w.cover_id as "coverId", s.id as "sessionId", s.starts_at as "startsAt", s.time_zone as "timeZone", s.duration_minutes as "durationMinutes",
                ${phaseOf('s')} as phase, coalesce(s.seats_taken >= s.capacity, false) as full
         from webinar w
         left join session s on s.webinar_id = w.id and s.status = 'scheduled'
           and not ${isOver('s', '$2')}
         where w.slug = $1
         order by s.starts_at, s.id
         limit ${SESSIONS_SHOWN}`,
        [slug, this.clock.now()],
      );
      const [first] = rows;
      if (!first) throw new WebinarNotFound();
      return viewOf(first, rows, await picturesById(tx, pictureIdsOf(first)));
    });
  }
}

function viewOf(webinar: LandingRow, rows: LandingRow[], pictures: Map<string, PictureView>): LandingView {
  const { slug, title, promise, description, takeaways, presenterName } = webinar;
  const { presenterAbout: about, presenterPhotoId: photoId, coPresenters, coverId } = webinar;
  const pictureOf = (id: string | null) => (id === null ? null : (pictures.get(id) ?? null));
  return {
    slug,
    title,
    promise,
    description,
    takeaways,
    presenterName,
    presenters: [{ name: presenterName, about, photoId }, ...coPresenters].map((person) => ({
      name: person.name,
      about: person.about,
      photo: pictureOf(person.photoId),
    })),
    cover: pictureOf(coverId),
    sessions: rows.flatMap(({ sessionId: id, startsAt, timeZone, durationMinutes, phase, full }) =>
      id === null ? [] : [{ id, startsAt, timeZone, durationMinutes, phase, full }],
    ),
  };
}
