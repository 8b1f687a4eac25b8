import { Injectable } from '@nestjs/common';
import { Outbox } from '@funnelcast/messaging';
import { insertRows, newId, type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { UnknownTimeZone } from '../sessions/session.errors.js';
import { ianaZone } from '../sessions/time-zone.policy.js';
import { announceWebinar } from './announce-webinar.js';
import { requirePictures } from './require-pictures.js';
import { slugCandidate, slugFrom } from './slug.policy.js';
import { Webinar, type WebinarCard } from './webinar.entity.js';
import { SlugTaken } from './webinar.errors.js';

export interface PublishWebinarCommand extends Omit<WebinarCard, 'timeZone'> {
  workspaceId: string;
  /** The wished address; without it one is made from the title. */
  slug?: string;
  timeZone?: string;
}

const ATTEMPTS = 200;

/** Gives a topic its page and announces it. */
@Injectable()
export class PublishWebinar {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Answers the id of the webinar. */
  execute({ workspaceId, slug, timeZone = 'UTC', ...card }: PublishWebinarCommand): Promise<string> {
    const zone = ianaZone(timeZone);
    if (zone === null) throw new UnknownTimeZone();
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      await requirePictures(tx, card);
      const webinar = tx.create(Webinar, {
        ...card,
        id: newId(),
        workspaceId,
        timeZone: zone,
        createdAt: this.clock.now(),
      });
      if (slug === undefined) await this.insertUnderFreeSlug(tx, webinar);
      else if (!(await this.insertUnder(tx, webinar, slug))) throw new SlugTaken();
      await announceWebinar(this.outbox, tx, webinar);
      return webinar.id;
    });
  }

  private async insertUnderFreeSlug(tx: Transaction, webinar: Webinar): Promise<void> {
    const slug = slugFrom(webinar.title);
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      if (await this.insertUnder(tx, webinar, slugCandidate(slug, attempt))) return;
    }
    throw new SlugTaken();
  }

  /** The table decides, because webinars of other workspaces are not seen from here but hold addresses too. */
  private async insertUnder(tx: Transaction, webinar: Webinar, slug: string): Promise<boolean> {
    webinar.slug = slug;
    const row = {
      id: webinar.id,
      workspace_id: webinar.workspaceId,
      slug,
      title: webinar.title,
      description: webinar.description,
      promise: webinar.promise,
      takeaways: webinar.takeaways,
      presenter_name: webinar.presenterName,
      presenter_email: webinar.presenterEmail,
      presenter_about: webinar.presenterAbout,
      presenter_photo_id: webinar.presenterPhotoId,
      co_presenters: webinar.coPresenters,
      cover_id: webinar.coverId,
      video_url: webinar.videoUrl,
      duration_minutes: webinar.durationMinutes,
      time_zone: webinar.timeZone,
      created_at: webinar.createdAt,
    };
    const inserted = await insertRows(tx, 'webinar', [row], {
      onConflict: '(slug) do nothing',
      returning: 'id',
    });
    return inserted.length === 1;
  }
}
