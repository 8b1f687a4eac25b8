import { Injectable } from '@nestjs/common';
import { PublicUrl, SignedLinks } from '@funnelcast/service-kit';

/** Who gets a link, and their place in the session where there is one. */
export interface LinkReader {
  registrationId: string | null;
  contactId: string;
}

/** The addresses in a letter that are one person's alone. */
@Injectable()
export class PersonalLinks {
  private lastMade: { contactId: string; token: string } | undefined;

  constructor(
    private readonly links: SignedLinks,
    private readonly publicUrl: PublicUrl,
  ) {}

  join(registrationId: string): string {
    return this.publicUrl.to(`/join/${this.links.issue('join', registrationId)}`);
  }

  /**
   * Without an offer the page shows the best that the person can have. Who has no place in a session is led to an offer that
   * belongs to no webinar, as the contact that they are; where none is named there is nothing to lead to.
   */
  offer({ registrationId, contactId }: LinkReader, offerId: string | null): string | undefined {
    const asked = offerId ? `?offerId=${offerId}` : '';
    if (registrationId)
      return this.publicUrl.to(`/offer/${this.links.issue('offer', registrationId)}${asked}`);
    return offerId
      ? this.publicUrl.to(`/offer/${this.links.issue('offer-of-contact', contactId)}${asked}`)
      : undefined;
  }

  preferences(contactId: string): string {
    return this.publicUrl.to(`/preferences/${this.ofContact(contactId)}`);
  }

  unsubscribe(contactId: string): string {
    return this.publicUrl.to(`/unsubscribe/${this.ofContact(contactId)}`);
  }

  /** A letter needs it three times, one after the other. */
  private ofContact(contactId: string): string {
    if (this.lastMade?.contactId !== contactId)
      this.lastMade = { contactId, token: this.links.issue('preferences', contactId) };
    return this.lastMade.token;
  }
}
