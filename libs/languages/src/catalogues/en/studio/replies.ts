import { pluralIn } from '../../../plural.js';

const plural = pluralIn('en');

/** What people answer to letters. */
export const replies = {
  title: 'Replies',
  lead: 'What people answered to your letters, the latest first.',
  show: 'Which replies',
  all: 'All',
  unseen: (count: number) => (count > 0 ? `Not seen yet (${count})` : 'Not seen yet'),
  fresh: 'New',
  noSubject: 'No subject',
  nothingWritten: 'There is no text in it.',
  answerTo: (letter: string) => `Answer to: ${letter}`,
  forgottenLetter: 'a letter that is not known any more',
  sent: (when: string) => `sent ${when}`,
  from: (sender: string) => `written from ${sender}`,
  showQuoted: 'Show the quoted letter',
  hideQuoted: 'Hide the quoted letter',
  see: 'Mark as seen',
  unsee: 'Mark as not seen',
  markedSeen: 'Marked as seen',
  markedUnseen: 'Marked as not seen',
  seenBy: (name: string, when: string) => `Seen by ${name}, ${when}`,
  seeAll: 'Mark all as seen',
  allSeen: (count: number) =>
    plural(count, { one: '# reply is marked as seen', other: '# replies are marked as seen' }),
  write: 'Answer',
  emptyTitle: 'No reply yet',
  emptyText:
    'When somebody answers a letter and the answer comes here, it stands on this page and on the page of the contact. Whether answers come here or to the presenter’s own mailbox is chosen in the settings of mail.',
  askOwner: 'An owner can change it.',
  toSettings: 'Where answers go',
  allSeenText: 'Everything is seen.',
};
