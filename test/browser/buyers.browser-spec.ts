import { Attendee, eventually } from '@funnelcast/demo';
import { Installation } from '../e2e/installation.js';
import { Browser, PHONE } from './browser.js';
import { overhang } from './in-page.js';
import type { Visitor } from './visitor.js';

const BANDS = [
  { from: 1, percentOff: 0 },
  { from: 3, percentOff: 10 },
  { from: 10, percentOff: 20 },
];

/** Somebody who buys on a phone, and somebody who changes their mind. */
describe('an offer and a place, as their reader finds them', () => {
  const browser = new Browser();
  let installation: Installation;
  let ada: Visitor;
  let person: Attendee;

  beforeAll(async () => {
    const [started] = await Promise.all([Installation.start({ events: 'in-process' }), browser.start()]);
    installation = started;
    const { origin, owner, time } = installation;
    ada = await browser.visitor({ name: 'ada', origin, ...PHONE });
    const webinar = await owner.createWebinar({ title: 'How rooms sell', slug: 'rooms' });
    const session = await owner.scheduleSession(webinar.id, time.in(60));
    const { id: offerId } = await owner.createOffer({
      webinarId: webinar.id,
      deadlineMinutes: 3 * 24 * 60,
      checkoutUrl: `${origin}/w/rooms`,
      discounts: { bands: BANDS, accumulated: [], period: null, promoCodes: [] },
    });
    person = new Attendee(origin, 'Ada Example', 'ada@example.org');
    await person.register('rooms');
    await time.moveTo(new Date(session.startsAt));
    await eventually(() => owner.inRoom(session.id, 'start'));
    await eventually(() => owner.inRoom(session.id, 'offer', { offerId }));
    await ada.setWatch(time.now());
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await installation?.stop();
  }, 60_000);

  browser.step('names the day of a deadline that is not today', async () => {
    const { page } = ada;
    await page.goto(`/join/${person.registered.joinToken}`);
    await page.getByRole('tab', { name: /Offer/ }).click();
    await page.getByText(/Yours until \w+,? \w+.*\d:\d\d/).waitFor();
    await page.goto((await page.locator('[data-offer] a').getAttribute('href'))!);
  });

  browser.step('orders as many as were typed, and never a number that nobody wrote', async () => {
    const { page } = ada;
    const quantity = page.getByLabel('How many');
    await quantity.press('End');
    await quantity.press('Backspace');
    expect(await quantity.inputValue()).toBe('');
    await quantity.press('5');
    expect(await quantity.inputValue()).toBe('5');
    await page.getByText('€2,205').waitFor();
    await quantity.fill('');
    await quantity.press('Enter');
    expect(await quantity.inputValue()).toBe('5');
    expect(page.url()).toContain('/offer/');
    await quantity.fill('5000');
    await page.getByText('The course').first().click();
    expect(await quantity.inputValue()).toBe('5');
    expect(await overhang(page)).toBeUndefined();
    await page.getByRole('button', { name: 'Get it now' }).click();
    await page.waitForURL('**/w/rooms');
    const { items } = await installation.owner.get<{ items: object[] }>('/api/v1/orders');
    expect(items).toMatchObject([{ state: 'placed', quantity: 5, amountMinor: 220_500 }]);
  });

  browser.step('orders at the sum that is still being asked for', async () => {
    const { page } = ada;
    await page.goBack();
    await page.route('**/price?*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      await route.continue();
    });
    await page.getByLabel('How many').fill('4');
    await page.getByLabel('How many').press('Enter');
    await page.waitForURL('**/w/rooms');
    const { items } = await installation.owner.get<{ items: { quantity: number }[] }>('/api/v1/orders');
    expect(items.map(({ quantity }) => quantity)).toContain(4);
    await page.unroute('**/price?*');
  });

  browser.step('leads somebody whose address is refused to the field', async () => {
    const { page } = ada;
    ada.allow(/^422 POST/);
    ada.allow(/422 \(Unprocessable/);
    await page.getByLabel('Your name').fill('Bob');
    await page.getByLabel('Your e-mail').fill('bob@nowhere');
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Register' }).click();
    await page.getByText('Please enter a full e-mail address').waitFor();
    await page.locator('input[name=email]:focus').waitFor();
  });

  browser.step('says under the link of a place that was given back what became of it', async () => {
    const { page } = ada;
    await page.goto(`/registered/${person.registered.joinToken}`);
    await page.getByRole('button', { name: 'I cannot make it: cancel my place' }).click();
    await page.getByRole('button', { name: 'Cancel my place', exact: true }).click();
    await page.getByRole('heading', { name: 'Your place is cancelled' }).waitFor();
    await eventually(async () => {
      await page.goto(`/join/${person.registered.joinToken}`);
      expect(new URL(page.url()).pathname).toBe(`/registered/${person.registered.joinToken}`);
    });
    await page.getByRole('link', { name: 'Register again' }).waitFor();
  });
});
