import type { Messages } from './language.js';
import { traitIn } from './say-traits.js';

/** The one thing to begin a call with, as the platform keeps it. */
export interface BestReasonToSay {
  code: keyof Messages['hotLeads']['best'];
  detail: string | null;
}

/** The platform keeps each reason as one English sentence; these tell it in the reader's language. */
export interface SaidReasons {
  /** Why somebody has points. */
  points(text: string): string;
  /** Why somebody is in their stage. */
  stage(reason: string): string;
  /** Why somebody should be called; `day` writes a date. */
  best(best: BestReasonToSay, day: (at: string) => string): string;
}

type Sentence = [RegExp, (...parts: string[]) => string];

/** What a member gave as the reason when they took somebody out of sales; undefined when the rules decided. */
export const reasonByHand = (stageReason: string): string | undefined =>
  /^disqualified by hand: (.*)$/s.exec(stageReason)?.[1];

/** By the words of the studio, since pages, alerts, CRMs and sheets should call a thing alike. */
export function sayReasons(m: Messages): SaidReasons {
  const sentences = sentencesIn(m);
  return {
    points(text) {
      for (const [sentence, inWords] of sentences) {
        const found = sentence.exec(text);
        if (found) return inWords(...found.slice(1));
      }
      return traitIn(m, text) ?? text;
    },
    stage: (reason) => stageIn(m, reason),
    best: ({ code, detail }, day) =>
      m.hotLeads.best[code](code === 'said-no' && detail ? day(detail) : (detail ?? '')),
  };
}

function sentencesIn(m: Messages): Sentence[] {
  const { reasons: words } = m.hotList;
  const { reasons: more } = m.scoring;
  return [
    [/^came to the session$/, () => words.joined],
    [/^stayed (\d+) of (\d+) minutes$/, (minutes = '', all = '') => words.stayed(minutes, all)],
    [
      /^answered "(.*)" in the poll "(.*)"$/s,
      (answer = '', question = '') => words.answered(answer, question),
    ],
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
    [/^left within (\S+) minutes$/, (least = '') => more.leftWithin(least)],
    [/^wanted no more letters$/, () => more.unsubscribed],
    [/^called a letter spam$/, () => more.complaint],
    [/^looked at (.*)$/s, (page = '') => more.page(page)],
  ];
}

function stageIn(m: Messages, reason: string): string {
  const { standing, fitClasses, engagementClasses } = m.scoring;
  if (reason.startsWith('wants no letters')) return standing.unsubscribed;
  if (reason.startsWith('bought')) return standing.bought;
  const byHand = reasonByHand(reason);
  if (byHand !== undefined) return standing.byHand(byHand);
  const [, fit, engagement] = /^([ABC])([123]): /.exec(reason) ?? [];
  if (!fit) return reason;
  return standing.classed(
    `${fit}${engagement}`,
    fitClasses[fit as 'A' | 'B' | 'C'],
    engagementClasses[Number(engagement) as 1 | 2 | 3],
  );
}
