import type { SequenceTemplate } from './sequence-template.js';
import { REPLIED, UNSUBSCRIBED, daysLater, wait, within } from './step-parts.js';
import { nextRung as en } from './words/en/next-rung.js';
import { nextRung as ru } from './words/ru/next-rung.js';
import { lettersOf } from './words/letters-of.js';

const letter = lettersOf(en, { ru });

/** The letter that sells asks for what its reader has bought: whoever reads it is a buyer, and of the webinar's offer no more. */
export const NEXT_RUNG: SequenceTemplate = {
  key: 'next-rung',
  name: { en: 'The next rung of the ladder', ru: 'Следующая ступень лестницы' },
  purpose: {
    en: 'Two weeks after an order it asks for the result, helps where it is stuck, and offers what stands on the next rung, where something does. For buyers; it goes well with “After the purchase”.',
    ru: 'Через две недели после заказа спрашивает о результате, помогает, если застряли, и предлагает то, что стоит на следующей ступени, если там что-то есть. Для покупателей, хорошо сочетается с «После покупки».',
  },
  definition: {
    trigger: { on: 'order-paid' },
    reentry: { allow: 'after-the-end' },
    goals: [UNSUBSCRIBED],
    restAtEnd: false,
    steps: [
      letter('your-result', { name: 'Two weeks later: the result', timing: daysLater(14) }),
      wait({ key: 'an-answer', name: 'Do they answer?', pattern: REPLIED, days: 4 }),
      letter('well-done', {
        name: 'Thanks for the answer',
        timing: daysLater(1),
        within: within('an-answer', 'happened'),
      }),
      letter('a-way-out', { name: 'When it is stuck', within: within('an-answer', 'timeout') }),
      letter('the-next-level', {
        name: 'The next level',
        timing: daysLater(4),
        sells: true,
        nextRung: true,
      }),
      letter('no-hurry', { name: 'No hurry', timing: daysLater(7) }),
    ],
  },
};
