import { RegistrationConfirmed } from '@funnelcast/contracts';
import { ServiceTestbed } from '@funnelcast/testing';
import { RegistrationModule } from '../registration.module.js';
import { aSession } from '../testing/a-session.js';
import { aWebinar } from '../testing/a-webinar.js';
import type { Webinar } from '../webinars/webinar.entity.js';
import { TooManyRegistrations } from './registration.errors.js';

const PLACES_PER_HOUR = 10;

describe(TooManyRegistrations, () => {
  let service: ServiceTestbed;
  let webinar: Webinar;
  let sessionIds: string[];

  beforeEach(async () => {
    service = await ServiceTestbed.start(RegistrationModule, 'registration', {
      environment: { RATE_LIMIT_FACTOR: '1' },
    });
    webinar = await service.given(aWebinar({ workspaceId: service.workspaceId }));
    sessionIds = [];
    for (let number = 0; number < PLACES_PER_HOUR + 2; number += 1) {
      sessionIds.push((await service.given(aSession(webinar, { capacity: number % 2 ? 100 : null }))).id);
    }
  });
  afterEach(() => service.stop());

  const register = (sessionId: string, email = 'victim@example.org') =>
    service
      .http()
      .post(`/api/v1/public/webinars/${webinar.slug}/registrations`)
      .send({ name: 'Ada', email, consent: true, sessionId });

  it('keeps somebody from flooding a mailbox, and lets the person in again later', async () => {
    for (const id of sessionIds.slice(0, PLACES_PER_HOUR)) await register(id).expect(201);
    const [last, further] = sessionIds.slice(PLACES_PER_HOUR - 1) as [string, string];

    const { body, headers } = await register(further).expect(429);
    expect(body.code).toBe('too-many-registrations');
    expect(headers['retry-after']).toBe('3600');
    // Nothing new is said to anybody, so it may be asked for again and again.
    await register(last).expect(201);
    await register(further, 'somebody.else@example.org').expect(201);
    expect(await service.publishedEvents(RegistrationConfirmed)).toHaveLength(PLACES_PER_HOUR + 1);

    service.clock.advance(3_600_000);
    await register(further).expect(201);
  });

  it('counts a place that is given back and taken again, for each time has a letter', async () => {
    const [id] = sessionIds as [string];
    for (let turn = 0; turn < PLACES_PER_HOUR; turn += 1) {
      const { body } = await register(id).expect(201);
      await service.http().post(`/api/v1/public/registrations/${body.joinToken}/cancel`).expect(200);
    }

    await register(id).expect(429);
    service.clock.advance(3_600_000);
    await register(id).expect(201);
  });

  it('counts what is taken again within the hour, and nothing of what was before', async () => {
    const [id] = sessionIds as [string];
    const takeAndGiveBack = async () => {
      const { body } = await register(id).expect(201);
      await service.http().post(`/api/v1/public/registrations/${body.joinToken}/cancel`).expect(200);
    };
    for (let turn = 0; turn < PLACES_PER_HOUR - 1; turn += 1) await takeAndGiveBack();
    service.clock.advance(1_800_000);
    await takeAndGiveBack();
    await register(id).expect(429);
    service.clock.advance(1_800_000);
    for (let turn = 0; turn < PLACES_PER_HOUR - 1; turn += 1) await takeAndGiveBack();
    await register(id).expect(429);
  });

  it('counts what is asked for in the same moment, and takes no seat for what it refuses', async () => {
    const answers = await Promise.all(sessionIds.map((id) => register(id)));

    expect(answers.filter(({ status }) => status === 429)).toHaveLength(2);
    expect(await service.publishedEvents(RegistrationConfirmed)).toHaveLength(PLACES_PER_HOUR);
    const [seats] = await service.inDatabase<{ taken: number; held: number }>(
      `select (select sum(seats_taken)::int from session) as taken,
              (select count(*)::int from registration r join session s on s.id = r.session_id
               where s.capacity is not null) as held`,
    );
    expect(seats!.taken).toBe(seats!.held);
  });
});
