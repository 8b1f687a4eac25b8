import { m } from '../messages';
import { traitWords } from './trait-words';
import type { Reason } from './types';

const { reasons: words } = m.hotList;
const { reasons: more } = m.scoring;

/** The ledger keeps each reason as one English sentence; what it counts is told in the reader's language. */
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
  [/^stayed (\S+) minutes or more$/, (least = '') => more.minutes(least)],
  [/^saw (\S+) % of the session or more$/, (least = '') => more.share(least)],
  [/^downloaded a handout$/, () => more.handouts(1)],
  [/^downloaded (\d+) handouts$/, (count) => more.handouts(Number(count))],
  [/^watched (\d+) minutes of the replay$/, (minutes = '') => more.replay(minutes)],
  [/^saw the offer$/, () => more.offerSeen],
  [/^named the code word "(.*)"$/s, (word = '') => more.codeWord(word)],
  [/^took "(.*)"$/s, (title = '') => more.magnet(title)],
  [/^followed a link in a (?:letter|message)$/, () => more.mailClick],
  [/^was won over on a call$/, () => more.calls.positive],
  [/^was reached on a call$/, () => more.calls.neutral],
  [/^said no on a call$/, () => more.calls.negative],
  [/^did not answer a call$/, () => more.calls.noAnswer],
  [/^asked to be called back$/, () => more.calls.callBack],
  [/^looked at (.*)$/s, (page = '') => more.page(page)],
];

export function reasonWords({ text }: Pick<Reason, 'text'>): string {
  for (const [sentence, inWords] of sentences) {
    const found = sentence.exec(text);
    if (found) return inWords(...found.slice(1));
  }
  return traitWords(text) ?? text;
}
