export const pages = {
  /** Instead of any page, while too many come at once or a service starts anew. */
  refused: {
    title: 'One moment, please',
    hint: 'Very many people are here at once, or we are back in a second. This page tries again by itself.',
    again: 'Try again now',
  },
  registration: {
    registered: (webinar: string) => `You are registered: ${webinar}`,
    registeredHint: 'Your place, your calendar entry and your way into the room.',
    /** As the page's script says it, a moment later. */
    greeting: (firstName: string) => `You are in, ${firstName}!`,
    confirmation: 'The confirmation is in your mailbox, or on its way there. Look into the spam folder, too.',
    notFound: 'This page does not exist',
    notFoundHint: 'The link may be incomplete, or what it led to is gone.',
  },
  room: {
    webinar: 'Your webinar',
    roomOf: (title: string) => `The room of ${title}`,
    unknown: 'This link opens no room',
    unknownHint: 'The link is incomplete or was not issued here. Please use the link from your invitation.',
    /** As the page's script says it, a moment later. */
    waiting: 'You are in the right place',
    waitingHint: 'The session starts here by itself. You can leave this page open.',
  },
  offer: {
    unknown: 'This offer is not here',
    unknownHint: 'The link is not complete, or the offer has ended.',
  },
  /** The picture of a shared link; the locale is what its date is told in. */
  sharePicture: { locale: 'en-GB', eyebrow: 'Live webinar' },
  /** Stages of the conveyor to begin with. */
  conveyor: {
    contact: {
      name: 'Contact',
      result: 'We may write to them',
      gives: 'A free lead magnet',
      gets: 'Name and e-mail address',
    },
    registered: {
      name: 'Registered',
      result: 'A place in a webinar',
      gives: 'The invitation to a webinar about their problem',
      gets: 'A registration',
    },
    attended: {
      name: 'Attended',
      result: 'They know what we can do',
      gives: 'The webinar',
      gets: 'An hour of their time',
    },
    qualified: {
      name: 'Qualified',
      result: 'We know whether it fits',
      gives: 'A short analysis of their situation',
      gets: 'Answers to our questions',
      script: 'You were at our webinar. May I ask two short questions, so that I can tell you what fits you?',
    },
    meeting: {
      name: 'Meeting',
      result: 'They have a proposal',
      gives: 'Half an hour on their own case, and a plan they keep',
      gets: 'A meeting',
      script: 'I have looked at your answers. Shall we go through your case together for half an hour?',
    },
    bought: {
      name: 'Bought',
      result: 'A buyer',
      gives: 'The offer, until its deadline',
      gets: 'An order that is paid',
      script: 'Which question is still open before you decide?',
    },
    'next-rung': {
      name: 'Next rung',
      result: 'A buyer who came back',
      gives: 'The next product, made for buyers',
      gets: 'A second order',
      script: 'What have you reached with it so far, and what is next?',
    },
  },
};
