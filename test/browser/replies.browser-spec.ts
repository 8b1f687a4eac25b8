import { Attendee } from '@funnelcast/demo';
import { Installation } from '../e2e/installation.js';
import { answerLetter } from './answers.js';
import { Browser } from './browser.js';
import { signIn } from './studio.js';
import type { Visitor } from './visitor.js';

const QUOTED = 'On Mon, 2 Mar 2026, Acme wrote:\n> Your place is booked';

describe('replies', () => {
  const browser = new Browser();
  let installation: Installation;
  let owner: Visitor;

  beforeAll(async () => {
    const [started] = await Promise.all([Installation.start({ events: 'in-process' }), browser.start()]);
    installation = started;
    const { origin, owner: studio, time } = installation;
    owner = await browser.visitor({ name: 'owner', origin });
    // Nobody has told a postal address.
    owner.allow(/^404 GET \S+\/postal-addresses\//);
    const webinar = await studio.createWebinar({ title: 'How rooms sell', slug: 'rooms' });
    await studio.scheduleSession(webinar.id, time.in(60));
    await new Attendee(origin, 'Ada Lovelace', 'ada@example.org').register('rooms');
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await installation?.stop();
  }, 60_000);

  const list = () => owner.page.getByRole('list', { name: 'Replies' });

  browser.step('an empty page says where answers go', async () => {
    await signIn(owner, installation);
    const { page } = owner;
    await page.getByRole('link', { name: 'Replies' }).click();
    await page.getByRole('heading', { name: 'No reply yet' }).waitFor();
    await page.getByRole('link', { name: 'Where answers go' }).click();
    await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor();
  });

  browser.step(
    'what somebody answers is on the first page, and in the list as the text that it is',
    async () => {
      const text = `I come <img src=x onerror="alert(1)"> & bring Ben.\n\n${QUOTED}`;
      await answerLetter(installation, 'ada@example.org', { subject: 'Re: Your place', text });
      const { page } = owner;
      await page.goto('/');
      await page.getByText('1 answer to your letters has not been seen by anybody.').waitFor();
      await page.getByRole('link', { name: 'Read them' }).click();

      await list().getByText('I come <img src=x onerror="alert(1)"> & bring Ben.').waitFor();
      await list()
        .getByText(/Answer to: Your place/)
        .waitFor();
      expect(await list().locator('img').count()).toBe(0);
      expect(await list().getByText('Your place is booked').count()).toBe(0);
      await list().getByRole('button', { name: 'Show the quoted letter' }).click();
      await list().getByText('> Your place is booked').waitFor();
    },
  );

  browser.step('is seen, and unseen again when that was a mistake', async () => {
    const { page } = owner;
    await page.getByText('Not seen yet (1)').click();
    await list().getByRole('button', { name: 'Mark as seen' }).click();
    await page.getByText('Everything is seen.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await list().getByText('New', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Mark all as seen' }).click();
    await page.getByText('1 reply is marked as seen').waitFor();
    await page.getByText('All', { exact: true }).click();
    await list()
      .getByText(/^Seen by /)
      .waitFor();
  });

  browser.step('stands on the page of the person, who is answered by mail', async () => {
    const { page } = owner;
    await list().getByRole('link', { name: 'Ada Lovelace' }).click();
    const panel = page.getByRole('region', { name: 'Replies' });
    await panel.getByText('I come <img').waitFor();
    expect(await panel.getByRole('link', { name: 'Answer' }).getAttribute('href')).toBe(
      'mailto:ada%40example.org?subject=Re%3A%20Your%20place',
    );
  });
});
