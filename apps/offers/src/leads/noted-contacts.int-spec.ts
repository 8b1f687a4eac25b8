import { randomUUID } from 'node:crypto';
import {
  ContactCaptured,
  ContactTagged,
  LeadStageChanged,
  PollAnswered,
  RegistrationConfirmed,
  SegmentEnteredV2,
  SessionScheduled,
  Unsubscribed,
  WebinarPublished,
} from '@funnelcast/contracts';
import { ServiceTestbed } from '@funnelcast/testing';
import { OffersModule } from '../offers.module.js';
import { answered, ASession, confirmed, minute } from '../testing/a-session.js';
import { leadsCounted } from '../testing/leads-counted.js';
import { until } from '../testing/until.js';
import { LeadChecks } from './lead-checks.js';

describe(`${LeadChecks.name} and what is found by them`, () => {
  let service: ServiceTestbed;
  let at: string;

  beforeAll(async () => {
    service = await ServiceTestbed.start(OffersModule, 'offers', { now: new Date(minute(10)) });
    at = service.clock.now().toISOString();
  });
  afterAll(() => service.stop());

  const contact = async () => {
    const contactId = randomUUID();
    const consent = { text: 'Yes', givenAt: at, source: 'form' };
    const email = `${contactId}@example.org`;
    await service.receive(ContactCaptured, [
      { data: { contactId, email, name: 'Ada', timeZone: 'Europe/Berlin', locale: 'en', consent } },
    ]);
    await leadsCounted(service);
    return contactId;
  };
  /** Or what comes next would not be the only request that is behind what is found. */
  const nothingNoted = async () => {
    await leadsCounted(service);
    await until(
      () =>
        service.inDatabase(
          'select 1 from segment_check union all select 1 from segment where rebuild_at is not null',
        ),
      ({ length }) => length === 0,
    );
  };
  const segment = async (clause: object) => {
    const answer = await service
      .http()
      .post('/api/v1/segments')
      .set(await service.asMember())
      .send({ name: randomUUID(), rule: { combinator: 'and', rules: [clause] } });
    expect(answer.status).toBe(201);
    await nothingNoted();
    return answer.body.id as string;
  };
  const entered = async (segmentId: string, count: number) => {
    const facts = await until(
      async () =>
        (await service.publishedEvents(SegmentEnteredV2)).filter(({ data }) => data.segmentId === segmentId),
      ({ length }) => length === count,
    );
    return new Map(facts.map(({ correlationId, data }) => [data.contactId, correlationId]));
  };

  it('tells a change of stage under the request of the fact that led to it', async () => {
    const [ada, ben] = [await contact(), await contact()];
    const left = (contactId: string) => ({
      data: { contactId, channel: 'email' as const, at },
      correlationId: `request-of-${contactId}`,
    });
    await service.receive(Unsubscribed, [left(ada), left(ben)]);
    await leadsCounted(service);

    const told = (await service.publishedEvents(LeadStageChanged)).map(({ correlationId, data }) => [
      data.contactId,
      correlationId,
    ]);
    expect(new Map(told as [string, string][])).toEqual(
      new Map([ada, ben].map((id) => [id, `request-of-${id}`])),
    );
  });

  it('tells who enters a segment under the request that led to it, and under their own where there are several', async () => {
    const [ada, ben] = [await contact(), await contact()];
    const id = await segment({ field: 'tag', operator: 'is', value: 'vip' });
    const tagged = (contactId: string, added: string[], correlationId: string) => ({
      data: { contactId, added, removed: [], at },
      correlationId,
    });
    await service.receive(ContactTagged, [
      tagged(ada, ['vip'], 'request-of-ada'),
      tagged(ben, ['vip'], 'request-of-ben'),
      tagged(ben, ['late'], 'request-of-somebody-else'),
    ]);

    const causes = await entered(id, 2);
    expect(causes.get(ada)).toBe('request-of-ada');
    expect(causes.get(ben)).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('follows what is done in a session', async () => {
    const session = new ASession();
    const ada = session.person('Ada');
    await service.receive(WebinarPublished, [{ data: session.published() }]);
    await service.receive(SessionScheduled, [{ data: session.scheduled() }]);
    await service.receive(RegistrationConfirmed, [{ data: confirmed(ada) }]);
    const id = await segment({ field: 'answer', operator: 'contains', value: 'quarter' });
    await service.receive(PollAnswered, [
      { data: answered(ada, 'When?', 'This quarter'), correlationId: 'request-of-the-vote' },
    ]);

    expect([...(await entered(id, 1)).values()]).toEqual(['request-of-the-vote']);
  });
});
