import { Attendee, eventually, type Session, type Webinar } from '@funnelcast/demo';
import ICAL from 'ical.js';
import ical from 'node-ical';
import { publishFollowUp } from './follow-up-sequence.js';
import type { Installation } from './installation.js';

interface Poll {
  id: string;
  options: { id: string; text: string }[];
}

/** The whole way from scheduling to the hot list, told once and run over every way to deliver facts. */
export function describeFunnelJourney(start: () => Promise<Installation>): void {
  let installation: Installation;
  let webinar: Webinar;
  let session: Session;
  let offerId: string;
  let sequenceId: string;
  let [ada, ben, cleo]: Attendee[] = [];

  beforeAll(async () => {
    installation = await start();
    [ada, ben, cleo] = ['Ada', 'Ben', 'Cleo'].map(
      (name) => new Attendee(installation.origin, `${name} Example`, `${name.toLowerCase()}@example.org`),
    );
  }, 120_000);
  afterAll(() => installation?.stop(), 60_000);

  it('schedules a webinar with an offer', async () => {
    const { owner, time } = installation;
    webinar = await owner.createWebinar({ title: 'How rooms sell', presenterEmail: 'grace@example.org' });
    session = await owner.scheduleSession(webinar.id, roundUp(time.in(26 * 60)), 'Europe/Berlin');
    ({ id: offerId } = await owner.createOffer({ webinarId: webinar.id, deadlineMinutes: 24 * 60 }));
    sequenceId = await publishFollowUp(owner, webinar.id);
    const page = await owner.text(`/w/${webinar.slug}`);
    expect(page).toContain('<meta property="og:title" content="How rooms sell"');
    expect(page).toMatch(/"@type":\s?"Event"/);
  });

  it('registers people, once each, and confirms by mail with a calendar entry', async () => {
    for (const attendee of [ada!, ben!, cleo!]) await attendee.register(webinar.slug);
    const again = await ada!.register(webinar.slug);
    expect(again.registrationId).toBe(ada!.registered.registrationId);

    const mail = await installation.mailbox.receive(ada!.email, /How rooms sell/);
    expect(mail.text).toContain(`/join/${ada!.registered.joinToken}`);
    expect(mail.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
    const [event] = Object.values(ical.sync.parseICS(mail.calendar!)).filter(
      (entry) => entry?.type === 'VEVENT',
    );
    expect(event).toMatchObject({ summary: 'How rooms sell', sequence: 0 });
    expect((event as { start: Date }).start.toISOString()).toBe(session.startsAt);
    expect(await installation.mailbox.list(ada!.email)).toHaveLength(1);
  });

  it('moves the session, and everybody’s calendar with it', async () => {
    const { owner, mailbox } = installation;
    const startsAt = new Date(Date.parse(session.startsAt) + 3_600_000);
    session = await owner.moveSession(session.id, startsAt, 'Europe/Berlin');
    expect(session.revision).toBe(1);
    const mail = await eventually(async () => {
      const [newest] = await mailbox.list(ben!.email);
      const found = await mailbox.get<{ calendar?: string }>(`/api/v1/mailbox/messages/${newest!.id}`);
      expect(found.calendar).toContain('SEQUENCE:1');
      return found;
    });
    expect(mail.calendar).toContain('METHOD:REQUEST');
  });

  it('takes the entry out of the calendar of who cancels, and puts it back for who returns', async () => {
    const { mailbox, origin, time } = installation;
    const dana = new Attendee(origin, 'Dana Example', 'dana@example.org');
    const entries = async (count: number) => {
      const mails = await eventually(async () => {
        const found = await mailbox.list(dana.email);
        expect(found).toHaveLength(count);
        return found;
      });
      const read = mails.map(({ id }) => mailbox.get<{ calendar: string }>(`/api/v1/mailbox/messages/${id}`));
      return (await Promise.all(read)).reverse().map(({ calendar }) => {
        const entry = new ICAL.Component(ICAL.parse(calendar));
        const event = new ICAL.Event(entry.getFirstSubcomponent('vevent')!);
        return [entry.getFirstPropertyValue('method'), event.sequence, event.uid];
      });
    };
    const cancel = () => dana.post(`/api/v1/public/registrations/${dana.registered.joinToken}/cancel`);
    await dana.register(webinar.slug);
    await entries(1);
    await time.advance(1);
    await cancel();
    await cancel();
    await entries(2);
    await time.advance(1);
    await dana.register(webinar.slug);
    await entries(3);
    await time.advance(1);
    await cancel();

    const uid = `${dana.registered.registrationId}@funnelcast`;
    expect(await entries(4)).toEqual([
      ['REQUEST', 1, uid],
      ['CANCEL', 2, uid],
      ['REQUEST', 3, uid],
      ['CANCEL', 4, uid],
    ]);
  });

  it('reminds a day, an hour and a quarter before, each once', async () => {
    const { time, mailbox } = installation;
    const before = (await mailbox.list(ada!.email)).length;
    for (const [index, minutesBefore] of [24 * 60, 60, 15].entries()) {
      await time.moveTo(new Date(Date.parse(session.startsAt) - minutesBefore * 60_000));
      await eventually(async () => expect(await mailbox.list(ada!.email)).toHaveLength(before + index + 1));
    }
  });

  it('lets people in, live', async () => {
    const { owner, time } = installation;
    await time.moveTo(new Date(session.startsAt));
    await owner.inRoom(session.id, 'start');
    await ada!.join();
    await ben!.join();
    await eventually(async () => expect((await owner.room(session.id)).present).toBe(2));
  });

  it('takes one durable vote per person and shows the result to all', async () => {
    const { owner } = installation;
    const poll = await owner.inRoom<Poll>(session.id, 'polls', {
      question: 'When do you buy?',
      options: ['Now', 'Later'],
    });
    await owner.inRoom(session.id, `polls/${poll.id}/open`);
    await ada!.hear(({ type }) => type === 'poll-opened');
    expect(await ada!.vote(poll.id, poll.options[0]!.id)).toMatchObject({ type: 'ack' });
    expect(await ada!.vote(poll.id, poll.options[1]!.id)).toMatchObject({
      type: 'refused',
      code: 'already-voted',
    });
    await ben!.hear(({ type, options }) => {
      return type === 'poll-results' && (options as { votes: number }[]).some(({ votes }) => votes === 1);
    });
    expect((await ada!.ask('ask', { text: 'Is there a trial?' })).type).toBe('ack');
    await owner.inRoom(session.id, `polls/${poll.id}/close`);
  });

  it('pushes the offer to who is there, and counts a confirmed click', async () => {
    const { owner, time } = installation;
    await time.advance(2);
    await ben!.leave();
    await eventually(async () => expect((await owner.room(session.id)).present).toBe(1));
    await time.advance(43);
    await owner.inRoom(session.id, 'offer', { offerId });
    const { offer } = (await ada!.hear(({ type }) => type === 'offer-pushed')) as unknown as {
      offer: { url: string };
    };
    const token = offer.url.split('/offer/')[1]!.split('?')[0]!;
    const shown = await ada!.get<{ deadlineAt: string; expired: boolean }>(`/api/v1/public/offers/${token}`);
    expect(shown.expired).toBe(false);
    await ada!.post(`/api/v1/public/offers/${token}/click`);
    await eventually(async () => expect((await owner.funnel(session.id)).clicked).toBe(1));
  });

  it('shows the hot list while the session runs', async () => {
    const [first] = await eventually(async () => {
      const items = await installation.owner.hotList(session.id);
      expect(items[0]!.reasons.map(({ text }) => text).join()).toContain('clicked the offer');
      return items;
    });
    expect(first).toMatchObject({ email: ada!.email });
    expect(first!.reasons.map(({ text }) => text).join()).toContain('When do you buy?');
    expect(first!.score).toBe(first!.reasons.reduce((sum, { points }) => sum + points, 0));
  });

  it('decides who attended when the session ends, and writes to each accordingly', async () => {
    const { owner, time, mailbox } = installation;
    await time.advance(15);
    await owner.inRoom(session.id, 'end');
    await ada!.leave();
    const statusOf = async () => {
      const items = await owner.hotList(session.id);
      return Object.fromEntries(items.map(({ email, status }) => [email, status]));
    };
    await eventually(async () =>
      expect(await statusOf()).toEqual({
        [ada!.email]: 'stayed-to-offer',
        [ben!.email]: 'left-early',
        [cleo!.email]: 'no-show',
      }),
    );
    await time.advance(24 * 60);
    await eventually(async () => {
      const newest = async ({ email }: Attendee) => (await mailbox.list(email))[0]!.id;
      const [toAda, toCleo] = await Promise.all([newest(ada!), newest(cleo!)]);
      const read = (id: string) => mailbox.get<{ text: string }>(`/api/v1/mailbox/messages/${id}`);
      expect((await read(toAda)).text).toContain('/offer/');
      expect((await read(toCleo)).text).not.toContain('/offer/');
    });
  });

  it('records an order and gives sales a file', async () => {
    const { owner } = installation;
    await owner.post('/api/v1/orders', { offerId, registrationId: ada!.registered.registrationId });
    await eventually(async () =>
      expect(await owner.funnel(session.id)).toMatchObject({
        registered: 3,
        stayedToOffer: 1,
        clicked: 1,
        bought: 1,
        revenueMinor: 49_000,
      }),
    );
    const csv = await owner.text(`/api/v1/hot-list.csv?sessionId=${session.id}`);
    expect(csv.split('\n')[1]).toContain(ada!.email);
    expect(csv).toContain(cleo!.email);
  });

  it('follows up by who they are, until they buy', async () => {
    const { owner, time, mailbox } = installation;
    await time.advance(25 * 60);
    const subjectsOf = async ({ email }: Attendee) =>
      (await mailbox.list(email))
        .map(({ subject }) => subject)
        .filter((subject) => subject.startsWith('Two'));
    await eventually(async () => {
      expect(await subjectsOf(ben!)).toEqual(['Two days later: what did you take home?']);
      expect(await subjectsOf(cleo!)).toEqual(['Two days later: it is not too late']);
    });
    expect(await subjectsOf(ada!)).toEqual([]);
    expect(await owner.get(`/api/v1/personal-sequences/${sequenceId}/progress`)).toMatchObject({
      active: 0,
      finished: 2,
      ended: [{ because: 'order-paid', count: 1 }],
    });
  });

  it('lets people leave every list with one click', async () => {
    const { mailbox, origin } = installation;
    const { headers } = await mailbox.receive(cleo!.email, /How rooms sell/);
    const address = /<(http[^>]+)>/.exec(headers['list-unsubscribe']!)![1]!;
    const response = await fetch(address.replace(/^https?:\/\/[^/]+/, origin), {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    });
    expect(response.status).toBeLessThan(300);
    const preferences = `/api/v1/public/preferences/${address.split('/').at(-1)}`;
    expect(await cleo!.get(preferences)).toMatchObject({ subscribed: false });
  });
}

/** The form knows minutes and no seconds. */
function roundUp(at: Date): Date {
  return new Date(Math.ceil(at.getTime() / 60_000) * 60_000);
}
