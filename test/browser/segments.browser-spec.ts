import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Attendee, eventually } from '@funnelcast/demo';
import { Installation } from '../e2e/installation.js';
import { Browser } from './browser.js';
import { signIn } from './studio.js';
import type { Visitor } from './visitor.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe('segments', () => {
  const browser = new Browser();
  let installation: Installation;
  let owner: Visitor;
  let segmentId: string;

  beforeAll(async () => {
    const [started] = await Promise.all([Installation.start({ events: 'in-process' }), browser.start()]);
    installation = started;
    const { origin, owner: studio, time } = installation;
    owner = await browser.visitor({ name: 'owner', origin });
    const webinar = await studio.createWebinar({ title: 'How rooms sell', slug: 'rooms' });
    await studio.scheduleSession(webinar.id, time.in(60));
    await signIn(owner, installation);
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await installation?.stop();
  }, 60_000);

  const register = async (name: string, email: string): Promise<void> => {
    const attendee = new Attendee(installation.origin, name, email);
    await eventually(() => attendee.register('rooms', {}));
  };

  /** In words, so that a failure names what is wrong. */
  async function accessible(): Promise<void> {
    await owner.page.evaluate(AXE);
    const found = await owner.page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: {
          run: (
            options: object,
          ) => Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>;
        };
      };
      const { violations } = await axe.run({ resultTypes: ['violations'], iframes: false });
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    });
    expect(found).toEqual([]);
  }

  browser.step('begin with an empty page, found by the palette too', async () => {
    const { page } = owner;
    await page.goto('/segments');
    await page.getByRole('heading', { name: 'No segment yet' }).waitFor();
    await accessible();
    await page.keyboard.press('Control+K');
    const search = page.getByRole('textbox', { name: 'Search and commands' });
    await search.fill('new seg');
    await page.getByRole('dialog').getByText('New segment').click();
    await page.getByRole('heading', { name: 'New segment', level: 1 }).waitFor();
  });

  browser.step('are built condition by condition, with a count while one edits', async () => {
    const { page } = owner;
    await register('Ada Lindqvist', 'ada@example.org');
    await page.getByLabel('Name', { exact: true }).fill('From our own house');
    await page.getByRole('button', { name: 'Add condition' }).click();
    await page.getByRole('textbox', { name: 'Value' }).fill('example.org');
    await page.getByText('1 person fits').waitFor();
    await page.getByText('E-mail domain is example.org').waitFor();
    await page.getByRole('button', { name: 'Add group' }).click();
    await page.getByText('Fill the conditions in to see who fits.').waitFor();
    await page.getByRole('textbox', { name: 'Value' }).nth(1).fill('example');
    await page.getByText('Nobody fits at the moment.').waitFor();
    await page.getByLabel('Everybody but these').nth(1).click({ force: true });
    await page.getByText('1 person fits').waitFor();
    await accessible();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The segment “From our own house” is saved').waitFor();
    await page.getByRole('table', { name: 'Members' }).getByText('ada@example.org').waitFor();
    segmentId = page.url().split('/').at(-1)!;
  });

  browser.step('begin sequences, and their counts follow what people do', async () => {
    const { page } = owner;
    const { owner: studio } = installation;
    const { id } = await studio.post<{ id: string }>('/api/v1/personal-sequences', { name: 'Welcome' });
    const message = { channel: 'email', subject: 'You are one of us', body: 'Hello.', sells: false };
    await studio.put(`/api/v1/personal-sequences/${id}/draft`, {
      name: 'Welcome',
      definition: {
        trigger: { on: 'segment-entered', match: { segmentId } },
        reentry: { allow: 'never' },
        goals: [],
        restAtEnd: false,
        steps: [{ key: 'welcome', kind: 'message', expiresAfterMinutes: 1_440, message }],
      },
    });
    await studio.post(`/api/v1/personal-sequences/${id}/publication`, {});
    await page.goto('/segments');
    await page.getByText('1 member').waitFor();
    await accessible();
    await register('Ben Okafor', 'ben@example.org');
    await page.getByText('2 members').waitFor();
    await page.goto('/mailbox?to=ben@example.org');
    await eventually(async () => {
      await page.reload();
      await page.getByRole('link', { name: /^You are one of us/ }).waitFor({ timeout: 2_000 });
    });
  });

  browser.step('can be deleted, and that taken back', async () => {
    const { page } = owner;
    await page.goto('/segments');
    await page.getByRole('button', { name: 'Delete the segment “From our own house”' }).click();
    await page.getByRole('heading', { name: 'No segment yet' }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('2 members').waitFor();
  });

  browser.step('begin with templates', async () => {
    const { page } = owner;
    await page.goto('/segments/new');
    await page.getByRole('button', { name: 'Begin with a template' }).click();
    await page.getByRole('menuitem', { name: 'Stuck before buying' }).click();
    await page.getByText('Nobody fits at the moment.').waitFor();
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Stuck before buying');
    await accessible();
  });

  browser.step('ask about acts, narrowed by a word, an outcome or what was bought', async () => {
    const { page } = owner;
    await page.goto('/segments/new');
    await page.getByRole('button', { name: 'Begin with a template' }).click();
    await page.getByRole('menuitem', { name: 'Answered a call to act' }).click();
    expect(await page.getByRole('combobox', { name: 'What came of the call' }).inputValue()).toBe('Positive');
    await page.getByLabel('In the link').fill('pricing');
    await page.getByRole('button', { name: 'Add condition' }).click();
    await page.getByRole('combobox', { name: 'What is asked' }).last().click();
    await page.getByRole('option', { name: 'Bought', exact: true }).click();
    await page.getByRole('combobox', { name: 'Product' }).click();
    await page.getByRole('option', { name: 'VIP' }).click();
    await page.getByText('Nobody fits at the moment.').waitFor();
    await accessible();
  });
});
