import { pluralIn } from '../../../plural.js';

const plural = pluralIn('en');

/** What sales wants to know of a person before a call, and how a list is looked at again. */
export const hotLeads = {
  stage: 'Stage',
  cell: 'Fit and engagement',
  cellTitle: (cell: string) => `Fit ${cell.slice(0, 1)}, engagement ${cell.slice(1)}`,
  phase: 'Phase',
  lead: 'Lead',
  any: 'Any',
  fewTouches: 'Touched too few times',
  hasPhone: 'Has a phone number',
  memberOf: 'Member of',
  owner: {
    label: 'Owner',
    anybody: 'Anybody',
    mine: 'Mine',
    nobody: 'Nobody yet',
    colleagues: 'Colleagues',
    none: 'nobody yet',
    you: 'you',
    offered: (name: string) => `offered to ${name}`,
    left: (name: string) => `${name} (has left)`,
    nameless: 'somebody without a name',
  },
  more: 'More filters',
  fewer: 'Fewer filters',
  lastTouch: (when: string) => `last touch ${when}`,
  lastCall: (outcome: string, when: string, by: string | null) =>
    `call ${when}${by ? `, ${by}` : ''}: ${outcome}`,
  neverTouched: 'no touch yet',
  timeThere: (time: string) => `${time} there`,
  callsDeclined: 'Wants no phone calls',
  night: 'It is night there',
  call: (name: string, phone: string) => `Call ${name}: ${phone}`,
  best: {
    bought: () => 'Has bought: welcome them, and offer the next step',
    'said-no': (when: string) => `Said no on a call on ${when}`,
    'clicked-not-bought': (count: string) =>
      Number(count) === 2
        ? 'Clicked the offer twice and has not bought'
        : plural(Number(count), {
            one: 'Clicked the offer and has not bought',
            other: 'Clicked the offer # times and has not bought',
          }),
    'answered-ready': (answer: string) => `Answered “${answer}”`,
    asked: (count: string) => plural(Number(count), { one: 'Asked a question', other: 'Asked # questions' }),
    'stayed-to-offer': () => 'Stayed until the offer was shown',
    'ready-to-buy': () => 'Is about to choose',
    answered: (answer: string) => `Answered “${answer}”`,
    'stayed-long': (minutes: string) => `Stayed ${minutes} minutes`,
    'left-early': () => 'Left early: ask what was missing',
    missed: () => 'Missed the session: offer the recording',
    registered: () => 'Registered: ask what they hope for',
  },
  keys: {
    hint: 'Keys: J and K or the arrows move, Enter opens, F filters, N goes to the next one who has not bought.',
    choose: 'Space chooses, Shift+Space up to there.',
    acts: 'T takes, H hands over, C records a call: who was reached, or who is chosen.',
  },
  views: {
    label: 'View',
    none: 'All people',
    own: 'Yours',
    shared: 'Shared by colleagues',
    save: 'Save view',
    saveAs: 'Save as a view',
    name: 'Name',
    namePlaceholder: 'Clicked, with a phone',
    share: 'Everyone in the workspace sees it',
    saved: (name: string) => `View “${name}” saved`,
    update: 'Update',
    updated: (name: string) => `View “${name}” updated`,
    remove: 'Delete view',
    removed: (name: string) => `View “${name}” deleted`,
    by: (name: string, author: string) => `${name} (${author})`,
  },
  counting: (done: number, total: number) =>
    `The rules have changed, and everybody is counted anew (${done} of ${total}): some ranks are still those of before.`,
  acts: {
    menu: (name: string) => `What to do with ${name}`,
    take: 'Take',
    taken: (name: string) => `${name} is with you now`,
    handOver: 'Hand over…',
    call: 'Record a call',
    callTitle: (name: string) => `Call with ${name}`,
  },
  chosen: {
    person: (rank: number, name: string) => `${rank}, choose ${name}`,
    page: (from: number, to: number) => (from === to ? `Choose ${from}` : `Choose ${from} to ${to}`),
    bar: 'What to do with the people who are chosen',
    count: (count: number) => plural(count, { one: '# person chosen', other: '# people chosen' }),
    clear: 'Clear',
    most: (most: number) => `At most ${most} people are chosen at a time.`,
    taken: (taken: number, withOthers: number) =>
      plural(taken, { one: '# person is with you now', other: '# people are with you now' }) +
      (withOthers > 0 ? `; ${withOthers} with somebody else` : ''),
    callTitle: (count: number) => plural(count, { one: 'Call with # person', other: 'Calls with # people' }),
    callExplain: 'The same outcome and note are recorded for each of them.',
    declined: (count: number) =>
      plural(count, { one: '# of them wants no phone calls.', other: '# of them want no phone calls.' }),
    called: (count: number) =>
      plural(count, { one: 'Recorded for # person', other: 'Recorded for # people' }),
  },
  handOver: {
    title: (name: string) => `Hand over ${name}`,
    viewTitle: 'Hand people over to sales',
    how: 'To whom',
    byRules: 'By the rules of the workspace',
    toColleague: 'To a colleague',
    colleague: 'Colleague',
    choose: 'Choose a colleague',
    nobodyElse: 'There is no other colleague who sells.',
    nobodySells: 'Nobody is set up to sell yet, so everybody would wait until somebody takes them.',
    setUp: 'Say who sells',
    askOwner: 'An owner says who sells.',
    explainRules:
      'Whoever is with the right colleague stays there; who finds nobody free waits until somebody is.',
    explainColleague:
      'The colleague is asked to accept. Whom somebody else has stays there, unless you are an owner.',
    submit: 'Hand over',
    submitAll: (count: number) => plural(count, { one: 'Hand over # person', other: 'Hand over # people' }),
    stays: 'Nothing changes: they stay where they are, or wait until somebody is free',
    partly: (offered: number, people: number) =>
      `${offered} of ${people} offered; the others have somebody already, or wait`,
    tooMany: 'At most 1,000 people are handed over at once. Narrow the list by filters.',
  },
  push: {
    open: 'Push to CRM',
    title: 'Push people to a CRM',
    to: 'Where to',
    count: (count: number) =>
      plural(count, { one: 'One person of this view', other: 'All # people of this view' }),
    explain: 'Whoever is there already is written anew, and nobody stands there twice.',
    none: 'No CRM is set up that takes people.',
    setUp: 'Set one up',
    askOwner: 'An owner can set one up in the settings.',
    submit: 'Push',
    queued: (count: number) =>
      plural(count, {
        one: 'One person is on the way',
        other: '# people are on the way',
      }),
    nobody: 'All of them are on the way already',
  },
};
