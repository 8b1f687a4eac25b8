/** Twilio's own words, as the law of some countries has them, and the Russian ones. */
const STOP = new Set([
  'stop',
  'stopall',
  'unsubscribe',
  'cancel',
  'end',
  'quit',
  'optout',
  'revoke',
  'стоп',
  'отписаться',
  'отписка',
]);
const START = new Set(['start', 'unstop', 'старт', 'подписаться']);

/** Whether a message is one of the words that leave or come back; a sentence with such a word in it is neither. */
export function wishOf(text: string): 'leave' | 'return' | null {
  const word = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
  if (STOP.has(word)) return 'leave';
  return START.has(word) ? 'return' : null;
}
