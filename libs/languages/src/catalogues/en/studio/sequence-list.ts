import { pluralIn } from '../../../plural.js';

const plural = pluralIn('en');

export const sequenceList = {
  lead: 'What people hear from you, step by step: messages, calls, waits and branches. The ladder brings them to a session; the others are walked by each person on their own clock.',
  add: 'New sequence',
  rules: 'How often and when',
  ladder: 'Reminders for every session',
  ladderNote: 'Everybody who registers gets these letters, timed around the session.',
  personal: 'On each person’s own clock',
  emptyTitle: 'No sequence of your own yet',
  emptyText:
    'Sequences belong here that begin when something happens: somebody did not come, saw the offer, bought, or has been silent. Each person walks them at their own pace.',
  steps: (count: number) => plural(count, { one: '# step', other: '# steps' }),
  states: { draft: 'Draft', live: 'Live', paused: 'Paused', archived: 'Archived' },
  numbers: { walking: 'Walking', finished: 'Finished', sent: 'Sent' },
  resting: (count: number) =>
    plural(count, { one: '# person rests with nothing ahead', other: '# people rest with nothing ahead' }),
  more: (name: string) => `More for “${name}”`,
  archive: 'Archive',
  restore: 'Restore',
  archived: (name: string) => `“${name}” is archived`,
  restored: (name: string) => `“${name}” is back, standing still`,
  showArchived: (count: number) => `Show archived (${count})`,
  create: {
    name: 'Name',
    namePlaceholder: 'After the webinar: those who did not come',
    begin: 'Begin with',
    empty: 'An empty sequence',
    emptyText: 'You choose every step.',
    touches: (count: number) => plural(count, { one: '# touch', other: '# touches' }),
    submit: 'Create sequence',
  },
};
