import { RegistrationConfirmed } from '@funnelcast/contracts';
import { SignedLinks } from '@funnelcast/service-kit';
import type { ServiceTestbed } from '@funnelcast/testing';
import { type ASession, confirmed, type Person } from './a-session.js';

/** Many people of a session, known to the service, and the tokens of their links. */
export async function aCrowd(
  service: ServiceTestbed,
  session: ASession,
  size: number,
): Promise<[Person, string][]> {
  const people = Array.from({ length: size }, (_, index) => session.person(`Buyer ${index}`));
  await service.receive(
    RegistrationConfirmed,
    people.map((person) => ({ data: confirmed(person) })),
  );
  const links = service.get(SignedLinks);
  return people.map((person) => [person, links.issue('offer', person.registrationId)]);
}
