import { pluralIn } from '../../format/plural';

const plural = pluralIn('en');

export const home = {
  title: 'Home',
  lead: 'What comes next, what needs you, and how the last session went.',
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
    addVideo: 'Add the video',
    addOffer: 'Make an offer',
    share: 'Share the page',
    call: 'Open the hot list',
  },
  last: {
    title: 'Last session',
    none: 'After your first session you see here how many came, stayed, clicked and bought.',
    hotList: 'Hot list',
  },
};
