import { randomUUID } from 'node:crypto';
import { TouchClicked } from '@funnelcast/contracts';
import { SignedLinks } from '@funnelcast/service-kit';
import { ServiceTestbed } from '@funnelcast/testing';
import { RemindersModule } from '../reminders.module.js';
import { AFunnel } from '../testing/a-funnel.js';
import { SmtpSink } from '../testing/smtp-sink.js';
import { until } from '../testing/until.js';
import { LetterLinks } from './letter-links.js';
import { TrackingController } from './tracking.controller.js';

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36';

describe(TrackingController, () => {
  let service: ServiceTestbed;
  let sink: SmtpSink;

  beforeAll(async () => {
    sink = await SmtpSink.start();
    service = await ServiceTestbed.start(RemindersModule, 'reminders', {
      environment: { SMTP_URL: sink.url },
    });
    await AFunnel.scheduled(service, 72);
  });

  afterAll(async () => {
    await service?.stop();
    await sink?.stop();
  });

  /** A letter with a button to the room and two pages, as its reader got it. */
  const aLetter = async (person: object = {}) => {
    const funnel = await AFunnel.scheduled(service, 72);
    await service.inDatabase(
      `update sequence_step set translations = '[]', body = '[Go]({{ join_url }})

Read [this](https://example.org/a?b=1&c="2"), [that](https://example.org/that) or [mine](https://example.org/{{ contact.email }})'
       where key = 'confirmation'`,
    );
    const [reader] = await funnel.register(person);
    const [{ mail }] = (await until(
      () => sink.to(reader!.email),
      ({ length }) => length === 1,
    )) as [(typeof sink.mails)[0]];
    await until(
      () =>
        service.inDatabase('select 1 from touch where enrolment_id = $1 and state = $2', [
          reader!.registrationId,
          'sent',
        ]),
      ({ length }) => length === 1,
    );
    const html = mail.html as string;
    const pathsOf = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, url]) => new URL(url!).pathname);
    const [trap] = pathsOf(/<a href="([^"]*\/l\/[^"]*)" tabindex="-1"/g);
    const links = pathsOf(/<a[^>]*?\shref="([^"]*\/l\/[^"]*)"/g).filter((path) => path !== trap);
    const [pixel] = pathsOf(/<img src="([^"]*\/o\/[^"]*)"/g);
    return { ...reader!, mail, html, links, trap: trap!, pixel: pixel! };
  };
  const get = (path: string, agent = CHROME) => service.http().get(path).set('user-agent', agent);
  const clicksOf = async ({ contactId }: { contactId: string }) =>
    (await service.publishedEvents(TouchClicked))
      .filter(({ data }) => data.contactId === contactId)
      .map(({ data }) => [data.link, data.by]);
  /** Lets the clicks settle, and waits for their judgement. */
  const judged = async (letter: { contactId: string }) => {
    service.clock.advance(6_000);
    await until(
      () => service.inDatabase('select 1 from link_click where judged_by is null'),
      ({ length }) => length === 0,
    );
    return clicksOf(letter);
  };
  const settings = async (trackLinks: unknown, member: object = {}) =>
    service
      .http()
      .put('/api/v1/mail-settings')
      .set(await service.asMember(member))
      .send({ trackLinks });

  it('leads where the link says, in the letter’s language, and says that a person followed it', async () => {
    const letter = await aLetter({ locale: 'en-GB' });
    expect(letter.links).toHaveLength(3);
    service.clock.advance(60_000);

    const toRoom = await get(letter.links[0]!).expect(302);
    expect(toRoom.headers.location).toMatch(/^http:\/\/localhost:3000\/join\/[\w-]{43}\?lang=en$/);
    expect(toRoom.headers['cache-control']).toContain('no-store');
    service.clock.advance(3_000);
    const toPage = await get(letter.links[1]!).expect(302);
    expect(toPage.headers.location).toBe('https://example.org/a?b=1&c="2"');
    service.clock.advance(3_000);
    await get(letter.links[1]!).expect(302);

    expect(await judged(letter)).toEqual([
      ['join', 'person'],
      ['https://example.org/a?b=1&c="2"', 'person'],
    ]);
    const [fact] = (await service.publishedEvents(TouchClicked)).filter(
      ({ data }) => data.contactId === letter.contactId,
    );
    expect(fact).toMatchObject({
      workspaceId: service.workspaceId,
      data: { registrationId: letter.registrationId, stepKey: 'confirmation' },
    });
  });

  it('leaves alone what is personal otherwise: settings, unsubscribing, values, the plain text and the calendar', async () => {
    const { html, mail } = await aLetter();

    expect(html).toMatch(/href="http:\/\/localhost:3000\/preferences\//);
    expect(html).toMatch(/href="http:\/\/localhost:3000\/unsubscribe\//);
    expect(html).toMatch(/href="https:\/\/example.org\/p[^"]+@example.org"/);
    expect(mail.text).toMatch(/Go: http:\/\/localhost:3000\/join\//);
    expect(mail.text).not.toContain('/l/');
    expect(mail.attachments.map(({ content }) => content.toString()).join()).not.toContain('/l/');
  });

  it('takes a scanner for one: at once, all links together, or through the link that cannot be seen', async () => {
    const quick = await aLetter();
    await get(quick.links[1]!).expect(302);
    expect(await judged(quick)).toEqual([['https://example.org/a?b=1&c="2"', 'scanner']]);

    const sweeping = await aLetter();
    service.clock.advance(3_600_000);
    for (const link of sweeping.links) await get(link).expect(302);
    expect(await judged(sweeping)).toEqual([
      ['join', 'scanner'],
      ['https://example.org/a?b=1&c="2"', 'scanner'],
      ['https://example.org/that', 'scanner'],
    ]);

    const trapped = await aLetter();
    service.clock.advance(3_600_000);
    await get(trapped.links[2]!).expect(302);
    service.clock.advance(2_000);
    await get(trapped.trap).expect(204);
    expect(await judged(trapped)).toEqual([['https://example.org/that', 'scanner']]);
  });

  it('knows scanners by what they say, and the person who comes after them', async () => {
    const letter = await aLetter();
    service.clock.advance(3_600_000);
    await service.http().head(letter.links[2]!).set('user-agent', CHROME).expect(302);
    await get(letter.links[2]!, 'Barracuda Sentinel (EE)').expect(302);
    await get(letter.links[2]!).set('sec-purpose', 'prefetch').expect(302);
    expect(await judged(letter)).toEqual([['https://example.org/that', 'scanner']]);

    service.clock.advance(3_600_000);
    await get(letter.links[2]!).expect(302);
    expect(await judged(letter)).toEqual([
      ['https://example.org/that', 'scanner'],
      ['https://example.org/that', 'person'],
    ]);
  });

  it('leads nowhere for a token that we never made', async () => {
    const letter = await aLetter();
    const links = service.get(SignedLinks);
    const touchId = randomUUID();
    for (const token of [
      'x',
      'https://evil.example',
      links.issue('click', touchId),
      links.issue('join', letter.registrationId),
      links.issueWith('click', touchId, Buffer.alloc(10, 1)),
      `${letter.links[0]!.slice(3, -1)}${letter.links[0]!.endsWith('A') ? 'B' : 'A'}`,
    ])
      expect((await get(`/l/${encodeURIComponent(token)}`).expect(404)).body).toMatchObject({
        code: 'link-not-found',
      });
  });

  it('knows the links and the picture of letters that were sealed one by one', async () => {
    const letter = await aLetter();
    const links = service.get(SignedLinks);
    const { touchId, letterId, number } = service.get(LetterLinks).read(letter.links[1]!.slice(3))!;
    const earlier = Buffer.from(`${letterId}0002`, 'hex');
    const opened = () => service.inDatabase('select times from letter_open where touch_id = $1', [touchId]);
    service.clock.advance(60_000);

    const { headers } = await get(`/l/${links.issueWith('click', touchId, earlier)}`).expect(302);
    await get(`/o/${links.issue('open', touchId)}.gif`).expect(200);
    // The picture is no link, and a link no picture.
    await get(letter.pixel.replace(/^\/o/, '/l').replace('.gif', '')).expect(404);
    await get(letter.links[0]!.replace(/^\/l/, '/o')).expect(200);

    expect(number).toBe(2);
    expect(headers.location).toBe('https://example.org/a?b=1&c="2"');
    expect(await opened()).toEqual([{ times: 1 }]);
    await service.inDatabase('delete from letter_open where touch_id = $1', [touchId]);
  });

  it('counts openings and shows a picture to everybody, which says nothing about a person', async () => {
    const letter = await aLetter();
    for (let n = 0; n < 2; n += 1) {
      const answer = await get(letter.pixel).expect(200);
      expect(answer.headers).toMatchObject({
        'content-type': 'image/gif',
        'cache-control': expect.stringContaining('no-store'),
      });
    }
    await get('/o/forged.gif').expect(200);

    expect(await service.inDatabase('select times from letter_open')).toEqual([{ times: 2 }]);
    expect(await clicksOf(letter)).toEqual([]);
  });

  it('follows nobody where the workspace does not want it, and old links go on leading', async () => {
    const before = await aLetter();
    expect((await settings(false, { role: 'presenter' })).status).toBe(403);
    expect((await settings('no')).status).toBe(422);
    expect((await settings(false)).body).toMatchObject({ trackLinks: false });
    const after = await aLetter();
    service.clock.advance(3_600_000);

    expect(after.links).toEqual([]);
    expect(after.html).not.toMatch(/\/[lo]\//);
    expect(after.html).toMatch(/href="http:\/\/localhost:3000\/join\//);
    expect(after.html).toContain('href="https://example.org/a?b=1&amp;c');
    await get(before.links[0]!).expect(302);
    await get(before.pixel).expect(200);
    expect(await judged(before)).toEqual([]);
    expect((await settings(true)).body).toMatchObject({ trackLinks: true });
    const found = await service
      .http()
      .get('/api/v1/mail-settings')
      .set(await service.asMember({ role: 'sales' }));
    expect(found.body).toMatchObject({ trackLinks: true });
  });
});
