import { ServiceTestbed } from '@funnelcast/testing';
import ICAL from 'ical.js';
import { RegistrationModule } from '../registration.module.js';
import { aSession } from '../testing/a-session.js';
import { aWebinar } from '../testing/a-webinar.js';
import type { ConfirmedRegistrationResponse } from '../registrations/public-registrations.dto.js';
import { PagesController } from './pages.controller.js';

const nasty = `</script><script>alert("1")</script> & 'friends' <!-- `;

interface PageData {
  page: string;
  webinar: { title: string; sessions: { id: string; full: boolean }[]; consentText: string };
  registration: { name: string; joinUrl: string };
}

describe(PagesController, () => {
  let service: ServiceTestbed;

  beforeAll(async () => {
    service = await ServiceTestbed.start(RegistrationModule, 'registration');
  });
  afterAll(() => service.stop());

  const open = (path: string) => service.http().get(path);
  const jsonLd = (html: string): Record<string, unknown>[] =>
    [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
      ([, json]) => JSON.parse(json!) as Record<string, unknown>,
    );
  const data = (html: string) =>
    JSON.parse(
      /<script type="application\/json" id="page-data">(.*?)<\/script>/s.exec(html)![1]!,
    ) as PageData;
  const register = async (slug: string, name = 'Ada') =>
    (
      await service
        .http()
        .post(`/api/v1/public/webinars/${slug}/registrations`)
        .send({ name, email: 'ada@example.org', consent: true })
        .expect(201)
    ).body as ConfirmedRegistrationResponse;

  it.each(['/w/unknown', '/registered/unknown'])(
    'is limited for who asks for pages by the hundred: %s',
    async (path) => {
      const { headers } = await open(path).expect(404);

      expect(Number(headers['x-ratelimit-limit'])).toBeGreaterThan(0);
    },
  );

  it('tells robots and previews about the webinar before any script runs', async () => {
    const webinar = await service.given(aWebinar({ workspaceId: service.workspaceId }));
    const session = await service.given(aSession(webinar));
    const url = `${service.publicUrl}/w/${webinar.slug}`;

    const { text, headers } = await open(`/w/${webinar.slug}`).expect(200);

    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['cache-control']).toBe('public, max-age=0, s-maxage=60');
    expect(text).toContain(`<title>${webinar.title}</title>`);
    expect(text).toContain(`<meta property="og:title" content="${webinar.title}" />`);
    expect(text).toContain(`<meta property="og:url" content="${url}" />`);
    expect(text).toContain('<meta property="og:description" content="How to listen." />');
    expect(text).toContain(`<link rel="canonical" href="${url}" />`);
    expect(text).toMatch(/<div id="root"><div class="frame"[^]*<h1>Selling without pushing<\/h1>/);
    expect(jsonLd(text)).toMatchObject([
      {
        '@context': 'https://schema.org',
        '@type': 'Event',
        name: webinar.title,
        startDate: '2026-04-01T19:00:00+02:00',
        endDate: '2026-04-01T20:00:00+02:00',
        eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
        location: { '@type': 'VirtualLocation', url },
      },
    ]);
    expect(data(text)).toMatchObject({
      page: 'landing',
      webinar: { slug: webinar.slug, sessions: [{ id: session.id, full: false, timeZone: 'Europe/Berlin' }] },
    });
  });

  it('gives other sites the same as JSON', async () => {
    const webinar = await service.given(aWebinar({ workspaceId: service.workspaceId }));
    await service.given(aSession(webinar, { capacity: 3, seatsTaken: 3 }));

    const { body } = await open(`/api/v1/public/webinars/${webinar.slug}`).expect(200);

    const { text } = await open(`/w/${webinar.slug}`);
    expect(data(text).webinar).toEqual(body);
    expect(data(text).webinar.sessions).toMatchObject([{ full: true }]);
    expect(jsonLd(text)).toMatchObject([{ offers: { availability: 'https://schema.org/SoldOut' } }]);
    expect(Object.keys(body as object).sort()).toEqual([
      'consentText',
      'consentTexts',
      'cover',
      'description',
      'presenterName',
      'presenters',
      'promise',
      'publicUrl',
      'sessions',
      'sharePictureUrl',
      'slug',
      'takeaways',
      'title',
    ]);
  });

  it('escapes what a presenter typed', async () => {
    const webinar = await service.given(
      aWebinar({ workspaceId: service.workspaceId, title: nasty, description: nasty, presenterName: nasty }),
    );
    await service.given(aSession(webinar));

    const { text } = await open(`/w/${webinar.slug}`).expect(200);

    expect(text).not.toContain('<script>alert');
    expect(text).not.toContain('<!-- ');
    expect(jsonLd(text)).toMatchObject([{ name: nasty }]);
    expect(data(text).webinar.title).toBe(nasty);
  });

  it('says so when nothing is planned', async () => {
    const webinar = await service.given(aWebinar({ workspaceId: service.workspaceId }));
    await service.given(aSession(webinar, { status: 'cancelled' }));
    await service.given(aSession(webinar, { startsAtLocal: '2026-03-01T10:00' }));

    const { text } = await open(`/w/${webinar.slug}`).expect(200);

    expect(data(text).webinar.sessions).toEqual([]);
    expect(jsonLd(text)).toEqual([]);
    expect(text).toContain('content="No session is planned at the moment. How to listen."');
  });

  it.each(['/w/no-such-page', '/w/%3Cscript%3E', "/w/x'--", '/w/%00', '/registered/abc'])(
    'answers a page for %s, which does not exist',
    async (path) => {
      const { status, text, headers } = await open(path);

      expect(status).toBe(404);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(data(text)).toEqual({ page: 'not-found' });
      expect(text).toContain('<meta name="robots" content="noindex" />');
    },
  );

  it('thanks the person, unseen by search engines and caches', async () => {
    const webinar = await service.given(aWebinar({ workspaceId: service.workspaceId }));
    await service.given(aSession(webinar));
    const { registeredUrl, joinUrl } = await register(webinar.slug, '</script><script>alert(1)</script>');

    const { text, headers } = await open(new URL(registeredUrl).pathname).expect(200);

    expect(headers['cache-control']).toBe('private, no-store');
    expect(text).toContain('<meta name="robots" content="noindex" />');
    expect(text).not.toContain('<script>alert');
    expect(data(text)).toMatchObject({
      page: 'registered',
      registration: { name: '</script><script>alert(1)</script>', joinUrl, status: 'confirmed' },
    });
  });

  it('gives the calendar entry as a file that follows moves and cancellations', async () => {
    const webinar = await service.given(aWebinar({ workspaceId: service.workspaceId }));
    const session = await service.given(aSession(webinar));
    const { joinToken, registrationId, joinUrl } = await register(webinar.slug);
    const owner = await service.asMember();
    const download = async () => {
      const { text, headers } = await open(`/calendar/${joinToken}.ics`).expect(200);
      expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
      const calendar = new ICAL.Component(ICAL.parse(text) as never);
      const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
      const zone = calendar.getFirstSubcomponent('vtimezone')!;
      ICAL.TimezoneService.register(zone);
      return { method: calendar.getFirstPropertyValue('method'), event };
    };

    const first = await download();
    expect(first.method).toBe('PUBLISH');
    expect(first.event.uid).toBe(`${registrationId}@funnelcast`);
    expect(first.event.startDate.toJSDate().toISOString()).toBe('2026-04-01T17:00:00.000Z');
    expect(first.event.description).toContain(joinUrl);

    const move = { startsAtLocal: '2026-04-02T20:00' };
    await service.http().post(`/api/v1/sessions/${session.id}/move`).set(owner).send(move).expect(200);
    const moved = await download();
    expect([moved.event.uid, moved.event.sequence]).toEqual([first.event.uid, 1]);
    expect(moved.event.startDate.toJSDate().toISOString()).toBe('2026-04-02T18:00:00.000Z');

    await service.http().post(`/api/v1/sessions/${session.id}/cancel`).set(owner).expect(200);
    const cancelled = await download();
    expect([cancelled.method, cancelled.event.sequence]).toEqual(['CANCEL', 2]);
  });
});
