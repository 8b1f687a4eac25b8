import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Attendee, eventually } from '@funnelcast/demo';
import { Installation } from '../e2e/installation.js';
import { Browser } from './browser.js';
import { askForLetters, contactIdOf } from './letters-on-paper.js';
import { signIn } from './studio.js';
import type { Visitor } from './visitor.js';

const SID = `AC${'0'.repeat(32)}`;
const TOKEN = 'f00d'.repeat(8);

describe('settings, and how people are reached', () => {
  const browser = new Browser();
  let installation: Installation;
  let owner: Visitor;
  let visitor: Visitor;
  let gateway: Server;
  let gatewayAnswers = 204;
  let ada: string;

  beforeAll(async () => {
    gateway = createServer((request, response) => {
      request.resume();
      response.writeHead(gatewayAnswers).end();
    }).listen(0, '127.0.0.1');
    const [started] = await Promise.all([
      Installation.start({ events: 'in-process', env: { WEBHOOK_ALLOWED_ADDRESSES: '127.0.0.1' } }),
      browser.start(),
    ]);
    installation = started;
    const { origin, owner: studio, time } = installation;
    owner = await browser.visitor({ name: 'owner', origin });
    visitor = await browser.visitor({ name: 'visitor', origin });
    const webinar = await studio.createWebinar({ title: 'How rooms sell', slug: 'rooms' });
    await studio.scheduleSession(webinar.id, time.in(600));
    await new Attendee(origin, 'Ada Lovelace', 'ada@example.org').register('rooms');
    await eventually(async () => expect(await contactIdOf(studio, 'ada@example.org')).toBeDefined());
    ada = await contactIdOf(studio, 'ada@example.org');
    await signIn(owner, installation);
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    gateway?.close();
    await installation?.stop();
  }, 60_000);

  browser.it('decides who attended, in words, and takes it back', async () => {
    const { page } = owner;
    const rule = () => installation.owner.get<object>('/api/v1/attendance-rule');
    const before = await rule();
    await page.goto('/settings/webinars');
    await page.getByLabel('Minutes in the room').fill('20');
    await page.getByLabel('Share of the session').fill('80');
    await page.getByText('Attended: at least 20 min, or at least 80 % of the session.').waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('It holds for sessions that end from now on.').waitFor();
    expect(await rule()).toEqual({ minimumMinutes: 20, minimumSharePercent: 80 });
    expect(await page.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);

    await page.getByRole('button', { name: 'Undo' }).click();
    await eventually(async () => expect(await rule()).toEqual(before));
    await page.getByLabel('Minutes in the room').fill('0');
    await page.getByText('everybody who came, however short').waitFor();
    await page.getByLabel('Minutes in the room').fill('');
    expect(await page.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
  });

  browser.it(
    'sets a channel up, tells errors beside the fields, and shows nothing secret again',
    async () => {
      const { page } = owner;
      owner.allow(/^422 PUT .*\/channels\/sms$/);
      await page.getByRole('link', { name: 'Settings' }).click();
      await page.getByRole('button', { name: 'Set up: Text messages' }).click();
      const form = page.getByRole('dialog');
      await form.getByLabel('Account SID').fill('AC1');
      await form.getByLabel('Auth token', { exact: true }).fill(TOKEN);
      await form.getByRole('button', { name: 'Save' }).click();
      await form.getByText('Fill in a number, a name or a messaging service.').waitFor();
      await form.getByLabel('Number or name to send from').fill('+49 30');
      await form.getByRole('button', { name: 'Save' }).click();
      await form.getByText('This does not look right.').waitFor();
      await form.getByLabel('Account SID').fill(SID);
      await form.getByRole('button', { name: 'Save' }).click();
      await form.getByText('Enter a number with its country').waitFor();
      await form.getByLabel('Number or name to send from').fill('+49 30 901820');
      await form.getByRole('button', { name: 'Save' }).click();
      const panel = page.getByRole('region', { name: 'Text messages' });
      await panel.getByText('Ready').waitFor();
      await panel.getByText('+4930901820').waitFor();
      await panel.getByRole('button', { name: 'Change' }).click();
      expect(await form.getByLabel('Auth token', { exact: true }).inputValue()).toBe('');
      expect(await form.getByLabel('Account SID').inputValue()).toBe(SID);
      await page.keyboard.press('Escape');
      await form.waitFor({ state: 'hidden' });
      expect(await page.content()).not.toContain(TOKEN);
    },
  );

  browser.it('tests a channel and tells what came back; removes it after a question', async () => {
    const { page } = owner;
    await page.goto('/settings');
    await page.getByRole('button', { name: 'Set up: Webhook' }).click();
    const { port } = gateway.address() as AddressInfo;
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Address to post to').fill(`http://127.0.0.1:${port}/in`);
    await dialog.getByRole('button', { name: 'Save' }).click();
    const panel = page.getByRole('region', { name: 'Webhook' });
    await panel.getByText('Copy the signing secret now.').waitFor();
    expect(await panel.getByLabel('Signing secret', { exact: true }).inputValue()).toMatch(/^whsec_/);
    await panel.getByRole('button', { name: 'Send test' }).click();
    await panel.getByText('The message was taken.').waitFor();
    gatewayAnswers = 500;
    await panel.getByRole('button', { name: 'Send test' }).click();
    await panel.getByRole('alert').getByText('webhook: 500').waitFor();
    await page.reload();
    await panel.getByText('Ready').waitFor();
    expect(await page.content()).not.toContain('whsec_');
    await panel.getByRole('button', { name: 'Remove' }).click();
    await dialog.getByText('Addresses and what people agreed to stay.').waitFor();
    await dialog.getByRole('button', { name: 'Remove' }).click();
    await panel.getByText('Not set up').waitFor();
  });

  browser.it('adds a sending domain with its records and its pace', async () => {
    const { page } = owner;
    owner.allow(/^422 PUT .*\/sending-domains\//);
    await page.goto('/settings');
    await page.getByRole('tab', { name: 'Mail' }).click();
    await page.getByLabel('Letters come from').fill('hello@acme.example');
    await page.getByRole('button', { name: 'Add a domain' }).click();
    const panel = page.getByRole('region', { name: 'acme.example', exact: true });
    await panel.getByRole('button', { name: 'Copy the value: Signature (DKIM)' }).click();
    await panel.getByRole('button', { name: 'Name and pace' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Warm-up').check();
    await dialog.getByLabel('Letters on the first day').fill('0');
    await dialog.getByLabel('Send window').check();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('This number is too small.').waitFor();
    await dialog.getByLabel('Letters on the first day').fill('40');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await panel.getByText('Warm-up: 40 on the first day').waitFor();
    await panel.getByText('Send window: 09:00 to 18:00, Europe/Berlin').waitFor();
    await panel.getByRole('button', { name: 'Remove' }).click();
    await dialog.getByRole('button', { name: 'Remove' }).click();
    await page.getByText('No domain yet.').waitFor();
  });

  browser.it('follows links or does not, with a way back', async () => {
    const { page } = owner;
    await page.goto('/settings/mail');
    const follow = page.getByLabel('Follow links and openings');
    await follow.uncheck();
    await page.getByText('Links are not followed any more').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Taken back').waitFor();
    await eventually(async () => expect(await follow.isChecked()).toBe(true));
  });

  browser.it('notes where somebody can be reached, and that they left', async () => {
    const { page } = owner;
    owner.allow(/^404 GET .*\/postal-addresses\//, /^422 PUT .*\/channel-addresses\//);
    await page.goto(`/contacts/${ada}`);
    const panel = page.getByRole('region', { name: 'Channels' });
    await panel.getByRole('button', { name: 'Text messages: add' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Phone number').fill('030 1');
    await dialog.getByLabel('The person agreed to be written to here').check();
    await dialog.getByLabel('Where and how they agreed').fill('on the phone');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('Begin with + and the country').waitFor();
    await dialog.getByLabel('Phone number').fill('+49 30 901820');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await panel.getByText(/^Agreed on .*, on the phone$/).waitFor();
    await panel.getByRole('button', { name: 'Text messages: the person left' }).click();
    await dialog.getByRole('button', { name: 'Note that they left' }).click();
    await panel.getByText(/^Taken out by a member on/).waitFor();
    await panel.getByRole('button', { name: 'Text messages: edit' }).click();
    await dialog.getByLabel('The person agreed to be written to here').check();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await panel.getByText('Agreed', { exact: true }).waitFor();
  });

  browser.it('prints letters when each has an address, and marks them as posted', async () => {
    const { page } = owner;
    owner.allow(/^404 GET .*\/postal-addresses\//, /^422 GET .*\/posted-letters\.pdf/);
    await askForLetters(installation.owner, [ada]);
    await page.goto('/tasks');
    await page.getByText('Letters on paper').click();
    await page.getByLabel('Choose the letter to Ada Lovelace').check();
    await page.getByRole('button', { name: 'Download PDF (1 letter)' }).click();
    await page.getByRole('alert').getByText('Ada Lovelace: no postal address').waitFor();
    await page.getByRole('button', { name: 'Add address' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Street and number').fill('Hauptstraße 1');
    await dialog.getByLabel('Postal code').fill('10115');
    await dialog.getByLabel('City').fill('Berlin');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByText('10115 Berlin').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download PDF (1 letter)' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('letters.pdf');
    await page.getByText(/^Printed /).waitFor();
    await page.getByRole('button', { name: 'Mark as posted' }).click();
    await dialog.getByRole('button', { name: 'Yes, posted' }).click();
    await page.getByText('1 letter posted').waitFor();
    await page.getByRole('heading', { name: 'Nothing to do here' }).waitFor();
  });

  browser.it('lets a person leave a channel and come back', async () => {
    const { headers } = await installation.mailbox.receive('ada@example.org', /^Your place in/);
    const { page } = visitor;
    await page.goto(`/preferences/${/unsubscribe\/([^>]+)>/.exec(headers['list-unsubscribe']!)![1]}`);
    const texts = page.getByRole('checkbox', { name: /Text messages/ });
    await texts.uncheck();
    await page.getByText('Done: this channel is off: Text messages.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Done: this channel is off: Text messages.').waitFor({ state: 'hidden' });
    await page.reload();
    expect(await texts.isChecked()).toBe(true);
  });

  browser.it('connects a CRM, pushes people to it, and shows what it was told', async () => {
    gatewayAnswers = 204;
    const { page } = owner;
    const { port } = gateway.address() as AddressInfo;
    await page.goto('/settings/crm');
    await page.getByRole('button', { name: 'Add a connection' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'What to connect' }).click();
    await page.getByRole('option', { name: 'Webhook' }).click();
    await dialog.getByLabel('Name').fill('Our CRM');
    await dialog.getByLabel('Address').fill(`http://127.0.0.1:${port}/leads`);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Copy the signing secret now: it is not shown again.').waitFor();
    await page.getByRole('button', { name: 'Test: Our CRM' }).click();
    await page.getByText('Our CRM takes what we send').waitFor();

    await page.goto('/hot-list');
    await page.getByRole('button', { name: 'Push to CRM' }).click();
    await dialog.getByText('One person of this view').waitFor();
    await dialog.getByRole('button', { name: 'Push', exact: true }).click();
    await page.getByText('One person is on the way').waitFor();

    await page.goto('/settings/crm');
    await page.getByRole('button', { name: 'Log: Our CRM' }).click();
    await dialog.getByText('Delivered').waitFor();
    await dialog.getByRole('link', { name: /Ada/ }).waitFor();
  });
});
