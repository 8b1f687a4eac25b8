import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Attendee, eventually } from '@funnelcast/demo';
import { Installation } from '../e2e/installation.js';
import { Browser } from './browser.js';
import { overhang, settled } from './in-page.js';
import { signIn } from './studio.js';
import type { Visitor } from './visitor.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PHONE = { width: 360, height: 800 };
const DESK = { width: 1280, height: 860 };

describe('scoring', () => {
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
    await signIn(owner, installation);
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await installation?.stop();
  }, 60_000);

  /** In words, so that a failure names what is wrong. */
  async function fitToBeSeen(): Promise<void> {
    const { page } = owner;
    await page.evaluate(AXE);
    const found = await page.evaluate(async () => {
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
    await page.setViewportSize(PHONE);
    // The navigation slides away first.
    await settled(page, 'light');
    expect(await overhang(page)).toBeUndefined();
    await page.setViewportSize(DESK);
  }

  const rule = (name: string) => owner.page.getByRole('listitem', { name, exact: true });

  browser.step('shows the rules that the platform brings along, and what to wait for', async () => {
    const { page } = owner;
    await page.goto('/scoring');
    await page.getByText('As soon as a session has people').waitFor();
    await rule('Clicked the offer').waitFor();
    await page.getByText('These are the rules that the platform brings along').waitFor();
    await fitToBeSeen();
  });

  browser.step('tells what a rule would do before it is saved', async () => {
    const { page } = owner;
    const attendee = new Attendee(installation.origin, 'Ada Lindqvist', 'ada@example.org');
    await eventually(() => attendee.register('rooms', {}));
    await page.reload();
    await page.getByRole('button', { name: '1 person in C3' }).waitFor();
    await page.getByText('Nobody moves.').waitFor();
    await page.getByRole('button', { name: 'Add a trait' }).click();
    await page.getByText('Fill the marked rules in to see what they do.').waitFor();
    const added = rule('Attribute').last();
    await added.getByRole('combobox', { name: 'Trait' }).click();
    await page.getByRole('option', { name: 'E-mail domain' }).click();
    const trait = rule('E-mail domain');
    await trait.getByRole('textbox', { name: 'Value' }).fill('example.org');
    await trait.getByRole('textbox', { name: 'Points' }).fill('60');
    await page.getByText('1 of 1 people moves').waitFor();
    await fitToBeSeen();
  });

  browser.step('takes points away for an act', async () => {
    const { page } = owner;
    await page.getByRole('button', { name: 'Add an act' }).click();
    await rule('Came to the session').last().getByRole('combobox', { name: 'Act' }).click();
    await page.getByRole('option', { name: 'Left within so many minutes' }).click();
    const left = rule('Left within so many minutes');
    await left.getByRole('textbox', { name: 'Less than' }).fill('5');
    await left.getByRole('textbox', { name: 'Points' }).fill('-30');
    await left.getByRole('textbox', { name: 'The most that this rule takes in one session' }).waitFor();
    await page.getByText('1 of 1 people moves').waitFor();
    await fitToBeSeen();
  });

  browser.step('asks before what was typed is lost, and puts it in force', async () => {
    const { page } = owner;
    await page.getByRole('link', { name: 'Contacts' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Stay' }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('The rules are in force.').waitFor();
    await page.getByText('+ email-domain is "example.org": 60').waitFor();
    expect(
      await rule('Left within so many minutes').getByRole('textbox', { name: 'Points' }).inputValue(),
    ).toBe('-30');
    await page.getByRole('button', { name: '1 person in A3' }).click();
    await page.getByRole('dialog').getByRole('link', { name: 'Ada Lindqvist' }).click();
    await page.getByRole('region', { name: 'Where they stand' }).getByText('A3: fits well, quiet').waitFor();
    await page.getByText('E-mail domain is "example.org"').waitFor();
    await page.locator('.mantine-Notification-root').waitFor({ state: 'detached' });
    await fitToBeSeen();
  });
});
