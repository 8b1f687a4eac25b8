import { randomUUID } from 'node:crypto';
import { type Fact, RegistrationConfirmed } from '@funnelcast/contracts';

/** A registration-confirmed at a position; everything else is of no matter unless told. */
export function aFact(position: number, changes: Partial<Fact> = {}): Fact {
  return {
    id: randomUUID(),
    type: RegistrationConfirmed.type,
    producer: 'registration',
    position,
    time: '2026-03-02T10:00:00.000Z',
    workspaceId: randomUUID(),
    subject: `s${position}`,
    correlationId: randomUUID(),
    data: {
      registrationId: randomUUID(),
      contactId: randomUUID(),
      sessionId: randomUUID(),
      webinarId: randomUUID(),
      email: 'ada@example.org',
      name: 'Ada Lovelace',
      timeZone: 'Europe/London',
      locale: 'en',
      startsAt: '2026-03-02T18:00:00.000Z',
    },
    ...changes,
  };
}

export function factsFrom(first: number, last: number): Fact[] {
  return Array.from({ length: last - first + 1 }, (_, index) => aFact(first + index));
}
