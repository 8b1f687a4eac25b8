import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { Installation } from '../e2e/installation.js';
import { Browser } from './browser.js';
import { signIn } from './studio.js';
import type { Visitor } from './visitor.js';

const PROGRAM = join(import.meta.dirname, '../../deploy/local/demo.mjs');
const PLAY_MS = 90_000;

/** Somebody opens the studio for the first time and plays the demo, as one of its attendees. */
describe('the first run', () => {
  const browser = new Browser();
  const folder = mkdtempSync(join(tmpdir(), 'first-run-'));
  let installation: Installation;
  let owner: Visitor;
  let page: Page;
  let room: Page;

  beforeAll(async () => {
    const [started] = await Promise.all([
      Installation.start({
        events: 'in-process',
        env: { DEMO_PROGRAM: PROGRAM, DEMO_DATA_DIR: folder, DEMO_LIVE_SECONDS: '10' },
      }),
      browser.start(),
    ]);
    installation = started;
    owner = await browser.visitor({ name: 'owner', origin: installation.origin });
    ({ page } = owner);
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await installation?.stop();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  browser.step('lets a colleague in, gives them another role, and helps when they forget', async () => {
    await signIn(owner, installation);
    const { origin } = installation;
    await page.getByRole('link', { name: 'People & keys' }).click();
    await page.getByLabel('E-mail').fill('sam@example.org');
    await page.getByRole('button', { name: 'Create invitation' }).click();
    const invitation = await page.getByLabel('Invitation link').first().inputValue();
    const sam = await browser.visitor({ name: 'sam', origin });
    sam.allow(/^401 /, /^400 POST .*reset-password/);
    await sam.page.goto(invitation);
    await sam.page.getByLabel('Your name').fill('Sam');
    await sam.page.getByRole('textbox', { name: 'Password' }).fill('the first secret');
    await sam.page.getByRole('button', { name: 'Accept the invitation' }).click();
    await sam.page.getByRole('link', { name: 'Hot list' }).waitFor();

    await page.reload();
    await page.getByRole('combobox', { name: 'Role of Sam' }).click();
    await page.getByRole('option', { name: /^Presenter/ }).click();
    await page.getByText('Sam: Presenter').waitFor();
    await page.getByRole('button', { name: 'More for Sam' }).click();
    await page.getByRole('menuitem', { name: 'Make a link for a new password' }).click();
    const link = await page.getByLabel('Link for a new password').inputValue();
    await page.keyboard.press('Escape');

    for (const expected of ['Your password is set', 'This link no longer works']) {
      await sam.page.goto(link);
      await sam.page.getByRole('textbox', { name: 'New password' }).fill('the second secret');
      await sam.page.getByRole('button', { name: 'Set the password' }).click();
      await sam.page.getByRole('heading', { name: expected }).waitFor();
    }
    await sam.page.getByRole('link', { name: 'Go to sign-in' }).click();
    await sam.page.getByLabel('E-mail').fill('sam@example.org');
    await sam.page.getByRole('textbox', { name: 'Password' }).fill('the second secret');
    await sam.page.getByRole('button', { name: 'Sign in' }).click();
    await sam.page.getByRole('link', { name: 'Hot list' }).waitFor();

    await page.getByRole('button', { name: 'More for Sam' }).click();
    await page.getByRole('menuitem', { name: 'Remove from the workspace' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await page.getByText('Sam is removed').waitFor();
  });

  browser.step('changes the password that the terminal told', async () => {
    owner.allow(/^400 POST .*change-password/);
    const { ownerPassword } = installation.platform.secrets;
    await page.getByRole('button', { name: 'Your account' }).click();
    await page.getByRole('menuitem', { name: 'Change password' }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('textbox', { name: 'Present password' }).fill('a guess at it');
    await form.getByRole('textbox', { name: 'New password' }).fill('my own secret');
    await form.getByRole('button', { name: 'Change password' }).click();
    await form.getByText('This is not your present password.').waitFor();
    await form.getByRole('textbox', { name: 'Present password' }).fill(ownerPassword);
    await form.getByRole('button', { name: 'Change password' }).click();
    await page.getByText('Your password is changed.').waitFor();
  });

  browser.step('offers three ways to begin', async () => {
    await page.getByRole('link', { name: 'Home' }).click();
    for (const way of ['Schedule the first webinar', 'Play the demo funnel', 'Import contacts'])
      await page.getByRole('region', { name: way }).getByRole('link').waitFor();

    await page.getByRole('link', { name: 'To the demo' }).click();
    await page.getByRole('heading', { name: 'Demo funnel', level: 1 }).waitFor();
  });

  browser.step('plays the demo with the reader as an attendee', async () => {
    // Fewer people than the page offers, to be done sooner.
    await page.route('**/api/v1/demo', (route) => {
      const body = route.request().postDataJSON() as object | null;
      return route.continue(body ? { postData: { ...body, people: 12 } } : undefined);
    });
    await page.getByRole('switch', { name: 'Be one of the attendees' }).click({ force: true });
    await page.getByLabel('Your name').fill('Ada Lovelace');
    await page.getByRole('button', { name: 'Play the demo' }).click();
    await page.getByRole('progressbar', { name: 'Done so far' }).waitFor({ state: 'attached' });

    await page.getByText('the presenter waits for you').waitFor({ timeout: PLAY_MS });
  });

  browser.step('opens the room, a poll and an offer to the reader', async () => {
    room = await owner.newTab(() => page.getByRole('link', { name: /^Enter the room/ }).click());
    await room.getByRole('heading', { name: 'When do you want to start?' }).waitFor();
    await room.getByRole('button', { name: 'This quarter' }).click();
    await room.getByText('Your vote is saved').waitFor();
    await room.getByRole('heading', { name: 'How big is your team?' }).waitFor();
    await room.getByRole('button', { name: 'Only me' }).click();

    const offer = await owner.newTab(() => room.getByRole('link', { name: 'See the offer' }).click());
    await offer.getByRole('button', { name: 'Get it now' }).click();
    await offer.getByRole('heading', { name: 'Thank you!' }).waitFor();
    await offer.close();
  });

  browser.step('ends with the figures, and with the place of the reader', async () => {
    await page.getByRole('heading', { name: 'The play is over' }).waitFor({ timeout: PLAY_MS });
    await room.close();
    await page.getByText(/^Place 1?\d of 13 in the hot list/).waitFor();
    const funnel = page.getByRole('region', { name: 'The funnel' });
    expect(await funnel.getByRole('listitem').first().textContent()).toMatch(/Registered.*13/);
    expect(
      await page.getByRole('region', { name: 'The top of the hot list' }).getByText('Ada Lovelace').count(),
    ).toBe(1);
  });

  browser.step('leads into the studio of the demo without a sign-in, and leaves ours as it is', async () => {
    const demo = await owner.newTab(() => page.getByRole('link', { name: /^Hot list \(opens/ }).click());
    await demo.getByRole('heading', { name: 'Hot list', level: 1 }).waitFor();
    expect(new URL(demo.url()).hostname).toBe('127.0.0.1');
    await demo.close();

    await page.reload();
    await page.getByRole('heading', { name: 'The play is over' }).waitFor();
  });

  browser.step('asks before it throws the play away', async () => {
    await page.getByRole('button', { name: 'Play again' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Play again' }).click();
    await page.getByRole('button', { name: 'Play the demo' }).waitFor();
  });
});
