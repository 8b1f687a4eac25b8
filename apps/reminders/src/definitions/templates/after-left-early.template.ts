import type { SequenceTemplate } from './sequence-template.js';
import { ORDER_PAID, UNSUBSCRIBED, daysLater } from './step-parts.js';
import { afterLeftEarly as en } from './words/en/after-left-early.js';
import { afterLeftEarly as ru } from './words/ru/after-left-early.js';
import { lettersOf } from './words/letters-of.js';

const letter = lettersOf(en, { ru });

export const AFTER_LEFT_EARLY: SequenceTemplate = {
  key: 'after-left-early',
  name: { en: 'After the webinar: left early', ru: 'После вебинара: ушли раньше' },
  purpose: {
    en: 'Asks those who left why, makes something of the half they heard, and finds out which time suits them. Sells nothing.',
    ru: 'Спрашивает ушедших о причине, помогает извлечь пользу из услышанного и узнаёт, какое время им удобно. Ничего не продаёт.',
  },
  definition: {
    trigger: { on: 'attendance-settled', match: { status: 'left-early' } },
    reentry: { allow: 'after-the-end' },
    goals: [ORDER_PAID, UNSUBSCRIBED],
    restAtEnd: false,
    steps: [
      letter('where-we-lost-you', { name: 'Why did they go?', timing: daysLater(1) }),
      letter('the-rest-in-short', { name: 'What half a webinar is good for', timing: daysLater(2) }),
      letter('a-second-try', { name: 'Which time suits better?', timing: daysLater(4) }),
      letter('one-idea', { name: 'A small step without a webinar', timing: daysLater(5) }),
    ],
  },
};
