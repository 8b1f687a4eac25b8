import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { buildInvite, Clock, inviteUid, Public, PublicUrl, RateLimit } from '@funnelcast/service-kit';
import { FindRegistration } from '../registrations/find-registration.query.js';
import { PersonalLinks } from '../registrations/personal-links.js';

/** The calendar entry of a registration as a file, for calendars that no mail reaches. */
@ApiExcludeController()
@Public()
@Controller('calendar')
export class CalendarsController {
  constructor(
    private readonly findRegistration: FindRegistration,
    private readonly links: PersonalLinks,
    private readonly publicUrl: PublicUrl,
    private readonly clock: Clock,
  ) {}

  /** The entry as it is now; one that does not take place takes itself out of the calendar. */
  @Get(':joinToken.ics')
  @RateLimit({ max: 60, windowSeconds: 60, link: 'joinToken' })
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="webinar.ics"')
  @Header('cache-control', 'private, no-store')
  async download(@Param('joinToken') joinToken: string): Promise<string> {
    const registration = await this.findRegistration.execute(this.links.read(joinToken));
    const { id, name, email, status, revision, webinar, session } = registration;
    const url = this.links.joinUrl(id);
    const holds = status === 'confirmed' && session.status === 'scheduled';
    return buildInvite({
      method: holds ? 'PUBLISH' : 'CANCEL',
      uid: inviteUid(id),
      // As in letters: each change of either is one more.
      sequence: session.revision + revision,
      title: webinar.title,
      description: `${webinar.description}\n\n${url}`.trim(),
      url,
      organizer: {
        name: webinar.presenterName,
        email: webinar.presenterEmail ?? `webinars@${new URL(this.publicUrl.origin).hostname}`,
      },
      attendee: { name, email },
      start: session.startsAt,
      durationMinutes: session.durationMinutes,
      timeZone: session.timeZone,
      stamp: this.clock.now(),
    });
  }
}
