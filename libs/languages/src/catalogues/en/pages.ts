export const pages = {
  registration: {
    registered: (webinar: string) => `You are registered: ${webinar}`,
    registeredHint: 'Your place, your calendar entry and your way into the room.',
    /** As the page's script says it, a moment later. */
    greeting: (firstName: string) => `You are in, ${firstName}!`,
    confirmation: 'A confirmation is on its way to your mailbox.',
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
};
