import { readFileSync } from 'node:fs';
import { Attendee, eventually, type Session } from '@funnelcast/demo';
import { Client } from 'pg';
import { Installation } from '../e2e/installation.js';
import { Browser } from './browser.js';
import { overhang } from './in-page.js';
import { signIn } from './studio.js';
import type { Visitor } from './visitor.js';

const PEOPLE = 100_000;
/** Of the hundred thousand only those near the window are in the page. */
const MOST_ROWS = 60;

/** What the offers service would know after a very large session; scores fall from 100 to 0. */
const AUDIENCE = `
  insert into offers.engagement (registration_id, workspace_id, session_id, webinar_id, contact_id, email, name,
                                 confirmed_position, score)
  select gen_random_uuid(), $1, $2, $3, gen_random_uuid(), 'person' || n || '@example.org', 'Person ' || n,
         1, 100 - n * 100 / ${PEOPLE}
  from generate_series(1, ${PEOPLE}) n`;

describe('a hot list of a hundred thousand people', () => {
  const browser = new Browser();
  let installation: Installation;
  let sales: Visitor;
  let session: Session;

  beforeAll(async () => {
    const [started] = await Promise.all([Installation.start({ events: 'in-process' }), browser.start()]);
    installation = started;
    const { origin, owner, time } = installation;
    sales = await browser.visitor({ name: 'sales', origin });
    const webinar = await owner.createWebinar({ title: 'How rooms sell', slug: 'rooms' });
    session = await owner.scheduleSession(webinar.id, time.in(5));
    await eventually(() => owner.hotList(session.id));
    await fill(webinar.id);
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await installation?.stop();
  }, 60_000);

  async function fill(webinarId: string): Promise<void> {
    const { workspaceId } = await installation.owner.get<{ workspaceId: string }>('/api/v1/me');
    await inDatabase(AUDIENCE, [workspaceId, session.id, webinarId]);
    await inDatabase('analyze offers.engagement');
  }

  async function inDatabase(statement: string, values: unknown[] = []): Promise<void> {
    const database = new Client(installation.platform.adminDatabaseUrl('funnelcast'));
    await database.connect();
    await database.query(statement, values);
    await database.end();
  }

  const row = (rank: number) => sales.page.locator(`[aria-rowindex="${rank + 1}"]`);
  const rows = () => sales.page.locator('tbody tr[aria-rowindex]').count();

  browser.step('shows the hottest, and says how many there are', async () => {
    await signIn(sales, installation);
    const { page } = sales;
    await page.goto(`/hot-list/${session.id}`);
    await page.getByText('100,000 people').waitFor();
    await row(1).getByText('person').first().waitFor();
    expect(await page.getByRole('table').getAttribute('aria-rowcount')).toBe(String(PEOPLE + 1));
    expect(await rows()).toBeLessThan(MOST_ROWS);
  });

  browser.step('goes to its very end at once', async () => {
    await sales.page.keyboard.press('End');
    await row(PEOPLE)
      .getByRole('link', { name: /@example\.org/ })
      .waitFor();
    expect(await rows()).toBeLessThan(MOST_ROWS);
  });

  browser.step(
    'moves nothing under the eyes of who reads further down, and tells that it has moved',
    async () => {
      const { page } = sales;
      const before = await row(PEOPLE).innerText();
      const ada = new Attendee(installation.origin, 'Ada Example', 'ada@example.org');
      await ada.register('rooms', {});

      await page.getByRole('button', { name: 'The ranking has moved. Show the new order' }).waitFor();
      expect(await row(PEOPLE).innerText()).toBe(before);
      await page.getByRole('button', { name: 'The ranking has moved. Show the new order' }).click();
      await page.getByText('100,001 people').waitFor();
    },
  );

  browser.step('follows by itself while the top is shown', async () => {
    const { page } = sales;
    await page.keyboard.press('Home');
    await row(1)
      .getByRole('link', { name: /@example\.org/ })
      .waitFor();
    const ben = new Attendee(installation.origin, 'Ben Example', 'ben@example.org');
    await ben.register('rooms', {});
    // Not while somebody is at work on the first row, either.
    await page.getByRole('button', { name: 'The ranking has moved. Show the new order' }).waitFor();
    await page.getByText('100,001 people').waitFor();
    await page.getByRole('heading', { level: 1 }).click();
    await page.getByText('100,002 people').waitFor();
  });

  browser.step('is searched as a whole', async () => {
    const { page } = sales;
    await page.getByLabel('Search name or e-mail').fill('person77777@');
    await page.getByText('1 person', { exact: true }).waitFor();
    await row(1).getByText('person77777@example.org').waitFor();
  });

  browser.step('goes from person to person by keys', async () => {
    const { page } = sales;
    await page.getByLabel('Search name or e-mail').fill('person7777');
    await page.getByText('11 people', { exact: true }).waitFor();
    await row(11).getByText('person').first().waitFor();
    await page.getByRole('heading', { level: 1 }).click();
    const focused = () => page.locator('tr[data-current]').getAttribute('aria-rowindex');
    await page.keyboard.press('j');
    await page.locator('[aria-rowindex="2"] a:focus').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.locator('[aria-rowindex="3"] a:focus').waitFor();
    expect(await focused()).toBe('3');
    await page.keyboard.press('n');
    await page.locator('[aria-rowindex="4"] a:focus').waitFor();
    await page.keyboard.press('k');
    await page.locator('[aria-rowindex="3"] a:focus').waitFor();
    await page.keyboard.press('f');
    await page.getByLabel('Search name or e-mail').and(page.locator(':focus')).waitFor();
  });

  browser.step('keeps filters as a view, and gives it back', async () => {
    const { page } = sales;
    await page.getByRole('button', { name: 'More filters' }).click();
    await page.getByLabel('Touched too few times').check();
    await page.getByRole('button', { name: 'Save view' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Sevens');
    await dialog.getByLabel('Everyone in the workspace sees it').check();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByText('View “Sevens” saved').waitFor();

    await page.reload();
    await page.getByText('100,002 people').waitFor();
    await page.getByRole('combobox', { name: 'View' }).click();
    await page.getByRole('option', { name: 'Sevens' }).click();
    await page.getByText('11 people', { exact: true }).waitFor();
    expect(await page.getByLabel('Touched too few times').isChecked()).toBe(true);
  });

  browser.step('downloads what is shown', async () => {
    const { page } = sales;
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download CSV' }).click(),
    ]);
    const lines = readFileSync(await download.path(), 'utf8')
      .trim()
      .split('\n');
    expect(lines).toHaveLength(12);
    expect(lines[0]).toContain('Reason to call');
    expect(lines[1]).toContain('person7777');
  });

  browser.step('takes, calls and hands over without leaving the list', async () => {
    const { page } = sales;
    sales.allow(/^503 GET .*sales-team/);
    await page.route('**/api/v1/sales-team', (route) => route.fulfill({ status: 503, json: {} }));
    await page.goto(`/hot-list/${session.id}`);
    await page.getByText('100,002 people').waitFor();
    await page.getByRole('button', { name: 'Hand over…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('At most 1,000 people are handed over at once.').waitFor();
    expect(await dialog.getByRole('button', { name: 'Hand over 100,002 people' }).isDisabled()).toBe(true);
    await dialog.getByRole('button', { name: 'Cancel' }).click();

    await page.getByLabel('Search name or e-mail').fill('ada@example.org');
    await page.getByText('1 person', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'What to do with Ada Example' }).click();
    await page.getByRole('menuitem', { name: 'Take' }).click();
    await page.getByText('Ada Example is with you now').waitFor();
    await row(1).getByText('you', { exact: true }).waitFor();

    await row(1).getByRole('link', { name: 'Ada Example' }).focus();
    await page.keyboard.press('c');
    await dialog.getByRole('heading', { name: 'Call with Ada Example' }).waitFor();
    await dialog.getByRole('button', { name: /^Positive/ }).click();
    await row(1)
      .getByText(/^call .*: Positive$/)
      .waitFor();

    await row(1).getByRole('link', { name: 'Ada Example' }).focus();
    await page.keyboard.press('h');
    await dialog.getByLabel('By the rules of the workspace').and(page.locator(':focus')).waitFor();
    // Nothing is said of colleagues whom nobody could read.
    await dialog.getByText('This could not be loaded').waitFor({ timeout: 30_000 });
    expect(await dialog.getByText('There is no other colleague who sells.').count()).toBe(0);
    await page.unroute('**/api/v1/sales-team');
    await dialog.getByRole('button', { name: 'Try again' }).click();
    await dialog.getByText('There is no other colleague who sells.').waitFor();
    await dialog.getByRole('button', { name: 'Hand over', exact: true }).click();
    await page.getByText('Nothing changes: they stay where they are').waitFor();
    await page.reload();
    await page.getByText('100,002 people').waitFor();
  });

  const checked = () => sales.page.locator('tbody tr input:checked').count();
  const bar = () => sales.page.getByRole('region', { name: 'What to do with the people who are chosen' });

  browser.step('chooses people by the space bar, by ranges and by the page', async () => {
    const { page } = sales;
    await page.getByLabel('Search name or e-mail').fill('person7777');
    await page.getByText('11 people', { exact: true }).waitFor();
    await row(11).getByText('person').first().waitFor();
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('j');
    await page.locator('[aria-rowindex="2"] a:focus').waitFor();
    await page.keyboard.press('Space');
    await bar().getByText('1 person chosen').waitFor();
    await page.keyboard.press('j');
    await page.locator('[aria-rowindex="3"] a:focus').waitFor();
    await page.keyboard.press('j');
    await page.locator('[aria-rowindex="4"] a:focus').waitFor();
    await page.keyboard.press('Shift+Space');
    await bar().getByText('3 people chosen').waitFor();
    await row(5).getByRole('checkbox').check();
    await row(8)
      .getByRole('checkbox')
      .click({ modifiers: ['Shift'] });
    await bar().getByText('7 people chosen').waitFor();
    await row(8).getByRole('checkbox').uncheck();
    await bar().getByText('6 people chosen').waitFor();
    await page.getByLabel('Choose 1 to 11').check();
    await bar().getByText('11 people chosen').waitFor();
    await bar().getByRole('button', { name: 'Clear' }).click();
    await bar().waitFor({ state: 'hidden' });
    expect(await checked()).toBe(0);
    // A box that was clicked has the focus, and the letters are about it.
    await row(3).getByRole('checkbox').click();
    await page.keyboard.press('h');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await row(3).getByRole('checkbox').click();
    await page.keyboard.press('j');
    await page.locator('[aria-rowindex="5"] a:focus').waitFor();
  });

  browser.step('keeps who is chosen while the list moves, and nobody for another filter', async () => {
    const { page } = sales;
    await row(2).getByRole('checkbox').check();
    await row(3).getByRole('checkbox').check();
    const who = await row(3).getByRole('link').first().innerText();
    const eve = new Attendee(installation.origin, 'Person7777 Newest', 'person7777new@example.org');
    await eve.register('rooms', {});
    await page.getByRole('button', { name: 'The ranking has moved. Show the new order' }).click();
    await page.getByText('12 people', { exact: true }).waitFor();
    await bar().getByText('2 people chosen').waitFor();
    const theirs = page.getByRole('row').filter({ hasText: who });
    expect(await theirs.getByRole('checkbox').isChecked()).toBe(true);
    await page.getByLabel('Search name or e-mail').fill('person777');
    await bar().waitFor({ state: 'hidden' });
    await page.getByText(/^1\d\d people$/).waitFor();
    expect(await checked()).toBe(0);
    await page.getByLabel('Choose 1 to 100').check();
    await bar().getByText('100 people chosen').waitFor();
    await bar().getByRole('button', { name: 'Clear' }).click();
  });

  browser.step('reads no more of a long range than can be chosen', async () => {
    const { page } = sales;
    await page.getByLabel('Search name or e-mail').fill('');
    await page.getByText('100,003 people').waitFor();
    await row(1).getByRole('checkbox').check();
    await page.keyboard.press('End');
    await page.locator('[aria-rowindex="100004"] a:focus').waitFor();
    let read = 0;
    page.on('request', (request) => (read += request.url().includes('/hot-list?') ? 1 : 0));
    await page.keyboard.press('Shift+Space');
    await bar().getByText('500 people chosen').waitFor();
    await page.getByText('At most 500 people are chosen at a time.').waitFor();
    expect(read).toBeLessThan(8);
    await bar().getByRole('button', { name: 'Clear' }).click();
    await page.getByLabel('Search name or e-mail').fill('person777');
    await page.getByText(/^1\d\d people$/).waitFor();
  });

  browser.step('takes, hands over, calls and downloads those who are chosen', async () => {
    const { page } = sales;
    await page.getByLabel('Search name or e-mail').fill('Person7777 Newest');
    await page.getByText('1 person', { exact: true }).waitFor();
    await row(1).getByRole('checkbox').check();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      bar().getByRole('button', { name: 'Download CSV' }).click(),
    ]);
    const lines = readFileSync(await download.path(), 'utf8')
      .trim()
      .split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('person7777new@example.org');

    await page.keyboard.press('t');
    await page.getByText('1 person is with you now').waitFor();
    await bar().waitFor({ state: 'hidden' });
    await row(1).getByText('you', { exact: true }).waitFor();

    await row(1).getByRole('checkbox').check();
    await bar().getByRole('button', { name: 'Record a call' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('heading', { name: 'Call with 1 person' }).waitFor();
    await dialog.getByRole('button', { name: /^No answer/ }).click();
    await page.getByText('Recorded for 1 person').waitFor();
    await row(1)
      .getByText(/^call .*: No answer$/)
      .waitFor();

    await row(1).getByRole('checkbox').check();
    await bar().getByRole('button', { name: 'Hand over…' }).click();
    await dialog.getByRole('button', { name: 'Hand over 1 person' }).click();
    await page.getByText('0 of 1 offered; the others have somebody already, or wait').waitFor();
  });

  browser.step('fits a phone with somebody chosen', async () => {
    const { page } = sales;
    await page.setViewportSize({ width: 360, height: 740 });
    await row(1).getByRole('checkbox').check();
    await bar().waitFor();
    expect(await overhang(page)).toBeUndefined();
    await page.setViewportSize({ width: 1280, height: 860 });
    await page.reload();
    await page.getByText('100,003 people').waitFor();
  });

  browser.step('is about the person whom the keys have reached, wherever they stand by then', async () => {
    const { page } = sales;
    const names = ['Kim One', 'Kim Two', 'Kim Three'];
    for (const [nth, name] of names.entries()) {
      const email = `kim${nth}@example.org`;
      await new Attendee(installation.origin, name, email).register('rooms', {});
      const scored = `update offers.engagement set score = $2 where email = $1`;
      await eventually(() => inDatabase(scored, [email, 90 - nth]));
    }
    await page.getByLabel('Search name or e-mail').fill('kim');
    await page.getByText('3 people', { exact: true }).waitFor();
    await row(1).getByRole('link', { name: 'Kim One' }).waitFor();
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('j');
    await page.locator('tbody tr a:focus', { hasText: 'Kim One' }).waitFor();
    // The others overtake; what is done with the first reads the list again.
    await inDatabase(`update offers.engagement set score = score + 50 where email ~ '^kim[12]@'`);
    await page.keyboard.press('t');
    await page.getByText('Kim One is with you now').waitFor();
    await row(3).getByRole('link', { name: 'Kim One' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('c');
    await page.getByRole('dialog').getByRole('heading', { name: 'Call with Kim One' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  browser.step('takes one after the other, however slow the answers are', async () => {
    const { page } = sales;
    await page.route('**/api/v1/hand-offs/*/acceptance', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      await route.continue();
    });
    const names = await Promise.all([1, 2].map((rank) => row(rank).getByRole('link').first().innerText()));
    await page.keyboard.press('Home');
    await page.locator('[aria-rowindex="2"] a:focus').waitFor();
    await page.keyboard.press('t');
    await page.keyboard.press('j');
    await page.locator('[aria-rowindex="3"] a:focus').waitFor();
    await page.keyboard.press('t');
    for (const name of names) await page.getByText(`${name} is with you now`).waitFor();
    await page.unroute('**/api/v1/hand-offs/*/acceptance');
  });

  browser.step('leaves the keys to an open menu', async () => {
    const { page } = sales;
    await page.getByLabel('Search name or e-mail').fill('person8888');
    await page.getByText('11 people', { exact: true }).waitFor();
    await row(4).getByText('person').first().waitFor();
    const name = await row(4).getByRole('link').first().innerText();
    await row(4)
      .getByRole('button', { name: `What to do with ${name}` })
      .focus();
    await page.keyboard.press('Enter');
    const item = (label: string) =>
      page.getByRole('menuitem', { name: label }).and(page.locator(':focus')).waitFor();
    await item('Take');
    await page.keyboard.press('ArrowDown');
    await item('Hand over…');
    await page.keyboard.press('t');
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'hidden' });
    expect(await page.locator('tr[data-current]').getAttribute('aria-rowindex')).toBe('5');
    expect(await page.getByText(`${name} is with you now`).count()).toBe(0);
    await page.reload();
    await page.getByText('100,006 people').waitFor();
  });

  browser.step('tells while everybody is counted by new rules', async () => {
    const { page } = sales;
    const { owner } = installation;
    interface Scoring extends Record<string, unknown> {
      halfLifeDays: number;
    }
    const path = '/api/v1/scoring-rules';
    const { updatedAt: _, updatedBy: __, counting: ___, ...rules } = await owner.get<Scoring>(path);
    await owner.put(path, { ...rules, halfLifeDays: rules.halfLifeDays + 1 });
    const hint = page.getByText(/^The rules have changed, and everybody is counted anew/);
    await hint.waitFor();
    await hint.waitFor({ state: 'hidden', timeout: 120_000 });
  });

  browser.step('says where people could be pushed to, once somebody has set it up', async () => {
    const { page } = sales;
    await page.getByRole('button', { name: 'Push to CRM' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('No CRM is set up that takes people.').waitFor();
    await dialog.getByRole('link', { name: 'Set one up' }).click();
    await page.getByRole('heading', { name: 'No CRM and no chat yet' }).waitFor();
  });
});
