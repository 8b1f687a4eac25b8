import type { BrowserContextOptions, Page } from 'playwright-core';
import { Installation } from '../e2e/installation.js';
import { Browser, PHONE } from './browser.js';
import { overhang } from './in-page.js';
import type { Visitor } from './visitor.js';
import { WORDS, type Words } from './words.js';

interface Way {
  locale: string;
  words: Words;
  screen: BrowserContextOptions;
  where: string;
  slug: string;
}

const DESK: BrowserContextOptions = { viewport: { width: 1280, height: 860 } };

/** English at a desk is walked in detail by journey.browser-spec.ts. */
const WAYS: Way[] = [
  { locale: 'ru-RU', words: WORDS.ru, screen: DESK, where: 'in Russian at a desk', slug: 'ru-desk' },
  { locale: 'en-GB', words: WORDS.en, screen: PHONE, where: 'in English on a phone', slug: 'en-phone' },
  { locale: 'ru-RU', words: WORDS.ru, screen: PHONE, where: 'in Russian on a phone', slug: 'ru-phone' },
];

describe('presenter, attendee and sales', () => {
  const browser = new Browser();
  let installation: Installation;

  beforeAll(async () => {
    const [started] = await Promise.all([Installation.start({ events: 'in-process' }), browser.start()]);
    installation = started;
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await installation?.stop();
  }, 60_000);

  for (const { locale, words, screen, where, slug } of WAYS) {
    const title = `Rooms ${slug}`;
    let [presenter, attendee, sales]: Visitor[] = [];
    let link: string;

    const enter = async (name: string): Promise<Visitor> => {
      const visitor = await browser.visitor({ name, origin: installation.origin, locale, ...screen });
      visitor.allow(/^401 /);
      await visitor.setWatch(installation.time.now());
      return visitor;
    };

    browser.step(`${where}: the presenter schedules a webinar and makes an offer`, async () => {
      presenter = await enter(`presenter-${slug}`);
      const { page } = presenter;
      const { ownerEmail, ownerPassword } = installation.platform.secrets;
      await page.goto('/webinars/new');
      await page.getByLabel(words.email).fill(ownerEmail);
      await page.getByLabel(words.password, { exact: true }).fill(ownerPassword);
      await page.getByRole('button', { name: words.signIn }).click();
      await page.getByRole('heading', { name: words.newWebinar, level: 1 }).waitFor();
      await page.getByLabel(words.title).fill(title);
      await page.getByLabel(words.presenter, { exact: true }).fill('Grace Hopper');
      await page.getByRole('button', { name: words.next }).click();
      await page.getByLabel(words.startsAt).waitFor();
      await page.getByRole('button', { name: words.next }).click();
      await page.getByRole('button', { name: words.sample }).click();
      await page.getByRole('button', { name: words.create }).click();
      await page.getByRole('heading', { name: words.ready }).waitFor();
      link = await page.getByLabel(words.link).first().inputValue();
      await page.getByRole('link', { name: words.manage }).click();
      await makeOffer(page, words);
      expect(await overhang(page)).toBeUndefined();
    });

    browser.step(`${where}: the attendee registers and goes to the room`, async () => {
      attendee = await enter(`attendee-${slug}`);
      const { page } = attendee;
      await page.goto(link);
      await page.getByRole('heading', { name: title, level: 1 }).waitFor();
      await page.getByLabel(words.yourName).fill('Ada Lovelace');
      await page.getByLabel(words.yourEmail).fill(`ada.${slug}@example.org`);
      await page.getByRole('checkbox').check();
      await page.getByRole('button', { name: words.register, exact: true }).click();
      await page.getByRole('heading', { name: words.youAreIn('Ada') }).waitFor();
      await page.getByRole('link', { name: words.toTheRoom }).click();
      await page.getByRole('heading', { name: title }).waitFor();
      expect(await overhang(page)).toBeUndefined();
    });

    browser.step(`${where}: they meet, with a poll and the offer`, async () => {
      const { page } = presenter!;
      const room = attendee!.page;
      await page.getByRole('tab', { name: words.sessionsTab }).click();
      await page.getByRole('link', { name: words.console }).first().click();
      await page.getByRole('button', { name: words.start }).click();
      await openPoll(page, words);
      await room.getByRole('button', { name: 'Alpha' }).click();
      await room.getByText(words.voted).waitFor();
      await page.getByRole('button', { name: words.push }).click();
      await page.getByText(words.pushed).waitFor();
      const offer = await attendee!.newTab(() => room.getByRole('link', { name: words.seeOffer }).click());
      await offer.getByRole('button', { name: words.buy }).click();
      await offer.getByRole('heading', { name: words.thanks }).waitFor();
      expect(await overhang(offer)).toBeUndefined();
      await page.getByRole('button', { name: words.end }).click();
      await page.getByRole('button', { name: words.endNow, exact: true }).click();
      await room.getByRole('heading', { name: words.ended }).waitFor();
    });

    browser.step(`${where}: sales joins, sees why the attendee is hot, and records the order`, async () => {
      const email = `sales.${slug}@example.org`;
      const { url } = await installation.owner.post<{ url: string }>('/api/v1/invitations', {
        email,
        role: 'sales',
      });
      sales = await enter(`sales-${slug}`);
      const { page } = sales;
      await page.goto(url);
      await page.getByLabel(words.yourName).fill('Sam Seller');
      await page.getByLabel(words.password, { exact: true }).fill('a long enough password');
      await page.getByRole('button', { name: words.accept }).click();
      await page.getByRole('heading', { name: words.home, level: 1 }).waitFor();
      await page.goto(new URL(presenter!.page.url()).pathname.replace('/console/', '/hot-list/'));
      const row = page.getByRole('row').filter({ hasText: `ada.${slug}@example.org` });
      await row.getByRole('listitem').filter({ hasText: words.clicked }).waitFor();
      await row.getByRole('button', { name: words.recordOrder }).click();
      await page.getByRole('dialog').getByRole('button', { name: words.recordOrder }).click();
      await row.getByText(words.bought, { exact: true }).waitFor();
      expect(await overhang(page)).toBeUndefined();
    });
  }
});

async function makeOffer(page: Page, words: Words): Promise<void> {
  await page.getByRole('tab', { name: words.offerTab }).click();
  await page.getByRole('button', { name: words.addOffer }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(words.offerTitle).fill('The course');
  await dialog.getByLabel(words.offerContent).fill('Eight weeks.');
  await dialog.getByLabel(words.price).fill('490');
  await dialog.getByRole('button', { name: words.save }).click();
  await dialog.waitFor({ state: 'hidden' });
}

async function openPoll(page: Page, words: Words): Promise<void> {
  await page.getByRole('button', { name: words.newPoll }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(words.question).fill('Which one?');
  await dialog.getByLabel(words.answer(1), { exact: true }).fill('Alpha');
  await dialog.getByLabel(words.answer(2), { exact: true }).fill('Beta');
  await dialog.getByRole('button', { name: words.savePoll }).click();
  await page.getByRole('button', { name: words.openPoll }).click();
}
