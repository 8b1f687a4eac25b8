import type { Page } from 'playwright-core';
import { Attendee, eventually } from '@funnelcast/demo';
import { Installation } from '../e2e/installation.js';
import { Browser } from './browser.js';
import { overhang } from './in-page.js';
import { beginSequence, pick, publishSequence, signIn } from './studio.js';
import type { Visitor } from './visitor.js';

const PHONE = { width: 360, height: 740 };

/** Letters alone sell it: made in the studio, named by a message, sold by hand, and in no room. */
describe('an offer without a webinar', () => {
  const browser = new Browser();
  let installation: Installation;
  let owner: Visitor;
  let page: Page;

  beforeAll(async () => {
    const [started] = await Promise.all([Installation.start({ events: 'in-process' }), browser.start()]);
    installation = started;
    owner = await browser.visitor({ name: 'owner', origin: installation.origin });
    page = owner.page;
    const { owner: studio, time, origin } = installation;
    const webinar = await studio.createWebinar({ title: 'How rooms sell', slug: 'rooms' });
    const session = await studio.scheduleSession(webinar.id, time.in(60));
    const ada = new Attendee(origin, 'Ada Lovelace', 'ada@example.org');
    await eventually(() => ada.register('rooms', { sessionId: session.id }));
    await signIn(owner, installation);
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await installation?.stop();
  }, 60_000);

  browser.step('its place is in the navigation, and says what to do while there is none', async () => {
    await page.getByRole('link', { name: 'Offers by letter' }).click();
    await page.getByRole('heading', { name: 'Offers without a webinar', level: 1 }).waitFor();
    await page.getByRole('heading', { name: 'No offer without a webinar yet' }).waitFor();
  });

  browser.step(
    'it is for buyers, a segment, or whoever gets the link, and an end is missed beside its field',
    async () => {
      await page.getByRole('button', { name: 'Create offer' }).click();
      const dialog = page.getByRole('dialog', { name: 'New offer' });
      await dialog.getByLabel('Title').fill('In person');
      await dialog.getByRole('button', { name: /^Who it is for Everybody who gets the link/ }).click();
      await dialog
        .getByRole('textbox', { name: 'For whom' })
        .or(dialog.getByRole('combobox', { name: 'For whom' }))
        .click();
      expect(await page.getByRole('option').allInnerTexts()).toEqual([
        'Everybody who gets the link',
        'Those who bought before',
        'Those in a segment',
      ]);
      await page.getByRole('option', { name: 'Those who bought before' }).click();
      await pick(page, 'What they bought', 'Something on the rung “Core”');
      expect(await dialog.getByLabel(/^Not for whoever was here/).count()).toBe(0);
      await dialog.getByLabel('Hours to decide').fill('');
      owner.allow(/^422 POST .*offers/);
      await dialog.getByRole('button', { name: 'Save' }).click();
      await dialog.getByText('Fill this in.').first().waitFor();
      await dialog.getByLabel('Hours to decide').fill('72');
      await dialog.getByRole('button', { name: 'Save' }).click();
      await dialog.waitFor({ state: 'hidden' });
      const listed = page.getByRole('article', { name: 'In person' });
      await listed.getByText(/72 h to decide/).waitFor();
      await listed.getByText(/^Those who bought before: Core/).waitFor();
    },
  );

  browser.step('it can be changed, withdrawn and put back, on a phone as well', async () => {
    await page.setViewportSize(PHONE);
    const listed = page.getByRole('article', { name: 'In person' });
    await listed.getByRole('button', { name: 'Edit: In person' }).click();
    const dialog = page.getByRole('dialog', { name: 'Edit offer' });
    await eventually(async () =>
      expect(
        await dialog
          .getByRole('textbox', { name: 'What they bought' })
          .or(dialog.getByRole('combobox', { name: 'What they bought' }))
          .inputValue(),
      ).toBe('Something on the rung “Core”'),
    );
    expect(await overhang(page)).toBeUndefined();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await listed.getByRole('button', { name: 'Withdraw: In person' }).press('Enter');
    await page.getByText('Letters that name it are not sent meanwhile.').waitFor();
    expect(await overhang(page)).toBeUndefined();
    await listed.getByRole('button', { name: 'Put back: In person' }).press('Enter');
    await page.getByText('Letters that name it are not sent meanwhile.').waitFor({ state: 'detached' });
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  browser.step('a message of a sequence without a session names it', async () => {
    await beginSequence(page, 'The next rung, by letter');
    await page.getByRole('button', { name: 'Add a step here' }).click();
    await page.getByRole('menuitem', { name: 'Message' }).click();
    await page.getByLabel('Subject').fill('In person');
    await page.getByLabel('Text', { exact: true }).fill('[See it]({{ offer_url }})');
    await page.getByRole('switch', { name: 'This message sells' }).press('Space');
    await pick(page, 'What it sells', 'In person');
    await page.getByText('Not for whoever has what this offer sells.').waitFor();
    await page.getByRole('button', { name: 'Close the step' }).click();
    await publishSequence(page);
  });

  browser.step('sales sells it by hand to a person, without a session', async () => {
    owner.allow(/^404 GET \S+\/postal-addresses\//);
    const { items } = await installation.owner.get<{ items: { id: string }[] }>('/api/v1/contacts');
    await page.goto(`/contacts/${items[0]!.id}`);
    await page.getByRole('button', { name: 'Record order' }).click();
    const dialog = page.getByRole('dialog', { name: 'Order from Ada Lovelace' });
    await eventually(async () => expect(await dialog.getByLabel('Amount (EUR)').inputValue()).toBe('490'));
    await dialog.getByRole('button', { name: 'Record order' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText(/^Bought.*In person/).waitFor();
    await page.goto('/orders');
    await page.getByRole('row').filter({ hasText: 'In person' }).getByText('Ada Lovelace').waitFor();
  });
});
