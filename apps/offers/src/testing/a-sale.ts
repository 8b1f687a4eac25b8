import { RegistrationConfirmed, SessionScheduled, WebinarPublished } from '@funnelcast/contracts';
import type { ServiceTestbed } from '@funnelcast/testing';
import { ASession, confirmed, type Person } from './a-session.js';
import { offerTerms } from './offer-terms.js';

export interface Sale {
  session: ASession;
  offerId: string;
  ada: Person;
}

/** A session whose webinar has an offer, with Ada registered for it. */
export async function aSale(service: ServiceTestbed, terms: object = {}): Promise<Sale> {
  const session = new ASession();
  const ada = session.person('Ada');
  await service.receive(WebinarPublished, [{ data: session.published() }]);
  await service.receive(SessionScheduled, [{ data: session.scheduled() }]);
  await service.receive(RegistrationConfirmed, [{ data: confirmed(ada) }]);
  const { body } = await service
    .http()
    .post('/api/v1/offers')
    .set(await service.asMember())
    .send(offerTerms(session.webinarId, terms));
  return { session, offerId: body.id as string, ada };
}
