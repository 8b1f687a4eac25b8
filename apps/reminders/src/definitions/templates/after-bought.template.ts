import type { SequenceTemplate } from './sequence-template.js';
import { DAY, REPLIED, UNSUBSCRIBED, daysLater, tag, wait, within } from './step-parts.js';
import { afterBought as en } from './words/en/after-bought.js';
import { afterBought as ru } from './words/ru/after-bought.js';
import { lettersOf } from './words/letters-of.js';

const letter = lettersOf(en, { ru });

/** No order is its goal: the order that begins it would keep everybody out. */
export const AFTER_BOUGHT: SequenceTemplate = {
  key: 'after-bought',
  name: { en: 'After the purchase: a good beginning', ru: 'После покупки: хорошее начало' },
  purpose: {
    en: 'Thanks for the order, leads to the first step, asks how it goes, and opens the next rung of the ladder with the tag “ready-for-next-rung”.',
    ru: 'Благодарит за заказ, ведёт к первому шагу, спрашивает, как идут дела, и открывает следующую ступень меткой «ready-for-next-rung».',
  },
  definition: {
    trigger: { on: 'order-paid' },
    reentry: { allow: 'after-the-end' },
    goals: [UNSUBSCRIBED],
    restAtEnd: false,
    steps: [
      letter('thanks', { name: 'Thanks', expiresAfterMinutes: DAY }),
      letter('first-step', { name: 'The first step', timing: daysLater(1) }),
      letter('how-it-goes', { name: 'How is it going?', timing: daysLater(4) }),
      wait({ key: 'an-answer', name: 'Do they answer?', pattern: REPLIED, days: 4 }),
      letter('good-to-hear', {
        name: 'Thanks for the answer',
        timing: daysLater(1),
        within: within('an-answer', 'happened'),
      }),
      letter('a-first-result', { name: 'See the result', timing: daysLater(5) }),
      tag({ key: 'ready', name: 'Open the next rung', timing: daysLater(7), tag: 'ready-for-next-rung' }),
      letter('what-next', { name: 'What comes next?' }),
    ],
  },
};
