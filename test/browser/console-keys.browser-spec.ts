import { Attendee, eventually, type Session } from '@funnelcast/demo';
import { Installation } from '../e2e/installation.js';
import { Browser } from './browser.js';
import { hasFocus } from './in-page.js';
import { signIn } from './studio.js';
import type { Visitor } from './visitor.js';

describe('the console, by single keys', () => {
  const browser = new Browser();
  let installation: Installation;
  let presenter: Visitor;
  let ada: Attendee;
  let session: Session;

  beforeAll(async () => {
    const [started] = await Promise.all([Installation.start({ events: 'in-process' }), browser.start()]);
    installation = started;
    const { origin, owner, time } = installation;
    presenter = await browser.visitor({ name: 'presenter', origin });
    const webinar = await owner.createWebinar({ title: 'How rooms sell', slug: 'rooms' });
    session = await owner.scheduleSession(webinar.id, time.in(5));
    await owner.createOffer({ webinarId: webinar.id, deadlineMinutes: 60 });
    await eventually(() => owner.room(session.id));
    await owner.inRoom(session.id, 'polls', { question: 'When do you buy?', options: ['Now', 'Later'] });
    ada = new Attendee(origin, 'Ada Example', 'ada@example.org');
    await ada.register('rooms', {});
    await owner.inRoom(session.id, 'start');
    await ada.join();
    await ada.ask('ask', { text: 'Is there a trial?' });
    await signIn(presenter, installation);
    await presenter.page.goto(`/console/${session.id}`);
    await presenter.page.getByText('Is there a trial?').waitFor();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await ada?.leave();
    await installation?.stop();
  }, 60_000);

  const poll = () => presenter.page.getByRole('article', { name: 'When do you buy?' });

  browser.step('P opens the next poll, and closes the open one', async () => {
    await presenter.page.keyboard.press('p');
    await poll().getByText('Open', { exact: true }).waitFor();
    // While one act is under way a second press is taken for a slip of the finger.
    await presenter.page.waitForLoadState('networkidle');
    await presenter.page.keyboard.press('p');
    await poll().getByText('Closed', { exact: true }).waitFor();
  });

  browser.step('O shows the offer in the room, by the place of the key on a Russian keyboard', async () => {
    const { page } = presenter;
    await page.evaluate(
      `dispatchEvent(new KeyboardEvent('keydown', { key: 'щ', code: 'KeyO', bubbles: true }))`,
    );
    await page.getByText('In the room now').waitFor();
    await ada.hear(({ type }) => type === 'offer-pushed');
  });

  browser.step('A marks a question answered, which stays in its place', async () => {
    const { page } = presenter;
    await ada.ask('ask', { text: 'Will there be a recording?' });
    const questions = page.getByRole('list', { name: 'Questions' }).getByRole('listitem');
    await questions.nth(1).waitFor();
    await page.keyboard.press('a');
    await questions.nth(0).getByText('Answered').waitFor();
    expect(await questions.nth(0).innerText()).toContain('Is there a trial?');
    await page.getByRole('button', { name: 'Hide answered' }).click();
    await eventually(async () => expect(await questions.count()).toBe(1));
  });

  browser.step('C goes to the chat, where letters are letters', async () => {
    const { page } = presenter;
    await page.keyboard.press('c');
    const field = page.getByLabel('Message to the room');
    expect(await hasFocus(field)).toBe(true);
    await page.keyboard.type('pancakes');
    await page.keyboard.press('Enter');
    await page.getByRole('list', { name: 'Chat' }).getByText('pancakes').waitFor();
    await poll().getByText('Closed', { exact: true }).waitFor();
  });

  browser.step('does not carry away who has scrolled up to read', async () => {
    const { page } = presenter;
    for (let line = 1; line <= 12; line += 1)
      await installation.owner.inRoom(session.id, 'chat', { text: `Line ${line}` });
    const chat = page.getByRole('list', { name: 'Chat' });
    await chat.getByText('Line 12', { exact: true }).waitFor();
    await chat.focus();
    await page.keyboard.press('Home');
    await eventually(async () => expect(await scrolled(chat)).toBe(0));
    await ada.ask('chat', { text: 'Hello from Berlin' });
    await page.getByRole('button', { name: '1 new message' }).waitFor();
    expect(await scrolled(chat)).toBe(0);
    await page.getByRole('button', { name: '1 new message' }).click();
    await eventually(async () => expect(await scrolled(chat)).toBeGreaterThan(0));
  });

  browser.step('? tells the keys', async () => {
    const { page } = presenter;
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('?');
    await page
      .getByRole('dialog', { name: 'Keyboard shortcuts' })
      .getByText('Mark the first waiting')
      .waitFor();
    await page.keyboard.press('Escape');
  });
});

const scrolled = (list: ReturnType<Visitor['page']['getByRole']>): Promise<number> =>
  list.evaluate((element: { scrollTop: number }) => element.scrollTop);
