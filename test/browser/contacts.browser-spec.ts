import { Attendee, eventually } from '@funnelcast/demo';
import { Installation } from '../e2e/installation.js';
import { Browser } from './browser.js';
import { hasFocus } from './in-page.js';
import { signIn } from './studio.js';
import type { Visitor } from './visitor.js';

const csv = (name: string, text: string | Buffer) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
});

describe('contacts', () => {
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
    const session = await studio.scheduleSession(webinar.id, time.in(5));
    const ada = new Attendee(origin, 'Ada Lovelace', 'ada@example.org');
    await ada.register('rooms');
    await new Attendee(origin, 'Ben Okri', 'ben@example.org').register('rooms');
    // The room learns of its session by a fact, a moment later.
    await eventually(() => studio.inRoom(session.id, 'start'));
    await ada.join();
    await ada.ask('ask', { text: 'Is there a trial?' });
    await time.advance(20);
    await ada.leave();
    await eventually(async () => expect((await studio.room(session.id)).present).toBe(0));
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await installation?.stop();
  }, 60_000);

  browser.step('are found by a part of the name', async () => {
    await signIn(owner, installation);
    const { page } = owner;
    await page.getByRole('link', { name: 'Contacts' }).click();
    await page.getByText('2 contacts').waitFor();
    await page.getByLabel('Search by name or e-mail').fill('love');
    await page.getByText('1 contact', { exact: true }).waitFor();
    await page.getByLabel('Search by name or e-mail').fill('nobody at all');
    await page.getByText('Nobody fits these filters.').waitFor();
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.getByRole('link', { name: 'Ada Lovelace' }).click();
  });

  browser.step('show who somebody is and everything they did', async () => {
    const { page } = owner;
    await page.getByRole('heading', { name: 'Ada Lovelace', level: 1 }).waitFor();
    const timeline = page.getByRole('list', { name: 'Timeline' });
    for (const words of [
      'Became a contact',
      'Registered',
      'Came into the room',
      'Asked “Is there a trial?”',
      'Left after 20 minutes',
      'Letter sent: Your place in “How rooms sell”',
    ]) {
      await timeline.getByText(words, { exact: true }).waitFor();
    }
    await page.getByText('on the page /w/rooms').waitFor();
  });

  browser.step('say what is missing when a service does not answer, and show the rest', async () => {
    const { page } = owner;
    owner.allow(/^503 GET \S+contact-visits/);
    const failing = /\/contact-visits/;
    await page.route(failing, (route) =>
      route.fulfill({ status: 503, json: { code: 'service-unavailable' } }),
    );
    await page.reload();
    const note = page.getByRole('alert').filter({ hasText: 'What happened in the rooms' });
    await note.waitFor();
    await page.getByRole('list', { name: 'Timeline' }).getByText('Registered', { exact: true }).waitFor();
    await page.unroute(failing);
    await note.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Came into the room', { exact: true }).waitFor();
    expect(await note.count()).toBe(0);
  });

  browser.step('say clearly why a file cannot be imported', async () => {
    const { page } = owner;
    owner.allow(/^422 POST \S+\/contact-imports/);
    await page.goto('/contacts/import');
    const field = page.locator('input[type=file]');
    const alert = page.getByRole('alert');
    await field.setInputFiles(csv('people.xlsx', 'PK\u0003\u0004'));
    await alert.getByText('In your spreadsheet program choose').waitFor();
    await field.setInputFiles(csv('people.csv', 'name,phone\nAda,1'));
    await alert.getByText('No column is called “email”').waitFor();
    await field.setInputFiles(csv('people.csv', Buffer.alloc(10 * 1024 * 1024 + 1, 'x')));
    await alert.getByText('larger than 10 MB').waitFor();
    const rows = Array.from({ length: 20 }, (_, n) => `person${n}@example.org,"Person ${n}"`);
    await field.setInputFiles(
      csv('people.csv', ['email,name', ...rows, 'broken@example.org,"Bro'].join('\n')),
    );
    await page.getByRole('checkbox', { name: /agreed/ }).check();
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await alert.getByText('Look at line 22.').waitFor();
  });

  browser.step('are imported from a file, and what was not taken can be downloaded', async () => {
    const { page } = owner;
    await page.goto('/contacts/import');
    const file =
      'external_id,E-mail,Full name,Job title\n1,cleo@example.org,Cleo,Head of sales\n2,ada@example.org,Other,\n3,dan@,=1+1,\n';
    await page.locator('input[type=file]').setInputFiles(csv('people.csv', file));
    await page.getByRole('columnheader', { name: 'Job title' }).getByText('Job title').last().waitFor();
    await page.getByText('Nothing is taken from: external_id.').waitFor();
    await page.getByRole('checkbox', { name: /^Keep .* in the profile/ }).check();
    await page.getByText('Nothing is taken from').waitFor({ state: 'detached' });
    const start = page.getByRole('button', { name: 'Import', exact: true });
    expect(await start.isDisabled()).toBe(true);
    await page.getByRole('checkbox', { name: /agreed/ }).check();
    await start.click();
    await page.getByRole('heading', { name: 'Import finished' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Import finished' }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Rows not taken (CSV)' }).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString()).toContain(`4,email-invalid,3,dan@,'=1+1`);
    await page.getByRole('link', { name: 'See the contacts' }).click();
    await page.getByText('3 contacts').waitFor();
    await page.getByRole('link', { name: 'Cleo' }).click();
    await page.getByText('Head of sales').waitFor();
    await page.getByText('external-id').waitFor();
  });

  browser.step('say why an import has stopped, and it can be tried again or cancelled', async () => {
    const { page } = owner;
    await page.goto('/contacts/import');
    await page.getByRole('link', { name: 'people.csv' }).click();
    await page.getByRole('heading', { name: 'Import finished' }).waitFor();
    const whole = { rowCount: 700, rowsDone: 500, added: 480, known: 15, refused: 5, finishedAt: null };
    let state: object = { status: 'failed', reason: 'unexpected' };
    const after: Record<string, object> = {
      retry: { status: 'running', reason: null },
      cancel: { status: 'cancelled', reason: null },
    };
    // A bug of ours cannot be ordered, so the answers of the platform are played.
    const imports = /\/api\/v1\/contact-imports\/[\w-]+(\/retry|\/cancel)?$/;
    await page.route(imports, async (route) => {
      const decision = imports.exec(route.request().url())![1]?.slice(1);
      if (decision) state = after[decision]!;
      const path = route
        .request()
        .url()
        .replace(/\/(retry|cancel)$/, '');
      const known = await route.fetch({ url: path, method: 'GET' });
      await route.fulfill({ json: { ...((await known.json()) as object), ...whole, ...state } });
    });
    await page.reload();
    await page.getByRole('heading', { name: 'The import has stopped' }).waitFor();
    await page.getByText('It stopped after 500 of 700 rows.').waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('500 of 700 rows').waitFor();
    await page.getByRole('button', { name: 'Cancel the import' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel the import' }).click();
    await page.getByRole('heading', { name: 'Import cancelled' }).waitFor();
    await page.getByText('500 of 700 rows had been read by then').waitFor();
    // The page may be asking once more at this very moment.
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });

  browser.step('are found from anywhere by keyboard alone', async () => {
    const { page } = owner;
    await page.goto('/webinars');
    await page.getByRole('heading', { name: 'Webinars', level: 1 }).waitFor();
    const search = page.getByRole('textbox', { name: 'Search and commands' });
    const ready = () => eventually(async () => expect(await hasFocus(search)).toBe(true));
    await page.keyboard.press('Control+K');
    await search.waitFor();
    await ready();
    await page.keyboard.type('cleo');
    await page.getByRole('dialog').getByText('cleo@example.org').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Cleo', level: 1 }).waitFor();
    await search.waitFor({ state: 'hidden' });
    await page.keyboard.press('Control+K');
    await search.waitFor();
    await ready();
    await page.keyboard.type('xyzzy');
    await page.getByText('Nothing fits “xyzzy”.').waitFor();
    await page.keyboard.press('Escape');
    await search.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await search.waitFor();
    await ready();
    await page.keyboard.type('new web');
    await page.getByRole('dialog').getByText('New webinar').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'New webinar', level: 1 }).waitFor();
  });

  browser.step('what was done can be undone: a step of the sequence, an invitation', async () => {
    const { page } = owner;
    await page.goto('/sequences');
    await page
      .getByRole('main')
      .getByRole('link', { name: /ladder/i })
      .click();
    const remove = page.getByRole('button', { name: /^Remove step/ });
    await remove.first().waitFor();
    const steps = await remove.count();
    await remove.first().click();
    await eventually(async () => expect(await remove.count()).toBe(steps - 1));
    await page.getByRole('button', { name: 'Undo' }).click();
    await eventually(async () => expect(await remove.count()).toBe(steps));

    await page.goto('/people');
    const { url } = await installation.owner.post<{ url: string }>('/api/v1/invitations', {
      email: 'new@example.org',
      role: 'sales',
    });
    await page.reload();
    await page.getByRole('button', { name: 'Withdraw the invitation of new@example.org' }).click();
    await page.getByText('The invitation of new@example.org is withdrawn').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await eventually(async () =>
      expect(await page.getByLabel('Invitation link').first().inputValue()).toBe(url),
    );
  });
});
