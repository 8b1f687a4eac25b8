import { Attendee, eventually, Studio } from '@funnelcast/demo';
import { Client } from 'pg';
import type { Page } from 'playwright-core';
import { Installation } from '../e2e/installation.js';
import { Browser, PHONE } from './browser.js';
import { overhang } from './in-page.js';
import { contactIdOf } from './letters-on-paper.js';
import { signIn } from './studio.js';
import type { Visitor } from './visitor.js';

const PASSWORD = 'a long enough password';
const DAY = 24 * 60;

/** Somebody who scores people would write it; here nobody does. */
const JUDGED = `
  select exists (select from offers.lead where contact_id = $1)
    and not exists (select from offers.lead_check where contact_id = $1) as judged`;
const READY = `
  insert into offers.lead (contact_id, workspace_id, stage, stage_reason, engagement)
  values ($1, $2, 'sales-ready', 'asked for a call', 7)
  on conflict (contact_id) do update set stage = excluded.stage, stage_reason = excluded.stage_reason`;

describe('from ready for sales to the last call', () => {
  const browser = new Browser();
  let installation: Installation;
  let [owner, sam]: Visitor[] = [];
  let contactId: string;
  let sessionId: string;

  beforeAll(async () => {
    const [started] = await Promise.all([Installation.start({ events: 'in-process' }), browser.start()]);
    installation = started;
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await installation?.stop();
  }, 60_000);

  const joins = async (name: string): Promise<{ email: string; userId: string }> => {
    const email = `${name.toLowerCase()}@example.org`;
    const { url } = await installation.owner.post<{ url: string }>('/api/v1/invitations', {
      email,
      role: 'sales',
    });
    const id = url.split('/').at(-1)!;
    await new Studio(installation.origin).post(`/api/v1/invitations/${id}/accept`, {
      name,
      password: PASSWORD,
    });
    const { items } = await installation.owner.get<{ items: { userId: string; email: string }[] }>(
      '/api/v1/members',
    );
    return items.find((member) => member.email === email)!;
  };
  const enter = async (name: string, email: string, screen = {}): Promise<Visitor> => {
    const visitor = await browser.visitor({ name, origin: installation.origin, ...screen });
    visitor.allow(/^401 \w+ \S+\/api\/v1\/(me|access-tokens)$/);
    await visitor.setWatch(installation.time.now());
    await visitor.page.goto('/calls');
    await visitor.page.getByLabel('E-mail').fill(email);
    await visitor.page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await visitor.page.getByRole('button', { name: 'Sign in' }).click();
    await visitor.page.getByRole('heading', { name: 'Calls', level: 1 }).waitFor();
    return visitor;
  };
  const becomeSellers = async (page: Page, ...names: string[]) => {
    for (const name of names) {
      await page.getByRole('button', { name: `Edit: ${name}` }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('combobox', { name: 'Function' }).click();
      await page.getByRole('option', { name: 'Seller' }).click();
      await dialog.getByRole('button', { name: 'Save' }).click();
      await dialog.waitFor({ state: 'hidden' });
    }
  };

  browser.step('the owner draws the conveyor and says who sells', async () => {
    await joins('Sam');
    owner = await browser.visitor({ name: 'owner', origin: installation.origin });
    // Nobody has told a postal address.
    owner.allow(/^404 GET \S+\/postal-addresses\//);
    await signIn(owner, installation);
    const { page } = owner;
    await page.goto('/conveyor');
    await page.getByRole('button', { name: 'Begin with these stages' }).click();
    await page.getByRole('button', { name: 'People in Contact: 0' }).waitFor();
    await page.getByRole('link', { name: 'Edit stages' }).click();
    const first = page.getByRole('region', { name: '1. Contact' });
    await first.getByLabel('Name').fill('Registered');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('This is there already.').waitFor();
    owner.allow(/^422 PUT \S+\/api\/v1\/conveyor$/);
    await page.getByRole('region', { name: '1. Registered' }).getByLabel('Name').fill('Known');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'People in Known: 0' }).waitFor();

    await page.goto('/settings/sales');
    await becomeSellers(page, 'Sam');
    await page.getByRole('region', { name: 'Who sells' }).getByText('Seller', { exact: true }).waitFor();
  });

  browser.step('a lead becomes ready and is offered', async () => {
    const { origin, owner: studio, time } = installation;
    const webinar = await studio.createWebinar({ title: 'How rooms sell', slug: 'rooms' });
    sessionId = (await studio.scheduleSession(webinar.id, time.in(60))).id;
    await new Attendee(origin, 'Ada Lovelace', 'ada@example.org').register('rooms', {});
    contactId = await contactIdOf(studio, 'ada@example.org');
    await ready();
    await sequenceOf(studio);

    const { page } = owner!;
    await page.goto(`/contacts/${contactId}`);
    await page.getByText('Nobody of sales has them yet.').waitFor();
    await page.getByRole('button', { name: 'Hand over…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Hand over' }).click();
    await page.getByText('Offered to Sam').waitFor();
  });

  async function ready(): Promise<void> {
    const { workspaceId } = await installation.owner.get<{ workspaceId: string }>('/api/v1/me');
    const database = new Client(installation.platform.adminDatabaseUrl('funnelcast'));
    await database.connect();
    // What was judged by the facts of the registration is not to be judged again afterwards.
    await eventually(async () => {
      const { rows } = await database.query(JUDGED, [contactId]);
      expect(rows).toEqual([{ judged: true }]);
    });
    await database.query(READY, [contactId, workspaceId]);
    await database.end();
  }

  async function sequenceOf(studio: Studio): Promise<void> {
    const { id } = await studio.post<{ id: string }>('/api/v1/personal-sequences', {
      name: 'After the call',
    });
    const letter = { channel: 'email', subject: 'As we said', body: 'Hello', sells: false };
    await studio.put(`/api/v1/personal-sequences/${id}/draft`, {
      name: 'After the call',
      definition: {
        trigger: { on: 'call-recorded', match: { outcome: 'positive' } },
        reentry: { allow: 'never' },
        goals: [],
        restAtEnd: false,
        steps: [
          {
            key: 'as-we-said',
            kind: 'message',
            timing: { anchor: 'previous', offsetDays: 0, offsetMinutes: 0 },
            expiresAfterMinutes: DAY,
            message: letter,
          },
        ],
      },
    });
    await studio.post(`/api/v1/personal-sequences/${id}/publication`);
  }

  browser.step('sales accepts, sees why and what to say, and calls', async () => {
    sam = await enter('sam', 'sam@example.org', PHONE);
    const { page } = sam;
    await page.getByText('1 person is offered to you.').waitFor();
    await page.getByRole('button', { name: 'See them' }).click();
    await page.getByRole('button', { name: /^Accept/ }).waitFor();
    expect(await overhang(page)).toBeUndefined();
    await page.keyboard.press('a');
    await page.getByText('Nobody is offered to you').waitFor();
    await page.getByText('To call (1)').click();
    const card = page.getByRole('region', { name: 'Ada Lovelace' });
    await card.getByText('asked for a call').waitFor();
    await card.getByText('Next: Attended').waitFor();
    await card.getByText('An hour of their time').waitFor();
    expect(await overhang(page)).toBeUndefined();
    expect(await card.getByLabel(/^After “Neutral”, call again/).inputValue()).toMatch(/^\d{4}-/);
    await card.getByLabel('Note').fill('Wants the details');
    await card.getByRole('button', { name: /^Positive/ }).click();
    await page.getByText('Done (1)').waitFor();
  });

  browser.step('the outcome counts as a touch, and a sequence goes on by it', async () => {
    await eventually(async () => {
      const { touches } = await installation.owner.get<{ touches: number }>(
        `/api/v1/contact-activity?contactId=${contactId}`,
      );
      const { items } = await installation.owner.get<{ items: { sequenceName: string }[] }>(
        `/api/v1/enrolments?contactId=${contactId}`,
      );
      return touches > 0 && items.some(({ sequenceName }) => sequenceName === 'After the call');
    });
    const { page } = owner!;
    await page.reload();
    await page.getByText('With Sam').waitFor();
    await page.getByText('Sam: Positive (Wants the details)').waitFor();
  });

  browser.step('the hot list shows whose they are, and everybody finds their own', async () => {
    const { page } = sam!;
    await page.goto(`/hot-list/${sessionId}`);
    await page
      .getByRole('row', { name: /Ada Lovelace/ })
      .getByText('you', { exact: true })
      .waitFor();
    await chooseOwner(page, 'Mine');
    await page.getByText('1 person', { exact: true }).waitFor();
    await chooseOwner(page, 'Nobody yet');
    await page.getByText('Nobody matches these filters.').waitFor();
    await page.goto('/calls');

    const seen = owner!.page;
    await seen.goto(`/hot-list/${sessionId}`);
    await seen
      .getByRole('row', { name: /Ada Lovelace/ })
      .getByText('Sam', { exact: true })
      .waitFor();
    await chooseOwner(seen, 'Sam');
    await seen.getByText('1 person', { exact: true }).waitFor();
    await seen.goto(`/contacts/${contactId}`);
  });

  browser.step(
    'the list tells the last call, and a member disqualifies with a reason and takes it back',
    async () => {
      const { page } = owner!;
      await page.goto(`/hot-list/${sessionId}`);
      await page
        .getByRole('row', { name: /Ada Lovelace/ })
        .getByText(/^call .*, Sam: Positive$/)
        .waitFor();
      await page.goto(`/contacts/${contactId}`);
      await page.getByRole('button', { name: 'Disqualify…' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Reason').press('Enter');
      await dialog.getByText('Say why in a few words.').waitFor();
      await dialog.getByLabel('Reason').fill('A student');
      await page.keyboard.press('Enter');
      await page.getByText('disqualified by hand: A student').waitFor();
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByText('disqualified by hand: A student').waitFor({ state: 'hidden' });

      const phone = sam!.page;
      const view = (name: string) => phone.getByRole('radiogroup').getByText(name);
      // Whoever was done is done again, and who has a time to be called keeps it.
      await view('Done (1)').click();
      await phone.getByRole('button', { name: /^Neutral/ }).click();
      await view('Later (1)').click();
      await phone
        .getByRole('region', { name: 'Ada Lovelace' })
        .getByRole('button', { name: 'Disqualify…' })
        .click();
      await phone.getByRole('dialog').getByLabel('Reason').fill('No budget');
      expect(await overhang(phone)).toBeUndefined();
      await phone.getByRole('dialog').getByRole('button', { name: 'Disqualify', exact: true }).click();
      // The card has left the list by now, and the way back is still there.
      await phone.getByRole('button', { name: 'Undo' }).waitFor();
      await view('Done (1)').click();
      await phone.getByText('Taken out of sales: nobody is asked to call them.').waitFor();
      await phone.getByRole('button', { name: /^Positive/ }).waitFor({ state: 'hidden' });
      expect(await overhang(phone)).toBeUndefined();
      await phone.getByRole('button', { name: 'Take the disqualification back' }).click();
      await view('Later (1)').waitFor();
      expect(await overhang(phone)).toBeUndefined();
    },
  );

  const chooseOwner = async (page: Page, name: string) => {
    await page.getByRole('combobox', { name: 'Owner' }).click();
    await page.getByRole('option', { name, exact: true }).click();
  };

  browser.step('what only a human receives is recorded by hand, and taken back', async () => {
    const { page } = owner!;
    await page.getByRole('button', { name: 'Record: Meeting' }).click();
    await page.getByRole('button', { name: 'Take back: Meeting' }).click();
    await page.getByRole('button', { name: 'Record: Meeting' }).waitFor();
    await page.goto('/conveyor');
    await page.getByRole('button', { name: 'People in Registered: 1' }).click();
    await page.getByText('Nobody can be moved past this by hand').waitFor();
    await page.getByRole('list', { name: 'People in Registered' }).getByText('Ada Lovelace').waitFor();
  });

  browser.step('the people of a leaving colleague go to another in one step', async () => {
    await joins('Tea');
    const { items } = await installation.owner.get<{ items: { userId: string; name: string }[] }>(
      '/api/v1/members',
    );
    const leaving = items.find(({ name }) => name === 'Sam')!;
    const { page } = owner!;
    await page.goto('/settings/sales');
    await becomeSellers(page, 'Tea');
    await installation.owner.delete(`/api/v1/members/${leaving.userId}`);
    await page.getByText('Sam has left, and 1 person is still with them.').waitFor({ timeout: 20_000 });
    await page.getByRole('button', { name: 'Give away the people of Sam' }).click();
    await page.getByRole('dialog').getByText('Tea: 1').waitFor();
    await page.getByRole('button', { name: 'Give 1 person' }).click();
    await page.getByText('1 person has a new owner').waitFor();
    await page.goto(`/contacts/${contactId}`);
    await page.getByText('With Tea').waitFor();
  });
});
