import { Injectable } from '@nestjs/common';
import { SessionScheduled } from '@funnelcast/contracts';
import { Outbox } from '@funnelcast/messaging';
import { newId, type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { Webinar } from '../webinars/webinar.entity.js';
import { WebinarNotFound } from '../webinars/webinar.errors.js';
import { Session } from './session.entity.js';
import { UnknownTimeZone } from './session.errors.js';
import { ianaZone } from './time-zone.policy.js';

export interface ScheduleSessionCommand {
  workspaceId: string;
  webinarId: string;
  startsAtLocal: string;
  /** The webinar's own without it. */
  timeZone?: string;
  durationMinutes?: number;
  capacity?: number | null;
}

/** Gives a webinar a dated run and announces it. */
@Injectable()
export class ScheduleSession {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Answers the id of the session. */
  execute({ workspaceId, webinarId, ...wish }: ScheduleSessionCommand): Promise<string> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const webinar = await tx.findOneBy(Webinar, { id: webinarId });
      if (!webinar) throw new WebinarNotFound();
      const timeZone = ianaZone(wish.timeZone ?? webinar.timeZone);
      if (timeZone === null) throw new UnknownTimeZone();
      const session = tx.create(Session, {
        id: newId(),
        workspaceId,
        webinarId,
        durationMinutes: wish.durationMinutes ?? webinar.durationMinutes,
        status: 'scheduled',
        revision: 0,
        capacity: wish.capacity ?? null,
        seatsTaken: 0,
        startedAt: null,
        endedAt: null,
        createdAt: this.clock.now(),
      });
      session.schedule({ startsAtLocal: wish.startsAtLocal, timeZone }, this.clock.now());
      await tx.insert(Session, session);
      await this.announce(tx, webinar, session);
      return session.id;
    });
  }

  private announce(tx: Transaction, webinar: Webinar, session: Session): Promise<void> {
    const { title, slug, presenterName, presenterEmail, videoUrl } = webinar;
    const { startsAt, durationMinutes, timeZone, revision } = session;
    return this.outbox.add(tx, SessionScheduled, {
      workspaceId: session.workspaceId,
      subject: session.id,
      data: {
        sessionId: session.id,
        webinarId: webinar.id,
        title,
        slug,
        presenterName,
        presenterEmail,
        videoUrl,
        startsAt: startsAt.toISOString(),
        durationMinutes,
        timeZone,
        revision,
      },
    });
  }
}
