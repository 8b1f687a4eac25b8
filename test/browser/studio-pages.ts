import type { Installation } from '../e2e/installation.js';
import { answerLetter } from './answers.js';
import { askForLetters, contactIdOf } from './letters-on-paper.js';
import type { PlayedFunnel } from './played-funnel.js';
import { salesSights } from './sales-pages.js';
import { offerSights } from './offer-pages.js';
import { sequenceSights } from './sequence-pages.js';
import { settingsSights } from './settings-pages.js';
import { heading, type Sight, text } from './sight.js';
import { webinarSights } from './webinar-pages.js';

/** Before anything has happened; these come before a funnel is played. */
export const EMPTY: Sight[] = [
  { name: 'home-empty', path: () => '/', shown: heading('Schedule the first webinar') },
  { name: 'webinars-empty', path: () => '/webinars', shown: heading('Schedule your first webinar') },
  { name: 'demo-elsewhere', path: () => '/demo', shown: heading('The demo is not available here') },
  { name: 'webinar-new', path: () => '/webinars/new', shown: heading('New webinar') },
  {
    name: 'webinar-new-mistakes',
    path: () => '/webinars/new',
    act: (page) => page.getByRole('button', { name: 'Next' }).click(),
    shown: text('Fill this in.'),
  },
  {
    name: 'webinar-new-time',
    path: () => '/webinars/new',
    act: async (page) => {
      await page.getByLabel('Title').fill('How rooms sell');
      await page.getByLabel('Presenter', { exact: true }).fill('Grace Hopper');
      await page.keyboard.press('Enter');
    },
    shown: heading('When does it happen first?'),
  },
  {
    name: 'webinar-new-extras',
    path: () => '/webinars/new',
    act: async (page) => {
      await page.getByLabel('Title').fill('How rooms sell');
      await page.getByLabel('Presenter', { exact: true }).fill('Grace Hopper');
      await page.getByRole('button', { name: 'Next' }).click();
      await page.getByRole('heading', { name: 'When does it happen first?' }).waitFor();
      await page.getByRole('button', { name: 'Next' }).click();
      await page.getByLabel('Make an offer now').check();
    },
    shown: (page) => page.getByLabel('What they get').waitFor(),
  },
  { name: 'contacts-empty', path: () => '/contacts', shown: heading('Nobody is here yet') },
  { name: 'orders-empty', path: () => '/orders', shown: heading('No order yet') },
  { name: 'products-empty', path: () => '/products', shown: heading('No product yet') },
  {
    name: 'offers-by-letter-empty',
    path: () => '/offers',
    shown: heading('No offer without a webinar yet'),
  },
  { name: 'segments-empty', path: () => '/segments', shown: heading('No segment yet') },
  { name: 'scoring-empty', path: () => '/scoring', shown: text('As soon as a session has people') },
  { name: 'segment-new', path: () => '/segments/new', shown: heading('New segment') },
  {
    name: 'sequences-empty',
    path: () => '/sequences',
    shown: heading('No sequence of your own yet'),
  },
  {
    name: 'sequence-new',
    path: () => '/sequences?new',
    shown: (page) => page.getByRole('radio', { name: 'An empty sequence' }).waitFor(),
  },
  { name: 'calls-empty', path: () => '/calls', shown: heading('Nobody to call right now') },
  { name: 'replies-empty', path: () => '/replies', shown: heading('No reply yet') },
  { name: 'conveyor-empty', path: () => '/conveyor', shown: heading('Draw your funnel as stages') },
  { name: 'hot-list-empty', path: () => '/hot-list', shown: text('There is no session yet') },
  { name: 'mailbox-empty', path: () => '/mailbox', shown: heading('No mail yet') },
];

/** Webinars, their sessions, and what comes of these. */
export function webinarStudioSights(played: PlayedFunnel, { owner }: Installation): Sight[] {
  return [
    { name: 'home', path: () => '/', shown: text('Clicked the offer') },
    { name: 'webinars', path: () => '/webinars', shown: heading('The first ten minutes') },
    ...webinarSights(played),
    {
      name: 'webinar-move-session',
      path: () => `/webinars/${played.webinarId}/sessions`,
      act: async (page) => {
        await page.getByRole('button', { name: 'More for this session' }).last().click();
        await page.getByRole('menuitem', { name: 'Move' }).click();
      },
      shown: text('Everyone who registered gets the new time'),
    },
    {
      name: 'offer-edit',
      path: () => `/webinars/${played.webinarId}/offer`,
      act: (page) => page.getByRole('button', { name: /^Edit: The course/ }).click(),
      shown: heading('Edit offer'),
    },
    ...offerSights(played, owner),
    { name: 'console-waiting', path: () => `/console/${played.toCome.id}`, shown: text('Connected') },
    { name: 'console-live', path: () => `/console/${played.live.id}`, shown: text('In the room now') },
    { name: 'console-ended', path: () => `/console/${played.ended.id}`, shown: text('Did not come') },
    {
      name: 'console-end-question',
      path: () => `/console/${played.live.id}`,
      act: (page) => page.getByRole('button', { name: 'End the session' }).click(),
      shown: heading('End the session for everyone?'),
    },
    { name: 'hot-list', path: () => `/hot-list/${played.ended.id}`, shown: text(/clicked the offer/) },
    {
      name: 'order',
      path: () => `/hot-list/${played.ended.id}`,
      act: (page) => page.getByRole('button', { name: /^Record order for Ben/ }).click(),
      shown: (page) => page.getByLabel('Amount (EUR)').waitFor(),
    },
    {
      name: 'hot-list-filters',
      path: () => `/hot-list/${played.ended.id}`,
      act: (page) => page.getByRole('button', { name: 'More filters' }).click(),
      shown: (page) => page.getByLabel('Has a phone number').waitFor(),
    },
    { name: 'hot-list-live', path: () => `/hot-list/${played.live.id}`, shown: text('In the room') },
  ];
}

/** People, what is sent to them and who talks with them, and how the studio is set up. */
export function peopleStudioSights(played: PlayedFunnel, installation: Installation): Sight[] {
  const { owner } = installation;
  return [
    { name: 'scoring', path: () => '/scoring', shown: text('The hottest') },
    {
      name: 'scoring-call',
      path: () => '/scoring',
      act: async (page) => {
        await page.getByRole('button', { name: 'Add an act' }).click();
        await page.getByRole('combobox', { name: 'Act', exact: true }).last().click();
        await page.getByRole('option', { name: 'A call came to' }).click();
      },
      shown: (page) => page.getByRole('combobox', { name: 'What came of it' }).last().waitFor(),
    },
    { name: 'contacts', path: () => '/contacts', shown: text(/^\d+ contacts$/) },
    {
      name: 'replies',
      path: async () => {
        await answerLetter(installation, played.ada.email, ANSWER);
        return '/replies';
      },
      shown: text(ANSWER.subject),
    },
    {
      name: 'contact',
      path: async () => `/contacts/${await contactIdOf(owner, played.ada.email)}`,
      shown: text(/^Bought “The course/),
    },
    {
      name: 'contacts-import',
      path: () => '/contacts/import',
      act: async (page) => {
        await page.locator('input[type=file]').setInputFiles(PEOPLE);
        await page.getByRole('checkbox').first().check();
      },
      shown: heading('How the file is read'),
    },
    {
      name: 'contacts-imported',
      path: () => '/contacts/import',
      act: async (page) => {
        await page.locator('input[type=file]').setInputFiles(PEOPLE);
        await page.getByRole('checkbox').last().check();
        await page.getByRole('button', { name: 'Import', exact: true }).click();
      },
      shown: heading('Import finished'),
    },
    {
      name: 'palette',
      path: () => '/',
      act: async (page) => {
        await page.getByRole('heading', { name: 'Home', level: 1 }).waitFor();
        await page.keyboard.press('Control+K');
        await page.getByRole('textbox', { name: 'Search and commands' }).fill('ada');
      },
      shown: (page) => page.getByRole('dialog').getByText('ada@example.org').waitFor(),
    },
    { name: 'ladder', path: () => ladder(owner), shown: text('Around the start') },
    ...sequenceSights(played, owner),
    {
      name: 'ladder-step',
      path: () => ladder(owner),
      act: async (page) => {
        await page
          .getByRole('button', { name: /^Edit step/ })
          .first()
          .click();
        await page.getByRole('tab', { name: 'Preview' }).click();
      },
      shown: text('With made-up details'),
    },
    ...salesSights(owner, played.ada.email),
    {
      name: 'hot-list-owners',
      path: () => `/hot-list/${played.ended.id}`,
      shown: (page) => page.getByRole('table').getByText('you', { exact: true }).first().waitFor(),
    },
    { name: 'tasks', path: () => '/tasks', shown: heading('Nothing to do here') },
    {
      name: 'tasks-letters',
      path: async () => {
        const ids = await Promise.all(
          [played.ada, played.waiting].map(({ email }) => contactIdOf(owner, email)),
        );
        await askForLetters(owner, ids);
        return '/tasks';
      },
      act: async (page) => {
        await page.getByText('Letters on paper').click();
        await page.getByLabel('Choose all').check();
      },
      shown: text('2 letters chosen'),
    },
    ...settingsSights(owner),
    { name: 'people', path: () => '/people', shown: text('No keys yet.') },
    { name: 'mailbox', path: () => '/mailbox', shown: text('Choose a message') },
    {
      name: 'mailbox-letter',
      path: () => `/mailbox?to=${played.ada.email}`,
      act: (page) => page.getByRole('link', { name: /^Your place in/ }).click(),
      shown: (page) => page.frameLocator('iframe').getByText('your place is booked').last().waitFor(),
    },
    { name: 'studio-not-found', path: () => '/nowhere', shown: heading('There is nothing here') },
  ];
}

/** As a mail program sends it, with the letter below. */
const ANSWER = {
  subject: 'Re: Your place',
  text:
    'Thank you! Is there a price for a team of five?\n\nOn Mon, 2 Mar 2026, Acme wrote:\n' +
    '> your place is booked\n',
};

/** With a row that nobody can be made of. */
const PEOPLE = {
  name: 'people.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    'external_id,first_name,last_name,email,phone,timezone,job_title,met_at\n' +
      '1,Ines,Duarte,ines@example.org,+351 1,Europe/Lisbon,Head of sales,Fair in Porto\n' +
      '2,Jonas,Lind,jonas@,,Europe/Stockholm,,\n' +
      '3,Ada,Again,ada@example.org,,,Engineer,\n',
  ),
};

async function ladder(owner: Installation['owner']): Promise<string> {
  const { items } = await owner.get<{ items: { id: string }[] }>('/api/v1/sequences');
  return `/sequences/ladder/${items[0]!.id}`;
}
