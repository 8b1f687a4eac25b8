import { Injectable } from '@nestjs/common';
import { PublicUrl, SignedLinks } from '@funnelcast/service-kit';
import { googleCalendarLink, outlookCalendarLink } from '../calendars/calendar-links.js';
import type { RegistrationView } from './find-registration.query.js';
import { RegistrationNotFound } from './registration.errors.js';

export interface CalendarLinks {
  ics: string;
  google: string;
  outlook: string;
}

/** The addresses that belong to one registration; they survive every edit of the webinar. */
@Injectable()
export class PersonalLinks {
  constructor(
    private readonly links: SignedLinks,
    private readonly publicUrl: PublicUrl,
  ) {}

  tokenOf(registrationId: string): string {
    return this.links.issue('join', registrationId);
  }

  /** The id in a token; a token that is not ours is nobody's registration. */
  read(joinToken: string): string {
    const registrationId = this.links.read('join', joinToken);
    if (registrationId === null) throw new RegistrationNotFound();
    return registrationId;
  }

  joinUrl(registrationId: string): string {
    return this.publicUrl.to(`/join/${this.tokenOf(registrationId)}`);
  }

  /** What a person gets who has just registered; the seal is made once. */
  afterRegistering(registrationId: string): { joinToken: string; joinUrl: string; registeredUrl: string } {
    const joinToken = this.tokenOf(registrationId);
    return {
      joinToken,
      joinUrl: this.publicUrl.to(`/join/${joinToken}`),
      registeredUrl: this.publicUrl.to(`/registered/${joinToken}`),
    };
  }

  calendar({ id, webinar, session }: RegistrationView): CalendarLinks {
    const url = this.joinUrl(id);
    const entry = { ...session, title: webinar.title, details: `${webinar.presenterName}\n\n${url}`, url };
    return {
      ics: this.publicUrl.to(`/calendar/${this.tokenOf(id)}.ics`),
      google: googleCalendarLink(entry),
      outlook: outlookCalendarLink(entry),
    };
  }
}
