import { readFileSync } from 'node:fs';
import ical from 'node-ical';
import type { Download, Page } from 'playwright-core';
import { Installation } from '../e2e/installation.js';
import { Browser, PHONE } from './browser.js';
import { copied, videoPlays } from './in-page.js';
import { choose, signIn } from './studio.js';
import type { Visitor } from './visitor.js';

const TITLE = 'How rooms sell';

/** The letter as its reader sees it, apart from the mailbox around it. */
const letterOf = (page: Page) => page.frameLocator('iframe[title="Letter as it looks"]');

const INSTALLATIONS = [
  ['in one process', { events: 'in-process' }],
  ['as separate services behind a proxy, over NATS', { services: true }],
] as const;

describe.each(INSTALLATIONS)('the funnel in a browser, %s', (_, options) => {
  const browser = new Browser();
  let installation: Installation;
  let [grace, ada, ben]: Visitor[] = [];
  let [console, hotList, adasOffer]: Page[] = [];
  let publicLink: string;
  let startsAt: Date;

  const moveTo = async (now: Date): Promise<void> => {
    await installation.time.moveTo(now);
    await grace!.setWatch(now);
  };
  const minutesFromStart = (minutes: number): Date => new Date(startsAt.getTime() + minutes * 60_000);

  beforeAll(async () => {
    const [started] = await Promise.all([Installation.start(options), browser.start()]);
    installation = started;
    const { origin } = installation;
    grace = await browser.visitor({ name: 'grace', origin, timezoneId: 'UTC' });
    ada = await browser.visitor({ name: 'ada', origin });
    ben = await browser.visitor({ name: 'ben', origin, ...PHONE, timezoneId: 'Europe/Lisbon' });
    // The watch is moved by hours, so a token runs out and is renewed on the way.
    grace.allow(/^401 /);
    // The demo plays beside a platform in one process; elsewhere nobody offers it.
    if ('services' in options) grace.allow(/^404 GET .*\/api\/v1\/demo$/);
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await installation?.stop();
  }, 60_000);

  browser.step('signs the owner in and invites to schedule the first webinar', async () => {
    await signIn(grace!, installation);
    const { page } = grace!;
    await page.getByRole('heading', { name: 'Schedule the first webinar' }).waitFor();
    await page.getByRole('link', { name: 'Schedule it' }).click();
    await page.getByRole('heading', { name: 'New webinar', level: 1 }).waitFor();
  });

  browser.step('schedules a webinar through the form, and gives a link to share', async () => {
    const { page } = grace!;
    startsAt = tomorrowAtSix(installation.time.now());
    await page.getByLabel('Title').fill(TITLE);
    await page.getByLabel('Description').fill('What happens between the first minute and the first order.');
    await page.getByLabel('Presenter', { exact: true }).fill('Grace Hopper');
    await page.getByLabel('Presenter’s e-mail').fill('grace@example.org');
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByLabel('Date and time').fill(`${startsAt.toISOString().slice(0, 10)}T19:00`);
    await choose(page, 'Time zone', 'Europe/Berlin');
    // What was typed is still there after a look back.
    await page.getByRole('button', { name: 'Back' }).click();
    expect(await page.getByLabel('Title').inputValue()).toBe(TITLE);
    await page.getByRole('button', { name: 'Next' }).click();
    expect(await page.getByLabel('Date and time').inputValue()).toContain('T19:00');
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('button', { name: 'Use the sample video' }).click();
    await page.getByRole('button', { name: 'Create webinar' }).click();

    await page.getByRole('heading', { name: 'Your webinar is ready' }).waitFor();
    await page.getByRole('button', { name: /^Copy ?: Link to share$/ }).click();
    publicLink = await copied(page);
    expect(publicLink).toBe(`${installation.origin}/w/how-rooms-sell`);
  });

  browser.step('makes an offer on the webinar’s page', async () => {
    const { page } = grace!;
    await page.getByRole('link', { name: 'Manage the webinar' }).click();
    await page.getByRole('tab', { name: 'Offer' }).click();
    await page.getByRole('button', { name: 'Create offer' }).click();
    const dialog = page.getByRole('dialog', { name: 'New offer' });
    await dialog.getByLabel('Title').fill('The course');
    await dialog.getByLabel('What they get').fill('Eight weeks, in small groups.');
    await dialog.getByLabel('Price').fill('490');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('24 h to decide').waitFor();
  });

  browser.step('registers one person at a desk and one on a phone, each in their own time', async () => {
    for (const [visitor, name, time] of [
      [ada!, 'Ada Example', '19:00'],
      [ben!, 'Ben Example', '18:00'],
    ] as const) {
      const { page } = visitor;
      await page.goto(publicLink);
      await page.getByRole('heading', { name: TITLE }).waitFor();
      await page.getByText(time).first().waitFor();
      await page.getByLabel('Your name').fill(name);
      await page.getByLabel('Your e-mail').fill(addressOf(visitor));
      await page.getByRole('checkbox').check();
      await page.getByRole('button', { name: 'Register' }).click();
      await page.getByRole('heading', { name: `You are in, ${name.split(' ')[0]}!` }).waitFor();
    }
  });

  browser.step('shows both at the mouth of the funnel, and who registered among the sessions', async () => {
    const { page } = grace!;
    const funnel = page.getByRole('list', { name: /^The funnel of this webinar/ });
    await funnel
      .getByRole('listitem')
      .filter({ hasText: 'Visitors' })
      .getByText('2', { exact: true })
      .waitFor();
    await funnel.getByRole('listitem').filter({ hasText: 'Registered' }).getByText('100%').waitFor();
    await page.getByRole('tab', { name: 'Sessions' }).click();
    await page.getByRole('table', { name: 'Registrations' }).getByText('Ben Example').waitFor();
    expect(new URL(page.url()).pathname).toMatch(/\/sessions$/);
  });

  browser.step('offers the calendar entry on the thank-you page', async () => {
    const { page } = ada!;
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Calendar file (.ics)' }).click(),
    ]);
    expectEvent(await contentOf(download), startsAt);
    const day = startsAt.toISOString().replace(/[-:]|\.\d+/g, '');
    const google = await page.getByRole('link', { name: 'Google Calendar' }).getAttribute('href');
    expect(new URL(google!).searchParams.get('dates')).toMatch(new RegExp(`^${day}/`));
    const outlook = await page.getByRole('link', { name: 'Outlook' }).getAttribute('href');
    expect(Date.parse(new URL(outlook!).searchParams.get('startdt')!)).toBe(startsAt.getTime());
  });

  browser.step(
    'lets the confirmation be read, with an entry that an independent parser understands',
    async () => {
      const { page } = ada!;
      await openLetter(page, addressOf(ada!), /^Your place in/);
      await letterOf(page).getByText('your place is booked').last().waitFor();
      await page.getByRole('tab', { name: 'Calendar' }).click();
      expectEvent(await page.getByRole('tabpanel').locator('pre').innerText(), startsAt);
      await page.getByRole('tab', { name: 'Headers' }).click();
      await page.getByText('List-Unsubscribe=One-Click').waitFor();
    },
  );

  browser.step('takes people into the room through the letter, before it has begun', async () => {
    await moveTo(minutesFromStart(-1));
    for (const visitor of [ada!, ben!]) {
      await openLetter(visitor.page, addressOf(visitor), /^In 15 minutes/);
      visitor.page = await visitor.newTab(() =>
        letterOf(visitor.page).getByRole('link', { name: 'Go to the room' }).click(),
      );
      await visitor.page.getByRole('heading', { name: 'You are in the right place' }).waitFor();
    }
    const { page } = grace!;
    await page.getByRole('link', { name: 'Open console' }).first().click();
    console = page;
    await console.getByText('2 at the peak').waitFor();
  });

  browser.step('starts the session for everybody', async () => {
    await moveTo(startsAt);
    await console!.getByRole('button', { name: 'Start the session' }).click();
    await console!.getByRole('button', { name: 'End the session' }).waitFor();
    for (const { page } of [ada!, ben!]) {
      await page.getByLabel('Video of the session').waitFor();
      await videoPlays(page);
    }
  });

  browser.step('opens a poll, takes a vote from each and shows the bars to all', async () => {
    await console!.getByRole('button', { name: 'New poll' }).click();
    const dialog = console!.getByRole('dialog', { name: 'New poll' });
    await dialog.getByLabel('Poll question').fill('When do you buy?');
    await dialog.getByLabel('Answer 1', { exact: true }).fill('Now');
    await dialog.getByLabel('Answer 2', { exact: true }).fill('Later');
    await dialog.getByRole('button', { name: 'Save poll' }).click();
    const poll = console!.getByRole('article', { name: 'When do you buy?' });
    await poll.getByRole('button', { name: 'Open poll' }).click();

    await ada!.page.getByRole('button', { name: 'Now' }).click();
    await ada!.page.getByText('Your vote is saved.').waitFor();
    await poll.getByText('1 vote', { exact: true }).waitFor();
    await ben!.page.getByRole('button', { name: 'Later' }).click();
    await poll.getByText('2 votes', { exact: true }).waitFor();
    for (const { page } of [ada!, ben!]) {
      const results = page.getByRole('region', { name: 'Poll' }).getByRole('listitem');
      await results.filter({ hasText: 'Now' }).getByText('50%').waitFor();
      await results.filter({ hasText: 'Later' }).getByText('50%').waitFor();
    }
  });

  browser.step('carries questions to the presenter and chat to everybody', async () => {
    const { page } = ben!;
    await page.getByRole('tab', { name: 'Questions' }).click();
    await page.getByLabel('Your question to the presenter').fill('Is there a trial?');
    await page.getByRole('button', { name: 'Ask' }).click();
    await page.getByText('Your question has reached the presenter.').waitFor();
    const questions = console!.getByRole('list', { name: 'Questions' });
    await questions.getByText('Is there a trial?').waitFor();
    await questions.getByRole('button', { name: 'Mark answered' }).click();
    await questions.getByText('Answered').waitFor();

    await ada!.page.getByLabel('Your message').fill('Hello from Berlin');
    await ada!.page.getByRole('button', { name: 'Send' }).click();
    await console!.getByText('Hello from Berlin').waitFor();
    await console!.getByLabel('Message to the room').fill('Welcome, Ada');
    await console!.getByRole('button', { name: 'Send' }).click();
    await ada!.page.getByRole('log').getByText('Welcome, Ada').waitFor();
    await page.getByRole('tab', { name: 'Chat' }).click();
    await page.getByRole('log').getByText('Hello from Berlin').waitFor();
  });

  browser.step('pushes the offer, and the hot list moves while it is looked at', async () => {
    await moveTo(minutesFromStart(45));
    const path = new URL(console!.url()).pathname.replace('/console/', '/hot-list/');
    hotList = await grace!.openTab(path);
    const adasRow = hotList.getByRole('row').filter({ hasText: addressOf(ada!) });
    await adasRow.getByText('In the room').waitFor();
    expect(await adasRow.getByText('clicked the offer').count()).toBe(0);

    await console!.getByRole('button', { name: 'Show in the room' }).click();
    await console!.getByText('In the room now').waitFor();
    await ben!.page.getByRole('region', { name: 'Offer' }).getByText('€490').waitFor();
    adasOffer = await ada!.newTab(() => ada!.page.getByRole('link', { name: 'See the offer' }).click());
    await adasOffer.getByRole('timer').waitFor();
    await adasOffer.getByRole('button', { name: 'Get it now' }).click();
    await adasOffer.getByRole('heading', { name: 'Thank you!' }).waitFor();

    await adasRow.getByRole('listitem').filter({ hasText: 'clicked the offer' }).waitFor();
    await adasRow.getByText('When do you buy?').waitFor();
    expect(await hotList.getByRole('row').nth(1).innerText()).toContain(addressOf(ada!));
  });

  browser.step('ends the session only after asking, and tells who attended', async () => {
    await moveTo(minutesFromStart(58));
    await console!.getByRole('button', { name: 'End the session' }).click();
    const dialog = console!.getByRole('dialog', { name: 'End the session for everyone?' });
    await dialog.getByRole('button', { name: 'Stay live' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await console!.getByRole('button', { name: 'End the session' }).click();
    await console!.getByRole('button', { name: 'End it now' }).click();
    for (const { page } of [ada!, ben!]) {
      await page.getByRole('heading', { name: 'The session has ended' }).waitFor();
    }
    const result = console!.getByRole('list', { name: 'Result' });
    await result.getByRole('listitem').filter({ hasText: 'Stayed to the offer' }).getByText('2').waitFor();
  });

  browser.step('follows up by mail, with a personal way back to the offer', async () => {
    await moveTo(minutesFromStart(60 + 24 * 60));
    const { page } = ben!;
    await openLetter(page, addressOf(ben!), /^Thank you for coming/);
    const offer = await ben!.newTab(() =>
      letterOf(page).getByRole('link', { name: 'See your offer' }).click(),
    );
    await offer.getByRole('heading', { name: 'The course' }).waitFor();
    expect(new URL(offer.url()).pathname).toMatch(/^\/offer\//);
    await offer.close();
  });

  browser.step('records an order from the hot list', async () => {
    const row = hotList!.getByRole('row').filter({ hasText: addressOf(ada!) });
    await row.getByRole('button', { name: 'Record order for Ada Example' }).click();
    const dialog = hotList!.getByRole('dialog', { name: 'Order from Ada Example' });
    expect(await dialog.getByLabel('Amount (EUR)').inputValue()).toBe('490');
    await dialog.getByLabel('Note').fill('Paid by invoice');
    await dialog.getByRole('button', { name: 'Record order' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await row.getByText('Bought', { exact: true }).waitFor();
    await adasOffer!.reload();
    await adasOffer!.getByRole('heading', { name: 'It is yours already' }).waitFor();
  });

  browser.step('hands the list over as a file', async () => {
    const [download] = await Promise.all([
      hotList!.waitForEvent('download'),
      hotList!.getByRole('button', { name: 'Download CSV' }).click(),
    ]);
    const [head, first, second] = (await contentOf(download)).trim().split(/\r?\n/);
    expect(head).toContain('Score');
    expect(first).toContain(addressOf(ada!));
    expect(first).toContain('clicked the offer');
    expect(second).toContain(addressOf(ben!));
  });

  browser.step('lets people leave through the letter’s link, and come back', async () => {
    const { page } = ben!;
    const preferences = await ben!.newTab(() =>
      letterOf(page).getByRole('link', { name: 'Unsubscribe' }).click(),
    );
    await preferences.getByText(/ to b\W+@example\.org$/).waitFor();
    await preferences.getByRole('button', { name: 'Unsubscribe' }).click();
    await preferences.getByText('Done: you are unsubscribed.').waitFor();
    await preferences.reload();
    await preferences.getByRole('heading', { name: 'You get no letters from us.' }).waitFor();
    await preferences.getByRole('button', { name: 'Subscribe again' }).click();
    await preferences.getByRole('heading', { name: 'You get our letters.' }).waitFor();
  });
});

const addressOf = ({ name }: Visitor): string => `${name}@example.org`;

/** 19:00 in Berlin, in winter. */
function tomorrowAtSix(now: Date): Date {
  const day = new Date(now.getTime() + 86_400_000).toISOString().slice(0, 10);
  const berlin = Number(
    new Intl.DateTimeFormat('en', { timeZone: 'Europe/Berlin', hour: 'numeric', hour12: false }).format(
      new Date(`${day}T12:00Z`),
    ),
  );
  return new Date(Date.parse(`${day}T19:00Z`) - (berlin - 12) * 3_600_000);
}

async function contentOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8');
}

function expectEvent(ics: string, startsAt: Date): void {
  const [event] = Object.values(ical.sync.parseICS(ics)).filter((entry) => entry?.type === 'VEVENT');
  expect(event).toMatchObject({ summary: TITLE, sequence: 0 });
  expect((event as { start: Date }).start.toISOString()).toBe(startsAt.toISOString());
}

/** Waits in the mailbox for a letter to an address, and opens it. */
async function openLetter(page: Page, address: string, subject: RegExp): Promise<void> {
  await page.goto(`/mailbox?to=${encodeURIComponent(address)}`);
  await page.getByRole('list', { name: 'Messages' }).getByRole('link', { name: subject }).click();
  await page.getByRole('tab', { name: 'Letter' }).waitFor();
}
