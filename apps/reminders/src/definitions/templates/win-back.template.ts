import type { SequenceTemplate } from './sequence-template.js';
import {
  BEFORE_NOON,
  DAY,
  ORDER_PAID,
  REPLIED,
  UNSUBSCRIBED,
  call,
  condition,
  daysLater,
  end,
  wait,
  within,
} from './step-parts.js';
import { winBack as en } from './words/en/win-back.js';
import { winBack as ru } from './words/ru/win-back.js';
import { lettersOf } from './words/letters-of.js';

const letter = lettersOf(en, { ru });

export const WIN_BACK: SequenceTemplate = {
  key: 'win-back',
  name: { en: 'Win back a silent buyer', ru: 'Вернуть замолчавшего покупателя' },
  purpose: {
    en: 'Ninety days without a sign of life from somebody who bought before: a question, a useful exercise, a call, and a choice to stay or to go.',
    ru: 'Девяносто дней тишины от того, кто уже покупал: вопрос, полезное упражнение, звонок и выбор: остаться или уйти.',
  },
  definition: {
    trigger: { on: 'inactivity', days: 90 },
    reentry: { allow: 'after-days', days: 365 },
    goals: [ORDER_PAID, { kind: 'registered', match: {} }, UNSUBSCRIBED],
    restAtEnd: false,
    steps: [
      condition({
        key: 'bought-before',
        name: 'Have they bought before?',
        rule: {
          join: 'all',
          clauses: [{ field: 'happened', operator: 'at-least', value: '1', happening: 'order-paid' }],
        },
      }),
      end({ key: 'not-a-buyer', name: 'Not a buyer', within: within('bought-before', 'no') }),
      letter('what-has-changed', { name: 'What has changed?', timing: daysLater(0) }),
      wait({ key: 'an-answer', name: 'Do they answer?', pattern: REPLIED, days: 5 }),
      letter('thanks-for-the-answer', {
        name: 'Thanks for the answer',
        timing: daysLater(1),
        within: within('an-answer', 'happened'),
      }),
      letter('a-gift', { name: 'An exercise as a gift', timing: daysLater(3) }),
      call({
        key: 'a-call',
        name: 'Call: what has become of it?',
        timing: daysLater(4, BEFORE_NOON),
        patience: 2 * DAY,
        title: 'Call a buyer who has fallen silent',
        script: `{{ contact.name | default: contact.email }} bought from us and has been silent for three months.

Do not sell. Ask: “What has become of what you bought? What worked, what did not?”
If something is wrong, note it and say who takes care of it. If something new is wanted, say what we have.`,
      }),
      letter('tried-to-call', { name: 'Nobody answered', within: within('a-call', 'no-answer') }),
      letter('still-welcome', { name: 'Stay or go', timing: daysLater(7) }),
    ],
  },
};
