import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Attendee, eventually } from '@funnelcast/demo';
import { Installation } from '../e2e/installation.js';
import { Browser, PHONE } from './browser.js';
import { overhang } from './in-page.js';
import type { Visitor } from './visitor.js';

/** What waits for minutes waits for seconds; with 1 it is as before. */
const hurry = (times: number): void => {
  const page = globalThis as typeof globalThis & { unhurried?: typeof setTimeout };
  const unhurried = (page.unhurried ??= page.setTimeout.bind(page) as typeof setTimeout);
  page.setTimeout = ((act: () => void, ms = 0) => unhurried(act, ms / times)) as typeof setTimeout;
};

/** A room on a phone in a train. */
describe('a room whose network comes and goes', () => {
  const browser = new Browser();
  let installation: Installation;
  let ada: Visitor;
  let sessionId: string;
  let encoder: Server;
  let asked = 0;

  beforeAll(async () => {
    const [started] = await Promise.all([Installation.start({ events: 'in-process' }), browser.start()]);
    installation = started;
    const { origin, owner, time } = installation;
    ada = await browser.visitor({ name: 'ada', origin, ...PHONE });
    ada.allow(/ERR_INTERNET_DISCONNECTED/);
    const webinar = await owner.createWebinar({ title: 'How rooms sell', slug: 'rooms', videoUrl: null });
    const session = await owner.scheduleSession(webinar.id, time.in(60));
    sessionId = session.id;
    const person = new Attendee(origin, 'Ada Example', 'ada@example.org');
    await person.register('rooms');
    await time.moveTo(new Date(session.startsAt));
    // The room learns of its session by a fact, a moment later.
    await eventually(() => owner.inRoom(sessionId, 'start'));
    await ada.setWatch(time.now());
    await ada.page.goto(`/join/${person.registered.joinToken}`);
    // In the room, and not only on the page that the room comes with.
    await ada.page.getByText('1 person here').waitFor();
  }, 120_000);
  afterAll(async () => {
    encoder?.close();
    await browser.close();
    await installation?.stop();
  }, 60_000);

  const status = () => ada.page.locator('.connection');

  browser.step('keeps what was typed, and sends it again when the person wants to', async () => {
    const { page } = ada;
    await page.getByLabel('Your message').fill('Hello from the train');
    await ada.offline(true);
    await status().getByText('Connection lost. Reconnecting').waitFor();
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('alert').getByText('there is no connection').waitFor();
    expect(await page.getByLabel('Your message').inputValue()).toBe('Hello from the train');

    await ada.offline(false);
    await status().getByText('You are back.').waitFor();
    expect(await page.getByRole('log').getByText('Hello from the train').count()).toBe(0);
    await page.getByRole('button', { name: 'Send again' }).click();
    await page.getByRole('log').getByText('Hello from the train').waitFor();
    expect(await page.getByLabel('Your message').inputValue()).toBe('');
  });

  browser.step('keeps a draft through another panel and a reload', async () => {
    const { page } = ada;
    await page.getByLabel('Your message').fill('Half a sentence');
    await page.getByRole('tab', { name: 'Questions' }).click();
    await page.getByRole('tab', { name: 'Chat' }).click();
    expect(await page.getByLabel('Your message').inputValue()).toBe('Half a sentence');
    await page.reload();
    expect(await page.getByLabel('Your message').inputValue()).toBe('Half a sentence');
    await page.getByLabel('Your message').fill('');
  });

  browser.step('marks what is new in a panel that is not looked at', async () => {
    const { page } = ada;
    await page.getByRole('tab', { name: 'Questions' }).click();
    await installation.owner.inRoom(sessionId, 'chat', { text: 'One' });
    await installation.owner.inRoom(sessionId, 'chat', { text: 'Two' });
    await page.getByRole('tab', { name: 'Chat' }).getByText('2', { exact: true }).waitFor();
    await page.getByRole('tab', { name: 'Chat' }).click();
    await page.getByRole('log').getByText('Two').waitFor();
    expect(await page.getByRole('tab', { name: 'Chat' }).innerText()).toBe('Chat');
  });

  browser.step('shows a poll as it opens, unless somebody is writing', async () => {
    const { page } = ada;
    const { owner } = installation;
    const openPoll = async (question: string): Promise<void> => {
      const poll = await owner.inRoom<{ id: string }>(sessionId, 'polls', { question, options: ['A', 'B'] });
      await owner.inRoom(sessionId, `polls/${poll.id}/open`);
    };
    await page.getByLabel('Your message').fill('I am writing');
    await openPoll('First?');
    await page.getByRole('tab', { name: /Poll/ }).waitFor();
    expect(await page.getByRole('tab', { name: 'Chat' }).getAttribute('aria-selected')).toBe('true');
    await page.getByRole('tab', { name: /Poll/ }).click();
    await page.getByRole('button', { name: 'A', exact: true }).click();
    await page.getByText('Your vote is saved.').waitFor();
    await page.getByRole('tab', { name: 'Questions' }).click();
    await openPoll('Second?');
    await page.getByRole('heading', { name: 'Second?' }).waitFor();
    expect(await overhang(page)).toBeUndefined();
  });

  browser.step(
    'counts an offer down by the server’s clock, and does not jump when the network does',
    async () => {
      const { page } = ada;
      const { owner } = installation;
      const { items } = await owner.get<{ items: { id: string }[] }>('/api/v1/webinars');
      const { id: offerId } = await owner.createOffer({ webinarId: items[0]!.id, deadlineMinutes: 90 });
      // Not known yet at first, and then not reached: it is asked for again, each time later.
      const refusals = [404, 404, 404, 404, 404, 503];
      await page.evaluate(hurry, 30);
      ada.allow(/^(404|503) GET http\S+\/public\/offers\//);
      await page.route('**/api/v1/public/offers/**', (route) => {
        const status = refusals.shift();
        return status ? route.fulfill({ status, json: {} }) : route.fallback();
      });
      await eventually(() => owner.inRoom(sessionId, 'offer', { offerId }));
      await page.getByRole('tab', { name: /Offer/ }).click();
      const timer = page.getByRole('timer');
      await timer.waitFor();
      expect(refusals).toEqual([]);
      await page.evaluate(hurry, 1);
      const left = async (): Promise<number> => {
        const [hours, minutes] = (await timer.innerText()).match(/\d+/g)!.map(Number);
        return hours! * 60 + minutes!;
      };
      expect(await left()).toBeGreaterThanOrEqual(88);
      await ada.offline(true);
      await status().getByText('Connection lost').waitFor();
      await ada.offline(false);
      await status().getByText('You are back.').waitFor();
      expect(await left()).toBeGreaterThanOrEqual(88);
    },
  );

  browser.step(
    'says so in the room once the offer was bought elsewhere, and again when that was taken back',
    async () => {
      const { page } = ada;
      const { owner } = installation;
      const { items } = await owner.get<{ items: { id: string }[] }>(`/api/v1/offers`);
      const { items: people } = await owner.get<{ items: { id: string }[] }>(
        `/api/v1/sessions/${sessionId}/registrations`,
      );
      await page.getByRole('timer').waitFor();
      const { id } = await owner.post<{ id: string }>('/api/v1/orders', {
        offerId: items[0]!.id,
        registrationId: people[0]!.id,
      });
      await page.getByText('You have bought this.').waitFor();
      expect(await page.getByRole('timer').count()).toBe(0);
      await owner.post(`/api/v1/orders/${id}/refund`, {});
      await page.getByRole('timer').waitFor();
    },
  );

  browser.step('looks at an offer again with whoever comes back from another window', async () => {
    const { page } = ada;
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/public/offers/')) asked.push(request.url());
    });
    // Not at once after the last look: somebody who goes to and fro is no news.
    await eventually(async () => {
      await page.evaluate(`window.dispatchEvent(new Event('focus'))`);
      expect(asked.length).toBeGreaterThan(0);
    });
  });

  browser.step('asks for an offer that it does not know once the connection is back', async () => {
    const { page } = ada;
    const { owner } = installation;
    const { items } = await owner.get<{ items: { id: string }[] }>('/api/v1/webinars');
    const { id: offerId } = await owner.createOffer({ webinarId: items[0]!.id, title: 'The second' });
    ada.allow(/^403 GET http\S+\/public\/offers\//);
    let refused = 0;
    await page.route('**/api/v1/public/offers/**', (route) => {
      refused += 1;
      return refused === 1 ? route.fulfill({ status: 403, json: {} }) : route.fallback();
    });
    await eventually(() => owner.inRoom(sessionId, 'offer', { offerId }));
    await eventually(async () => expect(refused).toBe(1));
    expect(await page.getByText('The second').count()).toBe(0);
    await ada.offline(true);
    await status().getByText('Connection lost').waitFor();
    await ada.offline(false);
    await page.getByText('The second').first().waitFor();
  });

  const show = async (videoUrl: string): Promise<void> => {
    const { items } = await installation.owner.get<{ items: { id: string }[] }>('/api/v1/webinars');
    await installation.owner.patch(`/api/v1/webinars/${items[0]!.id}`, { videoUrl });
  };

  browser.step('waits for a stream that is not on air yet, and asks again by itself', async () => {
    const { page } = ada;
    encoder = createServer((_request, response) => {
      asked += 1;
      response.writeHead(404, { 'access-control-allow-origin': '*' }).end();
    }).listen(0, '127.0.0.1');
    await once(encoder, 'listening');
    const stream = `http://127.0.0.1:${(encoder.address() as AddressInfo).port}/live.m3u8`;
    ada.allow(/^404 GET http\S+live\.m3u8/);
    await show(stream);
    await page.getByText('The picture is not here yet.').waitFor();
    const before = asked;
    await page.getByRole('button', { name: 'Try again' }).click();
    await eventually(() => expect(asked).toBeGreaterThan(before));
    await page.getByText('The picture is not here yet.').waitFor();
    const after = asked;
    await eventually(() => expect(asked).toBeGreaterThan(after));
  });

  browser.step('opens the player that knows the address, with the hash of what is not listed', async () => {
    const { page } = ada;
    // There is no way to the platforms from here; the address is what counts.
    await page.route(/vimeo\.com|youtube/, (route) => route.fulfill({ body: '' }));
    const player = page.getByTitle('Video of the session');
    const places = [
      ['https://vimeo.com/76979871', 'https://player.vimeo.com/video/76979871?autoplay'],
      ['https://vimeo.com/76979871/8272103f6e', 'https://player.vimeo.com/video/76979871?h=8272103f6e&'],
      [
        'https://player.vimeo.com/video/76979871?h=8272103f6e',
        'https://player.vimeo.com/video/76979871?h=8272103f6e&',
      ],
      ['https://vimeo.com/event/4154130/abc123def', 'https://vimeo.com/event/4154130/embed/abc123def'],
      ['https://youtu.be/jNQXAC9IVRw', 'https://www.youtube-nocookie.com/embed/jNQXAC9IVRw?'],
    ] as const;
    for (const [address, embedded] of places) {
      await show(address);
      await eventually(async () => expect(await player.getAttribute('src')).toContain(embedded));
    }
  });
});
