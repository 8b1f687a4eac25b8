import type { SequenceTemplate } from './sequence-template.js';
import { REPLIED, UNSUBSCRIBED, daysLater, tag, wait, within } from './step-parts.js';
import { surveyAtEnd as en } from './words/en/survey-at-end.js';
import { surveyAtEnd as ru } from './words/ru/survey-at-end.js';
import { lettersOf } from './words/letters-of.js';

const letter = lettersOf(en, { ru });

export const SURVEY_AT_END: SequenceTemplate = {
  key: 'survey-at-end',
  name: { en: 'One question at the end', ru: 'Один вопрос в конце' },
  purpose: {
    en: 'Asks everybody after the webinar for their greatest difficulty, by a simple reply; thanks those who answer and tags them “answered-survey”.',
    ru: 'После вебинара спрашивает каждого о главной трудности: достаточно ответить на письмо. Благодарит ответивших и ставит метку «answered-survey».',
  },
  definition: {
    trigger: { on: 'attendance-settled' },
    reentry: { allow: 'after-the-end' },
    goals: [UNSUBSCRIBED],
    restAtEnd: false,
    steps: [
      letter('one-question', { name: 'The question', timing: daysLater(1) }),
      wait({ key: 'an-answer', name: 'Do they answer?', pattern: REPLIED, days: 4 }),
      tag({
        key: 'answered',
        name: 'They answered',
        within: within('an-answer', 'happened'),
        tag: 'answered-survey',
      }),
      letter('thanks', {
        name: 'Thanks for the answer',
        timing: daysLater(1),
        within: within('an-answer', 'happened'),
      }),
      letter('once-more', { name: 'Asked once more, smaller', within: within('an-answer', 'timeout') }),
    ],
  },
};
