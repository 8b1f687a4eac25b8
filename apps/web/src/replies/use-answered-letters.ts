import { useWalkedStepTitles } from '../sequences/people/use-walked-steps';
import { useWordsOfSteps } from '../contacts/use-step-words';
import { m } from '../messages';
import type { Reply } from './types';

/** What the letters were called that were answered: the subject of their step as it reads today. */
export function useAnsweredLetters(replies: readonly Reply[]): (reply: Reply) => string {
  const walked = useWalkedStepTitles([
    ...new Set(replies.flatMap(({ sequenceId }) => (sequenceId ? [sequenceId] : []))),
  ]);
  const wordsOf = useWordsOfSteps(walked);
  return ({ stepKey, webinarTitle }) =>
    stepKey === null ? m.replies.forgottenLetter : wordsOf(stepKey, webinarTitle ?? undefined);
}
