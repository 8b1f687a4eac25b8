import { randomUUID } from 'node:crypto';
import { newId } from '@funnelcast/persistence';
import { ServiceTestbed } from '@funnelcast/testing';
import { RegistrationModule } from '../registration.module.js';
import { aSession } from '../testing/a-session.js';
import { aWebinar } from '../testing/a-webinar.js';
import { CountVisit } from '../visits/count-visit.use-case.js';
import { WebinarDaysController } from './webinar-days.controller.js';
import type { WebinarDaysResponse } from './webinar-days.dto.js';

describe(WebinarDaysController, () => {
  let service: ServiceTestbed;

  beforeAll(async () => {
    service = await ServiceTestbed.start(RegistrationModule, 'registration');
  });
  afterAll(() => service.stop());

  const daysOf = async (id: string) =>
    (
      await service
        .http()
        .get(`/api/v1/webinars/${id}/days`)
        .set(await service.asMember({ role: 'sales' }))
        .expect(200)
    ).body as WebinarDaysResponse;
  const register = async (slug: string, sessionId: string, at: string) => {
    service.clock.moveTo(new Date(at));
    const { body } = await service
      .http()
      .post(`/api/v1/public/webinars/${slug}/registrations`)
      .send({ sessionId, name: 'Ada', email: `ada.${newId()}@example.org`, consent: true })
      .expect(201);
    return (body as { joinToken: string }).joinToken;
  };
  const visit = (slug: string, at: string) => {
    service.clock.moveTo(new Date(at));
    return service.get(CountVisit).execute({ slug, address: '203.0.113.7', userAgent: 'Safari' });
  };

  it('counts by the calendar of the webinar’s zone, over all its sessions, with the quiet days between', async () => {
    const webinar = await service.given(aWebinar({ workspaceId: service.workspaceId }));
    const [one, other] = [
      await service.given(aSession(webinar)),
      await service.given(aSession(webinar, { startsAtLocal: '2026-04-08T19:00' })),
    ];
    await visit(webinar.slug, '2026-03-05T09:00:00Z');
    await register(webinar.slug, one.id, '2026-03-05T22:59:00Z');
    // Midnight in Berlin.
    await register(webinar.slug, one.id, '2026-03-05T23:01:00Z');
    const given = await register(webinar.slug, other.id, '2026-03-14T09:00:00Z');
    await register(webinar.slug, other.id, '2026-03-14T10:00:00Z');
    await service.http().post(`/api/v1/public/registrations/${given}/cancel`).expect(200);

    const { timeZone, days } = await daysOf(webinar.id);

    expect(timeZone).toBe('Europe/Berlin');
    expect(days).toHaveLength(10);
    expect(days.filter(({ registrations, visitors }) => registrations + visitors > 0)).toEqual([
      { day: '2026-03-05', registrations: 1, visitors: 1 },
      { day: '2026-03-06', registrations: 1, visitors: 0 },
      { day: '2026-03-14', registrations: 1, visitors: 0 },
    ]);
  });

  it('shows at least a week, and nothing while nothing has happened', async () => {
    const webinar = await service.given(aWebinar({ workspaceId: service.workspaceId }));
    expect(await daysOf(webinar.id)).toEqual({ timeZone: 'Europe/Berlin', days: [] });

    await visit(webinar.slug, '2026-03-20T09:00:00Z');

    const { days } = await daysOf(webinar.id);
    expect([days.length, days[0]!.day, days.at(-1)]).toEqual([
      7,
      '2026-03-14',
      { day: '2026-03-20', registrations: 0, visitors: 1 },
    ]);
  });

  it('shows nothing to another workspace', async () => {
    const webinar = await service.given(aWebinar({ workspaceId: service.workspaceId }));
    const stranger = await service.asMember({ workspaceId: randomUUID() });
    const { status, body } = await service.http().get(`/api/v1/webinars/${webinar.id}/days`).set(stranger);
    expect([status, body]).toMatchObject([404, { code: 'webinar-not-found' }]);
  });
});
