import type { SequenceTemplate } from './sequence-template.js';
import { BEFORE_NOON, ORDER_PAID, UNSUBSCRIBED, call, daysLater, within } from './step-parts.js';
import { afterAttended as en } from './words/en/after-attended.js';
import { afterAttended as ru } from './words/ru/after-attended.js';
import { lettersOf } from './words/letters-of.js';

const letter = lettersOf(en, { ru });

export const AFTER_ATTENDED: SequenceTemplate = {
  key: 'after-attended',
  name: { en: 'After the webinar: attended', ru: 'После вебинара: были на эфире' },
  purpose: {
    en: 'For those who attended without seeing the offer: first what they take into their week, then a call, the offer, and a look back after two weeks. Ends with the order.',
    ru: 'Для тех, кто был, но не видел предложения: сначала польза для ближайшей недели, потом звонок, предложение и взгляд назад через две недели. Заканчивается с заказом.',
  },
  definition: {
    trigger: { on: 'attendance-settled', match: { status: 'attended' } },
    reentry: { allow: 'after-the-end' },
    goals: [ORDER_PAID, UNSUBSCRIBED],
    restAtEnd: false,
    steps: [
      letter('one-thing', { name: 'One thing for the week' }),
      letter('what-was-missing', { name: 'Which question stayed open?', timing: daysLater(2) }),
      letter('the-next-step', { name: 'Alone or together: the offer', timing: daysLater(2), sells: true }),
      call({
        key: 'a-call',
        name: 'Call: what came of it?',
        timing: daysLater(2, BEFORE_NOON),
        title: 'Call, some days after the webinar',
        script: `{{ contact.name | default: contact.email }} attended “{{ webinar.title }}” and left before the offer.

Ask: “What did you take with you?” and “Have you tried it yet? What was in the way?”
If help is wanted, say what we have for it and what it costs. If not, thank them and leave it there.`,
      }),
      letter('tried-to-call', { name: 'Nobody answered', within: within('a-call', 'no-answer') }),
      letter('the-common-doubt', { name: '“No time”', timing: daysLater(3), sells: true }),
      letter('a-look-back', { name: 'Two weeks later: a look back', timing: daysLater(4), sells: true }),
    ],
  },
};
