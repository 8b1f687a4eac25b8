import type { Locator, Page } from 'playwright-core';
import { eventually, type Session, type Webinar } from '@funnelcast/demo';
import { Installation } from '../e2e/installation.js';
import { Browser } from './browser.js';
import { hasFocus, hasRing } from './in-page.js';
import { signIn } from './studio.js';
import type { Visitor } from './visitor.js';

describe('without a mouse', () => {
  const browser = new Browser();
  let installation: Installation;
  let owner: Visitor;
  let visitor: Visitor;
  let webinar: Webinar;
  let session: Session;

  beforeAll(async () => {
    const [started] = await Promise.all([Installation.start({ events: 'in-process' }), browser.start()]);
    installation = started;
    const { origin, time } = installation;
    owner = await browser.visitor({ name: 'owner', origin });
    visitor = await browser.visitor({ name: 'visitor', origin });
    webinar = await installation.owner.createWebinar({ title: 'How rooms sell', slug: 'rooms' });
    session = await installation.owner.scheduleSession(webinar.id, time.in(5));
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await installation?.stop();
  }, 60_000);

  browser.it('a person registers', async () => {
    const { page } = visitor;
    await page.goto('/w/rooms');
    await tabTo(page, page.getByLabel('Your name'));
    await page.keyboard.type('Ada Example');
    await page.keyboard.press('Tab');
    await page.keyboard.type('ada@example.org');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await tabTo(page, page.getByRole('button', { name: 'Register' }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'You are in, Ada!' }).waitFor();
    await tabTo(page, page.getByRole('link', { name: 'Go to the room' }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'How rooms sell' }).waitFor();
  });

  browser.it('a person votes and asks', async () => {
    const { page } = visitor;
    const { owner: studio } = installation;
    await eventually(() => studio.inRoom(session.id, 'start'));
    const { id } = await studio.inRoom<{ id: string }>(session.id, 'polls', {
      question: 'When do you buy?',
      options: ['Now', 'Later'],
    });
    await studio.inRoom(session.id, `polls/${id}/open`);
    await tabTo(page, page.getByRole('button', { name: 'Later' }));
    await page.keyboard.press('Enter');
    await page.getByText('Your vote is saved.').waitFor();
    await eventually(async () => {
      const [poll] = (await studio.room(session.id)).polls;
      expect(poll!.options.map(({ votes }) => votes)).toEqual([0, 1]);
    });
    await tabTo(page, page.getByRole('tab', { name: 'Chat' }));
    await page.keyboard.press('ArrowRight');
    await tabTo(page, page.getByLabel('Your question to the presenter'));
    await page.keyboard.type('Is there a trial?');
    await page.keyboard.press('Enter');
    await page.getByText('Your question has reached the presenter.').waitFor();
  });

  browser.it('a presenter ends the session, after having thought better of it once', async () => {
    const { page } = owner;
    await signIn(owner, installation);
    await page.goto(`/console/${session.id}`);
    const end = page.getByRole('button', { name: 'End the session' });
    await end.waitFor();
    await tabTo(page, end);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'End the session for everyone?' });
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await eventually(async () => expect(await hasFocus(end)).toBe(true));
    await page.keyboard.press('Enter');
    await tabTo(page, dialog.getByRole('button', { name: 'End it now' }));
    await page.keyboard.press('Enter');
    await page.getByText('Ended', { exact: true }).waitFor();
    await visitor.page.getByRole('heading', { name: 'The session has ended' }).waitFor();
  });

  browser.it('a presenter makes a webinar, looks back on the way, and walks through its parts', async () => {
    const { page } = owner;
    await page.goto('/webinars/new');
    await tabInto(page, page.getByLabel('Title'));
    await page.keyboard.type('Made by hand');
    await tabInto(page, page.getByLabel('Presenter', { exact: true }));
    await page.keyboard.type('Grace Hopper');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'When does it happen first?' }).waitFor();
    await eventually(async () => expect(await hasFocus(page.getByLabel('Date and time'))).toBe(true));
    await tabTo(page, page.getByRole('button', { name: 'Back' }));
    await page.keyboard.press('Enter');
    await eventually(async () => expect(await hasFocus(page.getByLabel('Title'))).toBe(true));
    await page.keyboard.press('Enter');
    await eventually(async () => expect(await hasFocus(page.getByLabel('Date and time'))).toBe(true));
    await tabTo(page, page.getByRole('button', { name: 'Next' }));
    await page.keyboard.press('Enter');
    await eventually(async () => expect(await hasFocus(page.getByLabel('Video address'))).toBe(true));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Your webinar is ready' }).waitFor();
    await tabTo(page, page.getByRole('link', { name: 'Manage the webinar' }));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('tab', { name: 'Overview' }));
    for (const part of ['Sessions', 'Page', 'Form', 'Letters', 'Polls', 'Offer']) {
      await page.keyboard.press('ArrowRight');
      await page.getByRole('tab', { name: part, selected: true }).waitFor();
      expect(await hasFocus(page.getByRole('tab', { name: part }))).toBe(true);
    }
    expect(new URL(page.url()).pathname).toMatch(/\/offer$/);
  });

  browser.it('a dialog gives the focus back, and so does the panel of a new step', async () => {
    const { page } = owner;
    await page.goto('/settings/sales');
    const edit = page.getByRole('button', { name: 'Edit' }).first();
    await tabTo(page, edit, 60);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await eventually(async () => expect(await hasFocus(edit)).toBe(true));

    await page.goto('/sequences?new');
    await page.getByRole('dialog').getByLabel('Name').fill('By hand');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Add a step here' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Message' }).press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await eventually(async () =>
      expect(await hasFocus(page.getByRole('button', { name: /^Edit: 1\./ }))).toBe(true),
    );
  });

  browser.it('the studio lets its navigation be skipped', async () => {
    const { page } = owner;
    await page.goto('/webinars');
    await page.getByRole('link', { name: 'How rooms sell' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await hasFocus(page.getByRole('link', { name: 'Skip to content' }))).toBe(true);
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('link', { name: 'New webinar' }), 3);
  });
});

/** Goes from field to field until this one is reached; what has the focus can be seen on the way. */
async function tabTo(page: Page, wanted: Locator, atMost = 30): Promise<void> {
  await tabInto(page, wanted, atMost);
  expect(await hasRing(wanted)).toBe(true);
}

/** For the studio's fields, whose border tells where one is. */
async function tabInto(page: Page, wanted: Locator, atMost = 30): Promise<void> {
  await wanted.waitFor();
  for (let step = 0; step < atMost; step += 1) {
    if (await hasFocus(wanted)) break;
    await page.keyboard.press('Tab');
  }
  expect(await hasFocus(wanted)).toBe(true);
}
