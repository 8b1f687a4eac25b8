import { type Session, type Webinar, wallTime } from '@funnelcast/demo';
import sharp from 'sharp';
import { Installation } from '../e2e/installation.js';
import { Browser } from './browser.js';
import { hasFocus, overhang, shifts, watchShifts } from './in-page.js';
import type { Visitor } from './visitor.js';

const SMALL_PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };

/** The pages before the room, as visitors with other screens, zones and languages find them. */
describe('a webinar’s page', () => {
  const browser = new Browser();
  let installation: Installation;
  let [desk, phone, russian]: Visitor[] = [];

  beforeAll(async () => {
    const [started] = await Promise.all([Installation.start({ events: 'in-process' }), browser.start()]);
    installation = started;
    const { origin } = installation;
    desk = await browser.visitor({ name: 'desk', origin });
    phone = await browser.visitor({ name: 'phone', origin, ...SMALL_PHONE });
    russian = await browser.visitor({ name: 'russian', origin, ...SMALL_PHONE, timezoneId: 'Europe/Moscow' });
    await webinarWithEverything();
    await aSeries();
    await installation.owner.createWebinar({ title: 'Nothing planned', slug: 'nothing' });
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await installation?.stop();
  }, 60_000);

  const upload = async (use: string): Promise<string> => {
    const { origin, owner } = installation;
    const picture = sharp({ create: { width: 1600, height: 900, channels: 3, background: '#a04020' } });
    const response = await fetch(`${origin}/api/v1/pictures?use=${use}`, {
      method: 'POST',
      headers: { cookie: owner.cookieHeader, origin, 'content-type': 'image/png' },
      body: new Uint8Array(await picture.png().toBuffer()),
    });
    return ((await response.json()) as { id: string }).id;
  };
  const schedule = ({ id }: Webinar, hours: number, more: object = {}): Promise<Session> =>
    installation.owner.post(`/api/v1/webinars/${id}/sessions`, {
      startsAtLocal: wallTime(installation.time.in(hours * 60), 'UTC'),
      timeZone: 'UTC',
      ...more,
    });
  const webinarWithEverything = async (): Promise<void> => {
    const photo = await upload('portrait');
    const webinar = await installation.owner.createWebinar({
      title: 'How rooms sell',
      slug: 'everything',
      promise: 'Plan a webinar that brings orders.',
      takeaways: ['Where people decide', 'What to ask', 'How to offer'],
      description: Array.from({ length: 30 }, (_, line) => `Paragraph ${line}.`).join('\n\n'),
      presenterAbout: 'Rear admiral',
      presenterPhotoId: photo,
      coPresenters: [{ name: 'Alan Kay', about: 'Researcher' }],
      coverId: await upload('cover'),
    });
    await schedule(webinar, 48);
  };
  const aSeries = async (): Promise<void> => {
    const series = await installation.owner.createWebinar({ title: 'In a series', slug: 'series' });
    const full = await schedule(series, 24, { capacity: 1 });
    for (const days of [2, 3, 4, 5, 6, 7]) await schedule(series, days * 24);
    await installation.owner.post('/api/v1/public/webinars/series/registrations', {
      name: 'First',
      email: 'first@example.org',
      consent: true,
      sessionId: full.id,
    });
  };

  browser.it('shows cover, promise, points and people, and nothing moves while it loads', async () => {
    for (const { page } of [desk!, phone!]) {
      await watchShifts(page);
      await page.goto('/w/everything');
      await page.getByText('Plan a webinar that brings orders.').first().waitFor();
      await page.getByRole('heading', { name: 'What you will learn' }).waitFor();
      await page.getByText('Where people decide').waitFor();
      await page.getByRole('heading', { name: 'Your presenters' }).waitFor();
      await page.getByText('Researcher').waitFor();
      await page.waitForLoadState('networkidle');
      expect(await page.locator('.landing-cover').evaluate(isLoaded)).toBe(true);
      expect(await shifts(page)).toBe(0);
      expect(await overhang(page)).toBeUndefined();
    }
  });

  browser.it('keeps the one thing to do within reach on a phone', async () => {
    const { page } = phone!;
    await page.goto('/w/everything');
    await page.getByText('Paragraph 29.').scrollIntoViewIfNeeded();
    await page.getByRole('link', { name: 'Save my place' }).click();
    expect(await hasFocus(page.getByLabel('Your name'))).toBe(true);
    await page.getByRole('link', { name: 'Save my place' }).waitFor({ state: 'hidden' });
  });

  browser.it('draws a cover where there is none', async () => {
    const { page } = desk!;
    await page.goto('/w/series');
    const cover = page.locator('.landing-cover');
    await page.getByRole('heading', { name: 'Save your place' }).waitFor();
    expect(await cover.getAttribute('src')).toMatch(/^\/pictures\/drawn-[0-9a-f]{12}\.svg$/);
    await page.waitForLoadState('networkidle');
    expect(await cover.evaluate(isLoaded)).toBe(true);
  });

  browser.it('lets choose among dates that have room, in another zone as well', async () => {
    const { page } = desk!;
    await page.goto('/w/series');
    const dates = page.getByRole('group', { name: /Choose a session/ });
    expect(await dates.getByRole('radio').first().isDisabled()).toBe(true);
    expect(await dates.getByRole('radio').nth(1).isChecked()).toBe(true);
    await dates.getByRole('button', { name: 'Show 3 more dates' }).click();
    expect(await dates.getByRole('radio').count()).toBe(7);
    const berlin = await dates.innerText();
    await page.getByRole('button', { name: 'Show another time zone' }).click();
    await page.getByLabel('Time zone').selectOption('Asia/Tokyo');
    await page.getByText('Japan Standard Time').first().waitFor();
    expect(await dates.innerText()).not.toBe(berlin);
  });

  browser.it('says so when nothing can be come to', async () => {
    const { page } = phone!;
    await page.goto('/w/nothing');
    await page.getByRole('heading', { name: 'No date yet' }).waitFor();
    expect(await page.getByRole('button', { name: 'Register' }).count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Save my place' }).count()).toBe(0);
  });

  browser.it(
    'says on the thank-you page what comes, by one’s own clock, and gives a link to share',
    async () => {
      const { page } = desk!;
      await page.goto('/w/everything');
      await page.getByLabel('Your name').fill('Ada Example');
      await page.getByLabel('Your e-mail').fill('ada@example.org');
      await page.getByRole('checkbox').check();
      await page.getByRole('button', { name: 'Register' }).click();
      await page.getByRole('heading', { name: 'You are in, Ada!' }).waitFor();
      const buttons = page.getByRole('main').getByRole('link');
      expect(await buttons.first().innerText()).toBe('Calendar file (.ics)');
      const next = page.getByRole('region', { name: 'What happens next' }).getByRole('listitem');
      await next.nth(5).waitFor();
      expect(await next.count()).toBe(6);
      const start = await page.locator('h2 + p time').getAttribute('datetime');
      expect(await next.nth(4).locator('time').getAttribute('datetime')).toBe(start);
      expect(await page.getByLabel('Link to the webinar’s page').inputValue()).toBe(
        `${installation.origin}/w/everything`,
      );
      expect(await overhang(page)).toBeUndefined();
    },
  );

  browser.it('tells the reminders as the workspace has them, and nothing moves when they come', async () => {
    const { page } = desk!;
    const { items } = await installation.owner.get<{ items: Ladder[] }>('/api/v1/sequences');
    const { id, name, steps } = items[0]!;
    const edited = steps
      .filter(({ key }) => key !== 'a-quarter-before')
      .map((step) => (step.key === 'an-hour-before' ? { ...step, offsetMinutes: -180 } : step));
    await installation.owner.put(`/api/v1/sequences/${id}`, { name, steps: edited });
    await watchShifts(page);
    await page.reload();
    const times = page.getByRole('region', { name: 'What happens next' }).locator('time');
    await times.nth(3).waitFor();
    await page.waitForLoadState('networkidle');
    const told = await Promise.all((await times.all()).map((one) => one.getAttribute('datetime')));
    const start = Date.parse(told[2]!);
    expect(told.map((time) => (Date.parse(time!) - start) / 60_000)).toEqual([-24 * 60, -180, 0, 60]);
    expect(await shifts(page)).toBe(0);
    expect(await overhang(page)).toBeUndefined();

    await page.route('**/api/v1/public/letters/*', (route) => route.abort());
    await page.reload();
    await page.getByText('Before it begins').waitFor();
    expect(await times.count()).toBe(2);
    for (const complaint of desk!.takeComplaints()) expect(complaint).toContain('/public/letters/');
    await page.unroute('**/api/v1/public/letters/*');
    await installation.owner.put(`/api/v1/sequences/${id}`, { name, steps });
  });

  browser.it(
    'keeps the language that was chosen, through the thank-you page, the letter and the room',
    async () => {
      const { page } = russian!;
      await page.goto('/w/everything');
      await page.getByRole('button', { name: 'Русский' }).click();
      await page.getByRole('heading', { name: 'Займите место' }).waitFor();
      expect(await overhang(page)).toBeUndefined();
      await page.getByLabel('Ваше имя').fill('Анна');
      await page.getByLabel('Ваша почта').fill('anna@example.org');
      await page.getByRole('checkbox').check();
      await page.getByRole('button', { name: 'Зарегистрироваться' }).click();
      await page.getByRole('heading', { name: 'Анна, вы в списке!' }).waitFor();
      expect(await overhang(page)).toBeUndefined();
      await page.getByRole('link', { name: 'Перейти в комнату' }).click();
      await page.getByRole('heading', { name: 'Вы на месте' }).waitFor();
      expect(await overhang(page)).toBeUndefined();

      const { text } = await installation.mailbox.receive('anna@example.org', /How rooms sell/);
      const [link] = /http\S+\/join\/\S+/.exec(text)!;
      expect(link).toMatch(/\?lang=ru$/);
      // Somebody else's device, which knows nothing of the choice.
      await phone!.page.goto(new URL(link).pathname + new URL(link).search);
      await phone!.page.getByRole('heading', { name: 'Вы на месте' }).waitFor();
    },
  );
});

interface Ladder {
  id: string;
  name: string;
  steps: { key: string; offsetMinutes: number }[];
}

const isLoaded = (element: unknown): boolean => {
  const { complete, naturalWidth } = element as { complete: boolean; naturalWidth: number };
  return complete && naturalWidth > 0;
};
