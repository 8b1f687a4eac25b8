import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { PageRequest } from '@funnelcast/service-kit';
import { ONE_LINE } from '../webinars/plain-text.policy.js';
import type { Contact } from './contact.entity.js';
import type { ContactRegistrationView } from './list-contact-registrations.query.js';
import type { ContactLine } from './list-contacts.query.js';

/** A field left empty in a form is no filter. */
const unlessEmpty = ({ value }: { value: unknown }) => (value === '' ? undefined : value);

export class ListContactsRequest extends PageRequest {
  /** Parts of the name or the e-mail address, in any order. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @Matches(ONE_LINE, { message: '$property must be one line without control characters' })
  search?: string;

  /** Only those who may be written to, or only those who left. */
  @IsOptional()
  @Transform(unlessEmpty)
  @IsIn(['subscribed', 'unsubscribed'])
  subscription?: 'subscribed' | 'unsubscribed';
}

export class ContactLineResponse {
  id: string;
  name: string;
  email: string;
  /** IANA name of the person's own zone. */
  timeZone: string;
  /** BCP 47. */
  locale: string;
  /** The person wants no letters. */
  unsubscribed: boolean;
  /** Sessions in which the person holds a place. */
  registrationCount: number;
  capturedAt: string;

  static of(contact: ContactLine): ContactLineResponse {
    return { ...contact, capturedAt: contact.capturedAt.toISOString() };
  }
}

export class ContactListResponse {
  items: ContactLineResponse[];
  /** Null on the last page. */
  nextCursor: string | null;
  /** How many match the filters; null on all pages but the first. */
  total: number | null;
}

export class ContactConsentResponse {
  /** The very words that were agreed to. */
  text: string;
  /** The page with the form, or `import`. */
  source: string;
  givenAt: string;
}

export class ContactResponse {
  id: string;
  name: string;
  email: string;
  /** IANA name of the person's own zone. */
  timeZone: string;
  /** BCP 47. */
  locale: string;
  consent: ContactConsentResponse;
  /** Null for those who may be written to. */
  unsubscribedAt: string | null;
  capturedAt: string;

  static of(contact: Contact): ContactResponse {
    const { id, name, email, timeZone, locale } = contact;
    return {
      id,
      name,
      email,
      timeZone,
      locale,
      consent: {
        text: contact.consentText,
        source: contact.consentSource,
        givenAt: contact.consentedAt.toISOString(),
      },
      unsubscribedAt: contact.unsubscribedAt?.toISOString() ?? null,
      capturedAt: contact.capturedAt.toISOString(),
    };
  }
}

export class ContactRegistrationResponse {
  id: string;
  sessionId: string;
  webinarId: string;
  webinarTitle: string;
  startsAt: string;
  status: 'confirmed' | 'cancelled';
  /** The page with the form. */
  consentSource: string;
  registeredAt: string;
  cancelledAt: string | null;

  static of(registration: ContactRegistrationView): ContactRegistrationResponse {
    return {
      ...registration,
      startsAt: registration.startsAt.toISOString(),
      registeredAt: registration.registeredAt.toISOString(),
      cancelledAt: registration.cancelledAt?.toISOString() ?? null,
    };
  }
}

export class ContactRegistrationListResponse {
  items: ContactRegistrationResponse[];
  /** Null on the last page. */
  nextCursor: string | null;
}
