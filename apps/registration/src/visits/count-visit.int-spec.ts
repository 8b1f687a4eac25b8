import { PageVisited } from '@funnelcast/contracts';
import { ServiceTestbed } from '@funnelcast/testing';
import { RegistrationModule } from '../registration.module.js';
import { aSession } from '../testing/a-session.js';
import { aWebinar } from '../testing/a-webinar.js';
import { CountVisit } from './count-visit.use-case.js';

const CHROME =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

describe(CountVisit, () => {
  let service: ServiceTestbed;

  beforeAll(async () => {
    service = await ServiceTestbed.start(RegistrationModule, 'registration');
  });
  afterAll(() => service.stop());

  const counting = () => service.get(CountVisit).beforeApplicationShutdown();
  const aPage = (differences = {}) =>
    service.given(aWebinar({ workspaceId: service.workspaceId, ...differences }));
  const open = async (path: string, userAgent: string, headers: Record<string, string> = {}) => {
    const { status } = await service
      .http()
      .get(path)
      .set({ 'user-agent': userAgent, ...headers });
    await counting();
    return status;
  };
  const visit = (slug: string, ...addresses: string[]) =>
    Promise.all(
      addresses.map((address) => service.get(CountVisit).execute({ slug, address, userAgent: CHROME })),
    );
  const told = async (webinarId: string) =>
    (await service.publishedEvents(PageVisited))
      .filter(({ subject }) => subject === webinarId)
      .map(({ data: { day, visitors } }) => [day, visitors]);

  it('counts a person once per page and day, by the zone of the webinar', async () => {
    service.clock.moveTo(new Date('2026-03-02T22:30:00Z'));
    const [berlin, kiritimati] = [await aPage(), await aPage({ timeZone: 'Pacific/Kiritimati' })];

    for (const { slug } of [berlin, berlin, kiritimati]) expect(await open(`/w/${slug}`, CHROME)).toBe(200);
    service.clock.moveTo(new Date('2026-03-02T23:30:00Z'));
    await open(`/w/${berlin.slug}`, CHROME);
    await open(`/w/${kiritimati.slug}`, CHROME);

    expect(await told(berlin.id)).toEqual([
      ['2026-03-02', 1],
      ['2026-03-03', 1],
    ]);
    expect(await told(kiritimati.id)).toEqual([['2026-03-03', 1]]);
  });

  it('counts no robots, no previews, nobody ahead of time and no page that is not there', async () => {
    const { id, slug } = await aPage();

    await open(`/w/${slug}`, 'Googlebot/2.1 (+http://www.google.com/bot.html)');
    await open(`/w/${slug}`, 'WhatsApp/2.23.20.0');
    await open(`/w/${slug}?preview`, CHROME);
    await open(`/w/${slug}`, CHROME, { 'sec-purpose': 'prefetch' });
    expect(await open('/w/not-there', CHROME)).toBe(404);

    expect(await told(id)).toEqual([]);
  });

  it('tells of many at once with few facts, and keeps one number per day', async () => {
    const { id, slug } = await aPage();
    const before = (await service.publishedEvents(PageVisited)).length;
    const addresses = Array.from({ length: 300 }, (_, number) => `10.0.${number >> 8}.${number & 255}`);

    await visit(slug, ...addresses, ...addresses);

    const facts = (await service.publishedEvents(PageVisited)).slice(before);
    expect(facts.length).toBeLessThanOrEqual(4);
    expect(facts.reduce((sum, { data }) => sum + data.visitors, 0)).toBe(300);
    expect(await service.inDatabase('select visitors from page_day where webinar_id = $1', [id])).toEqual([
      { visitors: 300 },
    ]);
  });

  it('keeps neither addresses nor browsers, and forgets hashes and salts when their day is over', async () => {
    service.clock.moveTo(new Date('2026-03-10T12:00:00Z'));
    const { slug } = await aPage();
    await visit(slug, '203.0.113.7');
    const kept = await service.inDatabase<{ row: string }>(
      'select row_to_json(v)::text as row from page_visitor v union all select row_to_json(d)::text from page_day d',
    );
    expect(kept.some(({ row }) => /203\.0\.113\.7|Mozilla/.test(row))).toBe(false);

    service.clock.moveTo(new Date('2026-03-13T12:00:00Z'));
    await visit(slug, '203.0.113.7');

    const days = (table: string) =>
      service.inDatabase(`select distinct to_char(day, 'YYYY-MM-DD') as day from ${table}`);
    expect(await days('visit_salt')).toEqual([{ day: '2026-03-13' }]);
    expect(await days('page_visitor')).toEqual([{ day: '2026-03-13' }]);
  });

  it('shows the page although counting fails', async () => {
    const webinar = await aPage();
    await service.given(aSession(webinar));
    await service.inDatabase('alter table page_visitor rename to page_visitor_away');

    const status = await open(`/w/${webinar.slug}`, CHROME);

    await service.inDatabase('alter table page_visitor_away rename to page_visitor');
    expect(status).toBe(200);
    expect(await told(webinar.id)).toEqual([]);
  });
});
