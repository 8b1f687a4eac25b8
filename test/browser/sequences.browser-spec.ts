import type { Locator, Page } from 'playwright-core';
import { Attendee, eventually, type Session } from '@funnelcast/demo';
import { Installation } from '../e2e/installation.js';
import { Browser } from './browser.js';
import { hasFocus } from './in-page.js';
import { signIn } from './studio.js';
import type { Visitor } from './visitor.js';

const DAY_MINUTES = 24 * 60;

describe('a sequence on each person’s own clock', () => {
  const browser = new Browser();
  let installation: Installation;
  let owner: Visitor;
  let page: Page;
  let session: Session;
  let ada: Attendee;

  beforeAll(async () => {
    const [started] = await Promise.all([Installation.start({ events: 'in-process' }), browser.start()]);
    installation = started;
    const { origin, owner: studio, time } = installation;
    owner = await browser.visitor({ name: 'owner', origin });
    page = owner.page;
    const webinar = await studio.createWebinar({ title: 'How rooms sell', slug: 'rooms' });
    session = await studio.scheduleSession(webinar.id, time.in(10));
    ada = new Attendee(origin, 'Ada Lovelace', 'ada@example.org');
    await ada.register('rooms');
    await new Attendee(origin, 'Ben Okri', 'ben@example.org').register('rooms');
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await ada?.leave();
    await installation?.stop();
  }, 60_000);

  const card = (title: string): Locator => page.getByRole('article', { name: new RegExp(`: ${title}`) });
  const problems = (): Locator => page.getByRole('region', { name: /missing$/ });
  const publish = (): Locator => page.getByRole('button', { name: /^Publish/ });
  const branch = (name: string): Locator => page.locator(`[data-branch="${name}"]`);
  const saved = () => page.getByText('Draft saved').waitFor();
  const closeStep = async () => {
    await page.getByRole('button', { name: 'Close the step' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  };
  const addStep = async (where: Locator, kind: string) => {
    await where.click();
    await page.getByRole('menuitem', { name: kind }).click();
    await page.getByRole('dialog').waitFor();
  };
  const addLetter = async (where: Locator, subject: string) => {
    await addStep(where, 'Message');
    await page.getByLabel('Subject').fill(subject);
    await page.getByLabel('Text').fill(`This is ${subject}.`);
    await closeStep();
    await card(subject).waitFor();
  };
  const placesOf = (place: Locator): Promise<string[]> =>
    place
      .locator('article')
      .evaluateAll((cards: { getAttribute(name: string): string | null }[]) =>
        cards.map((one) => one.getAttribute('aria-label') ?? ''),
      );

  browser.step('begins empty, under a name', async () => {
    await signIn(owner, installation);
    await page.getByRole('link', { name: 'Sequences' }).click();
    await page.getByRole('heading', { name: 'No sequence of your own yet' }).waitFor();
    await page.getByRole('link', { name: 'Webinar ladder' }).waitFor();
    await page.getByRole('button', { name: 'New sequence' }).first().click();
    await page.getByLabel('Name').fill('Who came and who did not');
    await page.getByRole('button', { name: 'Create sequence' }).click();
    await page.getByRole('heading', { name: 'Who came and who did not', level: 1 }).waitFor();
    await page.getByRole('heading', { name: 'Add the first step' }).waitFor();
    expect(await publish().isDisabled()).toBe(true);
  });

  browser.step('is not published while a letter may have a hole', async () => {
    await addStep(page.getByRole('button', { name: 'Add a step here' }), 'Message');
    await page.getByLabel('Subject').fill('Welcome');
    await page.getByLabel('Text').fill('Hello {{ contact.first_name }}, good that you are here.');
    await page.frameLocator('iframe').getByText('good that you are here').last().waitFor();
    await closeStep();
    const found = problems().getByRole('button', { name: 'Step 1: “contact.first_name” may be empty' });
    await found.waitFor();
    await card('Welcome').getByText('may be empty for somebody').waitFor();
    expect(await publish().isDisabled()).toBe(true);

    await found.click();
    const body = page.getByLabel('Text');
    await eventually(async () => expect(await hasFocus(body)).toBe(true));
    await body.fill('Hello ');
    await page.getByRole('button', { name: 'Insert a variable' }).click();
    await page.getByRole('menuitem', { name: 'first name' }).click();
    expect(await body.inputValue()).toBe('Hello {{ contact.first_name | default: "friend" }}');
    await closeStep();
    await problems().waitFor({ state: 'hidden' });
    await eventually(async () => expect(await publish().isEnabled()).toBe(true));
  });

  browser.step('waits for what people do, with a letter for either way', async () => {
    await addStep(page.getByRole('button', { name: 'Add a step: at the end' }), 'Wait');
    await page.getByLabel('At most for').first().waitFor();
    await closeStep();
    await addLetter(page.getByRole('button', { name: /^Add a step: in “It happened”/ }), 'Glad you came');
    await addLetter(page.getByRole('button', { name: 'Add a step: at the end' }), 'We missed you');
    await saved();
  });

  browser.step('is put in order by dragging, and taken back', async () => {
    const inBranch = () => placesOf(branch('timeout'));
    await dragTo(page, card('We missed you').getByRole('button', { name: /^Move/ }), branch('timeout'));
    await eventually(async () =>
      expect(await inBranch()).toEqual([expect.stringContaining('We missed you')]),
    );
    await page.keyboard.press('Control+Z');
    await eventually(async () => expect(await inBranch()).toEqual([]));
    await page.keyboard.press('Control+Shift+Z');
    await eventually(async () => expect(await inBranch()).toHaveLength(1));
    await saved();
  });

  browser.step('is put in order by keyboard alone, and says so', async () => {
    const last = page.getByRole('button', { name: /^Add a step: in “It happened”/ });
    await addLetter(last, 'The last word');
    const grip = card('The last word').getByRole('button', { name: 'Move “The last word”' });
    await grip.focus();
    await page.keyboard.press('Space');
    await page.getByRole('status').filter({ hasText: '“The last word” would stand' }).waitFor();
    const atEnd = page.getByRole('status').filter({ hasText: '“The last word” would stand at the end.' });
    for (let stride = 0; stride < 8 && (await atEnd.count()) === 0; stride += 1) {
      await page.keyboard.press('ArrowDown');
      await page.waitForTimeout(80);
    }
    await atEnd.waitFor();
    await page.keyboard.press('Space');
    await eventually(async () =>
      expect(await placesOf(branch('happened'))).toEqual([expect.stringContaining('Glad you came')]),
    );
    // What dragging does, a menu does, too.
    await card('Welcome').getByRole('button', { name: 'More for “Welcome”' }).click();
    await page.getByRole('menuitem', { name: 'Move down' }).click();
    await card('Welcome').getByText(/^4\./).waitFor();
    await card('Welcome').getByRole('button', { name: 'More for “Welcome”' }).click();
    await page.getByRole('menuitem', { name: 'Move up' }).click();
    await saved();
  });

  browser.step('removes a step without a question, and brings it back', async () => {
    await card('Glad you came')
      .getByRole('button', { name: /^More for/ })
      .click();
    await page.getByRole('menuitem', { name: 'Remove' }).click();
    await card('Glad you came').waitFor({ state: 'hidden' });
    await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
    await branch('happened').getByRole('article').waitFor();
    await saved();
  });

  browser.step('is published, and walked in a dry run that sends nothing', async () => {
    await publish().click();
    await page.getByText('Version 1 is live').waitFor();
    await page.getByRole('tab', { name: 'Dry run' }).click();
    await page.getByText('Nothing is sent.').waitFor();
    await page.getByRole('button', { name: 'Walk them through' }).click();
    const way = page.getByRole('list', { name: 'Ada Lovelace' });
    await way.getByText('Gets “We missed you”').waitFor();
    await page
      .getByRole('combobox', { name: /^Until somebody/ })
      .or(page.getByRole('textbox', { name: /^Until somebody/ }))
      .click();
    await page.getByRole('option', { name: 'It happened' }).click();
    await page.getByRole('button', { name: 'Walk them again' }).click();
    await way.getByText('Gets “Glad you came”').waitFor();
    await way.getByText('Gets “The last word”').waitFor();
    expect(await installation.mailbox.subjectsFor('ada@example.org')).toHaveLength(1);
  });

  browser.step('is walked by two people, each on a way of their own', async () => {
    await page.getByRole('tab', { name: 'People' }).click();
    await page.getByRole('button', { name: 'Enrol contacts' }).click();
    const dialog = page.getByRole('dialog');
    const field = dialog.getByRole('combobox').or(dialog.getByRole('textbox')).first();
    for (const name of ['Ada', 'Ben']) {
      await field.fill(name);
      // Before that the others stand there as well, and what is clicked may move away under the pointer.
      await eventually(async () => expect(await page.getByRole('option').count()).toBe(1));
      await page.getByRole('option', { name: new RegExp(`^${name}`) }).click();
    }
    await field.press('Escape');
    await dialog.getByRole('button', { name: 'Enrol 2 contacts' }).click();
    await page.getByText('2 people begin').waitFor();
    await page.getByRole('table', { name: 'People' }).getByText('Ada Lovelace').waitFor();
  });

  browser.step('takes people over into a newer version, after showing where they would stand', async () => {
    await page.getByRole('tab', { name: 'Steps' }).click();
    await addLetter(page.getByRole('button', { name: 'Add a step: at the end' }), 'A word after it');
    await publish().click();
    await page.getByText('Version 2 is live').waitFor();
    await page.getByText('2 people still walk version 1.').waitFor();
    await page.getByRole('button', { name: 'Take them over…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('the same step').waitFor();
    await dialog.getByRole('button', { name: 'Take them over' }).click();
    await page.getByText('2 people were taken over').waitFor();
    await page.getByRole('link', { name: /^2 here of “Until somebody/ }).click();
    await page.getByRole('table', { name: 'People' }).getByText('Ada Lovelace').waitFor();
    await page.getByRole('button', { name: 'Pause Ben Okri' }).click();
    await page.getByText('Ben Okri stands still').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Pause Ben Okri' }).waitFor();
    await page.getByRole('tab', { name: 'Steps' }).click();
  });

  browser.step('sends each of them on a way of their own, and counts', async () => {
    const { owner: studio, time } = installation;
    await studio.inRoom(session.id, 'start');
    await ada.join();
    await eventually(async () => {
      await page.reload();
      await branch('happened').getByText('1 person').waitFor({ timeout: 2_000 });
    });
    await time.advance(2 * DAY_MINUTES + 5);
    await eventually(async () => {
      await page.reload();
      await branch('timeout').getByText('1 person').waitFor({ timeout: 2_000 });
      await card('The last word').getByText('2 sent').waitFor({ timeout: 2_000 });
    });
    await card('Glad you came').getByText('1 sent').waitFor();
    await card('We missed you').getByText('1 sent').waitFor();
    await page.goto('/sequences');
    await page.getByText('You enrol people by hand · 6 steps').waitFor();
  });

  browser.step('stands in the history of a contact', async () => {
    owner.allow(/^404 GET \S+\/postal-addresses\//);
    await page.getByRole('link', { name: 'Contacts' }).click();
    await page.getByRole('link', { name: 'Ada Lovelace' }).click();
    await page.getByRole('list', { name: 'Sequences' }).getByText('Finished').waitFor();
    await page.getByRole('list', { name: 'Timeline' }).getByText('Letter sent: Glad you came').waitFor();
  });

  browser.step('reminds those who ordered and have not paid, of one rung alone', async () => {
    await page.goto('/sequences');
    await page.getByRole('button', { name: 'New sequence' }).first().click();
    await page.getByLabel('Name').fill('Ordered and not paid');
    await page.getByRole('button', { name: 'Create sequence' }).click();
    await page.getByRole('heading', { name: 'Ordered and not paid', level: 1 }).waitFor();
    await page.getByRole('button', { name: 'Change', exact: true }).click();
    await page.getByRole('combobox', { name: 'What begins it' }).click();
    await page.getByRole('option', { name: 'Somebody orders and has not paid' }).click();
    await page.getByRole('combobox', { name: 'Rung of the product' }).click();
    await page.getByRole('option', { name: 'VIP' }).click();
    await page.getByRole('button', { name: 'Done', exact: true }).click();
    await page.getByText('Begins when somebody orders and has not paid (rung of the product: VIP)').waitFor();
    await addLetter(page.getByRole('button', { name: 'Add a step here' }), 'Shall we keep your place');
    await saved();
    await publish().click();
    await page.getByText('Version 1 is live').waitFor();
    await page.goto('/sequences');
    await page.getByRole('link', { name: 'Ordered and not paid' }).waitFor();
  });

  browser.step('goes to the archive and comes back', async () => {
    await page.goto('/sequences');
    await page.getByRole('button', { name: 'More for “Who came and who did not”' }).click();
    await page.getByRole('menuitem', { name: 'Archive' }).click();
    await page.getByText('“Who came and who did not” is archived').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Live', { exact: true }).first().waitFor();
  });
});

/** As a hand does it: a start that is more than a click, then the way, then letting go. */
async function dragTo(page: Page, grip: Locator, branch: Locator): Promise<void> {
  await grip.scrollIntoViewIfNeeded();
  const from = (await grip.boundingBox())!;
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2 + 12, from.y + from.height / 2 - 12, { steps: 4 });
  const place = (await branch.locator('[data-spot]').first().boundingBox())!;
  await page.mouse.move(place.x + place.width / 2, place.y + place.height / 2, { steps: 12 });
  await branch.locator('[data-over]').waitFor();
  await page.mouse.up();
}
