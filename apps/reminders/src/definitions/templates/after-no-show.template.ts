import type { SequenceTemplate } from './sequence-template.js';
import { UNSUBSCRIBED, daysLater } from './step-parts.js';
import { afterNoShow as en } from './words/en/after-no-show.js';
import { afterNoShow as ru } from './words/ru/after-no-show.js';
import { lettersOf } from './words/letters-of.js';

const letter = lettersOf(en, { ru });

export const AFTER_NO_SHOW: SequenceTemplate = {
  key: 'after-no-show',
  name: { en: 'After the webinar: no-show', ru: 'После вебинара: не пришли' },
  purpose: {
    en: 'Keeps the talk going with those who registered and did not come: what they wanted to find out, a start without a webinar, and which date suits.',
    ru: 'Продолжает разговор с теми, кто записался и не пришёл: что хотели узнать, как начать без вебинара и какая дата удобна.',
  },
  definition: {
    trigger: { on: 'attendance-settled', match: { status: 'no-show' } },
    reentry: { allow: 'after-the-end' },
    goals: [UNSUBSCRIBED],
    restAtEnd: false,
    steps: [
      letter('still-a-question', { name: 'Is the question still open?', timing: daysLater(2) }),
      letter('a-small-start', { name: 'A start without a webinar', timing: daysLater(3) }),
      letter('another-date', { name: 'Which date suits?', timing: daysLater(4) }),
      letter('no-hard-feelings', { name: 'The last letter', timing: daysLater(6) }),
    ],
  },
};
