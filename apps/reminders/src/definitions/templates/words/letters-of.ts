import type { LetterSource } from '../../../letters/letter-source.js';
import type { StepDefinition } from '../../definition.js';

const DAY = 24 * 60;

/** How every ready letter begins; a name may be missing. */
const GREETINGS: Record<string, string> = {
  en: 'Hello {{ contact.first_name | default: "there" }},',
  ru: 'Здравствуйте{% if contact.first_name != blank %}, {{ contact.first_name }}{% endif %}!',
};

/** The letters of one template in one language, by the key of their step; without the greeting. */
export type Words<Key extends string> = Record<Key, LetterSource>;

export interface LetterStep extends Pick<StepDefinition, 'timing' | 'within'> {
  /** How members call the step. */
  name: string;
  sells?: boolean;
  nextRung?: boolean;
  expiresAfterMinutes?: number;
}

/** Makes steps of the letters that a template has words for, in English with all its translations. */
export function lettersOf<Key extends string>(
  english: Words<Key>,
  others: Record<string, Words<Key>>,
): (key: Key, step: LetterStep) => StepDefinition {
  return (key, { sells = false, nextRung, expiresAfterMinutes = 2 * DAY, ...step }) => ({
    key,
    kind: 'message',
    expiresAfterMinutes,
    ...step,
    message: {
      channel: 'email',
      ...greeted(english[key], 'en'),
      translations: Object.entries(others).map(([language, words]) => ({
        language,
        ...greeted(words[key], language),
      })),
      sells,
      ...(nextRung ? { nextRung } : {}),
    },
  });
}

function greeted({ subject, body }: LetterSource, language: string): LetterSource {
  return { subject, body: `${GREETINGS[language]}\n\n${body}` };
}
