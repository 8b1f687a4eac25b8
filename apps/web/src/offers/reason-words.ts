import { m } from '../messages';
import type { Reason } from './types';

const { reasons: words } = m.hotList;

/** The ledger of scores keeps each reason as one English sentence; what it counts is told in the reader's language. */
const sentences: [RegExp, (...parts: string[]) => string][] = [
  [/^came to the session$/, () => words.joined],
  [/^stayed (\d+) of (\d+) minutes$/, (minutes = '', all = '') => words.stayed(minutes, all)],
  [/^answered "(.*)" in the poll "(.*)"$/s, (answer = '', question = '') => words.answered(answer, question)],
  [/^asked a question$/, () => words.asked(1)],
  [/^asked (\d+) questions$/, (count) => words.asked(Number(count))],
  [/^clicked the offer$/, () => words.clicked(1)],
  [/^clicked the offer twice$/, () => words.clicked(2)],
  [/^clicked the offer (\d+) times$/, (count) => words.clicked(Number(count))],
  [/^bought$/, () => words.bought],
];

export function reasonWords({ text }: Pick<Reason, 'text'>): string {
  for (const [sentence, inWords] of sentences) {
    const found = sentence.exec(text);
    if (found) return inWords(...found.slice(1));
  }
  return text;
}
