import { language } from '../language/language';
import { wordFor } from '../language/word-for';
import { m } from '../messages';
import { inWords } from '../reminders/letter-words';
import { letterIn } from '../reminders/letters';
import { useSequences } from '../reminders/sequences.queries';
import { useWalkedSteps } from '../sequences/people/use-walked-steps';

type StepWords = (key: string, webinarTitle?: string) => string;

/** What a letter to this person was about. */
export function useStepWords(contactId: string): StepWords {
  return useWordsOfSteps(useWalkedSteps(contactId));
}

/** What a letter was about: the subject of its step as it reads today, or the change that it told of. */
export function useWordsOfSteps(walked: Map<string, string>): StepWords {
  const { data } = useSequences();
  const steps = new Map(
    data?.items.flatMap((sequence) => sequence.steps.map((step) => [step.key, step] as const)),
  );
  return (key, webinarTitle) => {
    const step = steps.get(key);
    // A session may move several times, and each time has a letter of its own: session-moved-2.
    return step
      ? inWords(letterIn(step, language).subject, { 'webinar.title': webinarTitle })
      : (walked.get(key) ?? wordFor(m.contacts.timeline.notices, key.replace(/-\d+$/, '')) ?? key);
  };
}
