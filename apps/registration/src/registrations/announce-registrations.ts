import { ContactCaptured, RegistrationConfirmed } from '@funnelcast/contracts';
import { type NewFact, type Outbox, told } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import type { OpenSession } from './find-asked-sessions.js';
import type { Applicant, Placing } from './take-places.js';

export interface PlacedApplicant {
  applicant: Applicant;
  session: OpenSession;
  placing: Placing;
  /** Of the person's own request: a batch serves many. */
  correlationId: string;
}

/** Tells of the people who are new and the places that were not held before, in one statement. */
export async function announceRegistrations(
  outbox: Outbox,
  tx: Transaction,
  placed: PlacedApplicant[],
  now: Date,
): Promise<void> {
  // A new person may have taken places in several sessions within one batch.
  const captured = new Map(
    placed
      .filter(({ placing }) => placing.newContact)
      .map((entry) => [entry.placing.contactId, entry] as const),
  );
  const confirmed = placed.filter(({ placing }) => placing.outcome === 'placed');
  await outbox.addTold(
    tx,
    told(
      ContactCaptured,
      [...captured.values()].map((entry) => captureOf(entry, now)),
    ),
    told(RegistrationConfirmed, confirmed.map(confirmationOf)),
  );
}

function captureOf(
  { applicant, placing: { contactId }, correlationId }: PlacedApplicant,
  now: Date,
): NewFact<typeof ContactCaptured> {
  return {
    workspaceId: applicant.workspaceId,
    subject: contactId,
    correlationId,
    data: {
      contactId,
      email: applicant.email,
      name: applicant.name,
      timeZone: applicant.timeZone,
      locale: applicant.locale,
      consent: { text: applicant.consentText, givenAt: now.toISOString(), source: applicant.consentSource },
    },
  };
}

function confirmationOf({
  applicant,
  session,
  placing: { registrationId, contactId, revision },
  correlationId,
}: PlacedApplicant): NewFact<typeof RegistrationConfirmed> {
  return {
    workspaceId: applicant.workspaceId,
    subject: registrationId,
    correlationId,
    data: {
      registrationId,
      contactId,
      sessionId: session.id,
      webinarId: session.webinarId,
      email: applicant.email,
      name: applicant.name,
      timeZone: applicant.timeZone,
      locale: applicant.locale,
      startsAt: session.startsAt.toISOString(),
      ...(revision > 0 ? { revision } : {}),
    },
  };
}
