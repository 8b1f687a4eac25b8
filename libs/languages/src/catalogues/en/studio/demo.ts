import { pluralIn } from '../../../plural.js';

const plural = pluralIn('en');

export const demo = {
  title: 'Demo funnel',
  lead: 'A whole webinar with simulated people: from the first registration to the last order, in about two minutes.',
  seeIt: 'See it in the demo',
  newTab: 'opens in a new tab',
  notHere: 'The demo is not available here',
  notHereText:
    'It plays in the browser of the machine on which npm start runs. There you can also start it with npm run demo.',
  ownersOnly: 'Only an owner can play it. Ask an owner of this workspace to show it to you.',
  start: {
    title: 'Play it',
    about:
      'The demo starts a second, throw-away installation on this machine. Your own data are not touched, and no mail leaves the machine.',
    people: 'How many people',
    count: (count: number) => plural(count, { one: '# person', other: '# people' }),
    takePart: 'Be one of the attendees',
    takePartHint: 'You get a place, letters and a way into the room, and end up in the hot list yourself.',
    name: 'Your name',
    nameless: 'Enter the name by which the presenter sees you.',
    play: 'Play the demo',
    takes: 'Takes one to two minutes.',
    takesWithYou: 'Takes three to four minutes, because the live hour waits for you.',
  },
  end: {
    stop: 'Stop the demo',
    again: 'Play again',
    stopTitle: 'Stop the demo?',
    againTitle: 'Play it again?',
    loss: 'Everything that this play has made is thrown away, and its pages close.',
    keep: 'Keep it',
  },
  progress: {
    label: 'Done so far',
    phase: {
      playing: 'Playing now',
      played: 'The play is over',
      failed: 'The play has stopped',
    },
    failures: {
      failed:
        'The demo has come to an end that was not planned. Play it again; your own data are not affected.',
      'already-playing':
        'A demo is being played on this machine already, probably by npm run demo in a terminal. Stop that one first.',
    },
  },
  stages: {
    preview: 'What you will see',
    label: 'Stages',
    standings: { done: 'done', now: 'now', next: 'still to come', failed: 'failed' },
    minute: (minute: number) => `Minute ${minute} of 60`,
    titles: {
      prepare: 'The stage is set',
      register: 'People register',
      remind: 'Reminders go out',
      live: 'Live',
      letters: 'Letters follow',
      orders: 'Some buy',
      figures: 'The figures settle',
    },
    notes: {
      prepare: 'A database, the services, a webinar and its offer.',
      register: 'A day passes while they come, from six time zones.',
      remind: 'A day, an hour and a quarter of an hour before.',
      live: 'They come, vote, ask, and see the offer.',
      letters: 'One for those who came, another for those who did not.',
      orders: 'By card, or on the phone with sales.',
      figures: 'The last facts arrive.',
    },
  },
  numbers: {
    label: 'So far',
    registered: 'Registered',
    mails: 'Letters sent',
    present: 'In the room',
    votes: 'Votes',
    clicks: 'Offer clicks',
    orders: 'Orders',
  },
  look: {
    title: 'Look behind the scenes',
    about: 'These links open the demo’s own studio and sign you in there.',
    soon: 'Links appear as soon as the stage is set.',
    hotList: 'Hot list',
    console: 'Console',
    mailbox: 'Mailbox',
    landing: 'Landing page',
  },
  guest: {
    title: (name: string) => `You take part as ${name}`,
    tookPart: (name: string) => `You took part as ${name}`,
    room: 'Enter the room',
    letters: 'Your letters',
    place: 'Your place',
    landing: 'Registration page',
    moments: {
      soon: 'A place is being kept for you.',
      registered:
        'You are registered, and your confirmation is in the mailbox. Stay near: the session starts in a moment.',
      join: 'The session is on, and the presenter waits for you. Enter the room now.',
      live: 'The session is on. Keep the room open: a poll and an offer are coming.',
      vote: 'A poll is open in the room. Vote before it closes.',
      click: 'The offer is on the screen, with a countdown of your own. Open it before the session ends.',
      letters: 'The session is over. Your follow-up letter has the offer in it once more.',
      done: 'This is what sales sees of you.',
      gone: 'Your place has gone with the play.',
    },
    standing: (rank: number, all: number, score: number) =>
      `Place ${rank} of ${all} in the hot list, with ${plural(score, { one: '# point', other: '# points' })}.`,
  },
  result: {
    funnel: 'The funnel',
    hotList: 'The top of the hot list',
    hotListLead: 'Whom sales calls first, and why.',
  },
};
