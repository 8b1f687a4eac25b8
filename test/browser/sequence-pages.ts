import type { Page } from 'playwright-core';
import type { Studio } from '@funnelcast/demo';
import type { PlayedFunnel } from './played-funnel.js';
import { heading, type Sight, text } from './sight.js';

const DAY = 24 * 60;
const USEFUL = { expiresAfterMinutes: 3 * DAY };
const NAME = 'After the webinar: those who were there';

/** Every kind of step, with branches within branches. */
const STEPS = [
  letter('thanks', 'Thank you for coming, {{ contact.first_name | default: "friend" }}'),
  {
    ...USEFUL,
    key: 'click',
    kind: 'wait',
    wait: { for: { kind: 'offer-clicked', match: {} }, timeoutMinutes: 2 * DAY },
  },
  {
    ...letter('details', 'What you get, in detail', true),
    within: { stepKey: 'click', branch: 'happened' },
    timing: { anchor: 'previous', offsetDays: 1, offsetMinutes: 0, at: '10:00', weekdays: [1, 2, 3, 4, 5] },
  },
  {
    ...USEFUL,
    key: 'call',
    kind: 'task',
    within: { stepKey: 'click', branch: 'timeout' },
    task: { kind: 'call', title: 'Ask what kept them', script: 'Good morning! You were at our webinar.' },
  },
  {
    ...USEFUL,
    key: 'warm',
    kind: 'mark',
    within: { stepKey: 'call', branch: 'positive' },
    mark: { addTags: ['warm'] },
  },
  {
    ...USEFUL,
    key: 'compare',
    kind: 'split',
    split: [
      { name: 'Short', weight: 60 },
      { name: 'Long', weight: 40 },
    ],
  },
  {
    ...USEFUL,
    key: 'short',
    kind: 'message',
    within: { stepKey: 'compare', branch: 'Short' },
    message: { channel: 'sms', subject: '', body: 'The offer ends tonight.', sells: true },
  },
  {
    ...USEFUL,
    key: 'stayed',
    kind: 'condition',
    condition: {
      join: 'any',
      clauses: [
        { field: 'attendance', operator: 'is', value: 'stayed-to-offer' },
        { field: 'touches', operator: 'at-least', value: '5' },
      ],
    },
  },
  {
    ...letter('last', 'One last thing', true),
    timing: { anchor: 'session-end', offsetDays: 7, offsetMinutes: 0 },
  },
];

function letter(key: string, subject: string, sells = false) {
  const body = 'Good that you were there.\n\n[See it again]({{ join_url }})';
  return { ...USEFUL, key, kind: 'message', message: { channel: 'email', subject, body, sells } };
}

/** Sequences on each person's own clock, in every state of their pages; the first look makes one and lets people walk. */
export function sequenceSights({ ada }: PlayedFunnel, owner: Studio): Sight[] {
  let made: Promise<string> | undefined;
  const at =
    (tab = '') =>
    async () =>
      `/sequences/${await (made ??= make(owner, ada.email))}${tab}`;
  const step = (name: string, title: RegExp, shown: Sight['shown']): Sight => ({
    name: `sequence-step-${name}`,
    path: at(),
    act: (page) => page.getByRole('button', { name: title }).click(),
    shown,
  });
  const labelled = (label: string) => (page: Page) => page.getByLabel(label).first().waitFor();
  return [
    {
      name: 'sequences',
      path: async () => {
        await at()();
        return '/sequences';
      },
      shown: heading(NAME),
    },
    { name: 'sequence', path: at(), shown: text(/^\d here$/) },
    {
      name: 'sequence-settings',
      path: at(),
      act: (page) => page.getByRole('button', { name: 'Change', exact: true }).click(),
      shown: text('May somebody walk it again?'),
    },
    {
      name: 'sequence-settings-order',
      path: at(),
      act: async (page) => {
        await page.getByRole('button', { name: 'Change', exact: true }).click();
        await page.getByRole('combobox', { name: 'What begins it' }).click();
        await page.getByRole('option', { name: 'An order of somebody is cancelled' }).click();
      },
      shown: (page) => page.getByRole('combobox', { name: 'Reason' }).waitFor(),
    },
    {
      name: 'sequence-add',
      path: at(),
      act: (page) => page.getByRole('button', { name: /^Add a step: before “Thank/ }).click(),
      shown: text('Several ways, by chance, to compare'),
    },
    {
      name: 'sequence-flawed',
      path: async () => `/sequences/${await flawed(owner)}`,
      shown: text('things are missing'),
    },
    step('message', /^Edit: .*Thank you/, (page) =>
      page.frameLocator('iframe').getByText('Good that you were there.').last().waitFor(),
    ),
    {
      name: 'sequence-step-message-at-night',
      path: at(),
      act: async (page) => {
        await page.getByRole('button', { name: /^Edit: .*Thank you/ }).click();
        await page.getByText('Phone', { exact: true }).click();
        await page.getByText('Dark', { exact: true }).click();
      },
      shown: (page) => page.frameLocator('iframe').getByText('Good that you were there.').last().waitFor(),
    },
    step('task', /^Edit: .*Ask what/, labelled('What to say')),
    step('wait', /^Edit: .*Until/, labelled('At most for')),
    step('condition', /^Edit: .*Attendance/, labelled('Within so many days')),
    step('split', /^Edit: .*Short/, labelled('Name of branch 2')),
    step('mark', /^Edit: .*Adds/, labelled('Tags to add')),
    { name: 'sequence-dry-run-empty', path: at('/dry-run'), shown: heading('See it before it happens') },
    {
      name: 'sequence-dry-run',
      path: at('/dry-run'),
      act: (page) => page.getByRole('button', { name: 'Walk them through' }).click(),
      shown: heading('What would happen'),
    },
    { name: 'sequence-people', path: at('/people'), shown: text('Ada Lindqvist') },
    {
      name: 'sequence-people-enrol',
      path: at('/people'),
      act: (page) => page.getByRole('button', { name: 'Enrol contacts' }).click(),
      shown: text('Who walks it already, or may not walk it again, is left out.'),
    },
    { name: 'sequence-rules', path: () => '/sequences/rules', shown: heading('Fewest touches') },
  ];
}

async function make(owner: Studio, email: string): Promise<string> {
  const account = { accountSid: `AC${'0'.repeat(32)}`, authToken: 'f00d'.repeat(8) };
  await owner.put('/api/v1/channels/sms', { ...account, from: '+4930901820' });
  const id = await drafted(owner, NAME, STEPS);
  await owner.post(`/api/v1/personal-sequences/${id}/publication`, {});
  const { items } = await owner.get<{ items: { id: string }[] }>(`/api/v1/contacts?search=${email}`);
  await owner.post('/api/v1/enrolments', { sequenceId: id, contactIds: items.map((contact) => contact.id) });
  return id;
}

function flawed(owner: Studio): Promise<string> {
  const [thanks, wait] = STEPS;
  const hole = {
    ...letter('hole', ''),
    message: { channel: 'email', subject: '', body: 'Hi {{ offer.title }}', sells: false },
  };
  return drafted(owner, 'Not ready yet', [thanks!, wait!, hole]);
}

async function drafted(owner: Studio, name: string, steps: object[]): Promise<string> {
  const { id } = await owner.post<{ id: string }>('/api/v1/personal-sequences', { name });
  await owner.put(`/api/v1/personal-sequences/${id}/draft`, {
    name,
    definition: {
      trigger: { on: 'attendance-settled', match: { status: 'stayed-to-offer' } },
      reentry: { allow: 'never' },
      goals: [{ kind: 'order-paid', match: {} }],
      restAtEnd: false,
      steps,
    },
  });
  return id;
}
