import { pluralIn } from '../../../plural.js';

const plural = pluralIn('en');

export const home = {
  title: 'Home',
  lead: 'What comes next, what needs you, and how the last session went.',
  first: {
    lead: 'Nothing has happened here yet. These are good ways to begin.',
    schedule: {
      title: 'Schedule the first webinar',
      text: 'Give it a title and a date. You get a page to share, a form, reminders and a room, ready to use.',
      act: 'Schedule it',
    },
    demo: {
      title: 'Play the demo funnel',
      text: 'Watch simulated people register, come, vote and buy, or be one of them. It takes about two minutes.',
      act: 'To the demo',
    },
    demoOn: {
      title: 'The demo funnel is open',
      text: 'See how far it is, look at its hot list, or stop it.',
      act: 'Back to the demo',
    },
    contacts: {
      title: 'Import contacts',
      text: 'Bring the people you know already, from a spreadsheet. Nobody is written to until you decide so.',
      act: 'Choose a file',
    },
    salesTitle: 'Nothing to sell to yet',
    salesText:
      'A presenter schedules the first webinar. Once people register, the hot list tells you whom to call.',
  },
  next: {
    title: 'Next session',
    now: 'On now',
    none: 'No session is planned. Schedule one, and its page starts taking registrations.',
    plan: 'To your webinars',
    console: 'Open console',
    page: 'Public page',
    countdown: 'Time until the session starts',
    units: { days: 'days', hours: 'hours', minutes: 'minutes', seconds: 'seconds' },
  },
  attention: {
    title: 'Needs your attention',
    nothing: 'All set. Nothing needs you now.',
    noVideo: (title: string) => `“${title}” has no video yet. Add its address before the session starts.`,
    noOffer: (title: string) => `“${title}” has no offer. Without one there is nothing to sell at the end.`,
    nobody: (title: string, when: string) => `Nobody has registered for “${title}”, and it starts ${when}.`,
    toCall: (count: number) =>
      plural(count, {
        one: '# person came to the last session and has not bought yet.',
        other: '# people came to the last session and have not bought yet.',
      }),
    unseenReplies: (count: number) =>
      plural(count, {
        one: '# answer to your letters has not been seen by anybody.',
        other: '# answers to your letters have not been seen by anybody.',
      }),
    addVideo: 'Add the video',
    addOffer: 'Make an offer',
    share: 'Share the page',
    call: 'Open the hot list',
    read: 'Read them',
  },
  last: {
    title: 'Last session',
    none: 'After your first session you see here how many came, stayed, clicked and bought.',
    hotList: 'Hot list',
  },
};
