import { newId, type Transaction } from '@funnelcast/persistence';
import { consentWording } from '../contacts/consent-wording.policy.js';
import { bcp47 } from '../contacts/locale.policy.js';
import { ianaZone } from '../sessions/time-zone.policy.js';
import type { PlacedApplicant } from './announce-registrations.js';
import type { OpenSession } from './find-asked-sessions.js';
import { type AddressLimit, type SentAhead, takePlaces } from './take-places.js';

export interface AskingPerson {
  slug: string;
  email: string;
  name: string;
  timeZone?: string;
  locale?: string;
  correlationId: string;
}

const LOCALE_OF_LAST_RESORT = 'en';

/** The people of one batch in the order in which they came, each once per session however often they asked. */
export class BatchOfApplicants {
  private readonly applicants: Omit<PlacedApplicant, 'placing'>[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly contactIds = new Map<string, string>();

  /** The person's number in the batch. */
  add(session: OpenSession, person: AskingPerson): number {
    const key = `${session.id} ${person.email}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.applicants.push(this.applicantOf(session, person)) - 1;
    this.numbers.set(key, number);
    return number;
  }

  async place(
    tx: Transaction,
    now: Date,
    limit: AddressLimit,
    ahead?: SentAhead,
  ): Promise<PlacedApplicant[]> {
    const applicants = this.applicants.map(({ applicant }) => applicant);
    const placings = await takePlaces(tx, applicants, now, limit, ahead);
    return this.applicants.map(({ applicant, session, correlationId }, number) => ({
      applicant,
      session,
      correlationId,
      placing: placings[number]!,
    }));
  }

  /** A zone or locale that nobody knows is replaced: it must not cost us the person. */
  private applicantOf(session: OpenSession, person: AskingPerson): Omit<PlacedApplicant, 'placing'> {
    const { slug, email, name, timeZone, locale, correlationId } = person;
    const language = bcp47(locale) ?? LOCALE_OF_LAST_RESORT;
    return {
      session,
      correlationId,
      applicant: {
        sessionId: session.id,
        workspaceId: session.workspaceId,
        email,
        name,
        timeZone: ianaZone(timeZone) ?? session.timeZone,
        locale: language,
        consentText: consentWording(session.presenterName, language),
        consentSource: `/w/${slug}`,
        contactId: this.contactIdOf(session.workspaceId, email),
        registrationId: newId(),
      },
    };
  }

  private contactIdOf(workspaceId: string, email: string): string {
    const key = `${workspaceId} ${email}`;
    const contactId = this.contactIds.get(key) ?? newId();
    this.contactIds.set(key, contactId);
    return contactId;
  }
}
