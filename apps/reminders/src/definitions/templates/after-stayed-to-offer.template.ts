import type { SequenceTemplate } from './sequence-template.js';
import {
  BEFORE_NOON,
  DAY,
  HOUR,
  ORDER_PAID,
  UNSUBSCRIBED,
  call,
  condition,
  daysLater,
  wait,
  within,
} from './step-parts.js';
import { afterStayedToOffer as en } from './words/en/after-stayed-to-offer.js';
import { afterStayedToOffer as ru } from './words/ru/after-stayed-to-offer.js';
import { lettersOf } from './words/letters-of.js';

const letter = lettersOf(en, { ru });

const beforeDeadline = (offsetDays: number, hours: number) => ({
  timing: { anchor: 'offer-deadline' as const, offsetDays: -offsetDays, offsetMinutes: -hours * HOUR },
});
const A_DAY_BEFORE = beforeDeadline(1, 6);
const HOURS_BEFORE = beforeDeadline(0, 3);

/** What counts down to the deadline stands aside for a letter that came the same day. */
const untouchedToday = {
  join: 'all' as const,
  clauses: [{ field: 'touches' as const, operator: 'at-most' as const, value: '0', withinDays: 1 }],
};

export const AFTER_STAYED_TO_OFFER: SequenceTemplate = {
  key: 'after-stayed-to-offer',
  name: { en: 'After the webinar: stayed to the offer', ru: 'После вебинара: досмотрели до предложения' },
  purpose: {
    en: 'Sells to those who saw the offer: a call the day after, letters for the doubt that each has, and the days before the personal deadline. Ends with the order.',
    ru: 'Продаёт тем, кто видел предложение: звонок на следующий день, письма под сомнения каждого и отсчёт до личного срока. Заканчивается с заказом.',
  },
  definition: {
    trigger: { on: 'attendance-settled', match: { status: 'stayed-to-offer' } },
    reentry: { allow: 'after-the-end' },
    goals: [ORDER_PAID, UNSUBSCRIBED],
    restAtEnd: false,
    steps: [
      letter('thanks', { name: 'Thanks, with the offer', sells: true, expiresAfterMinutes: DAY }),
      call({
        key: 'call-the-day-after',
        name: 'Call: which question is open?',
        timing: daysLater(1, BEFORE_NOON),
        title: 'Call, the day after the offer',
        script: `{{ contact.name | default: contact.email }} stayed to the offer of “{{ webinar.title }}”.

Open: “You stayed to the end yesterday. What was the most useful part for you?” Then listen.
Ask: “What would have to change for you in the next three months?” and “What speaks against beginning now?”
Answer only what was asked. If it fits, say what happens next and agree on a day. If it does not fit, say so.

Positive: wants the details, they are sent at once. Neutral: is thinking. Negative: does not want it.`,
      }),
      letter('details', {
        name: 'After a good talk: the details',
        within: within('call-the-day-after', 'positive'),
        sells: true,
      }),
      letter('tried-to-call', {
        name: 'Nobody answered',
        within: within('call-the-day-after', 'no-answer'),
      }),
      letter('who-it-is-for', {
        name: 'For whom it is, and for whom not',
        timing: daysLater(1),
        sells: true,
      }),
      wait({
        key: 'a-look-at-the-offer',
        name: 'Do they look at the offer?',
        pattern: { kind: 'offer-clicked', match: {} },
        days: 1,
      }),
      letter('you-had-a-look', {
        name: 'They looked: what is missing?',
        timing: daysLater(1),
        within: within('a-look-at-the-offer', 'happened'),
        sells: true,
      }),
      letter('what-holds-you-back', {
        name: 'They did not: what holds them back?',
        within: within('a-look-at-the-offer', 'timeout'),
        sells: true,
      }),
      condition({
        key: 'has-a-deadline',
        name: 'Was the offer presented to them?',
        rule: {
          join: 'all',
          clauses: [
            {
              field: 'happened',
              operator: 'at-least',
              value: '1',
              happening: 'offer-presented',
              withinDays: 30,
            },
          ],
        },
      }),
      condition({
        key: 'a-quiet-day',
        name: 'A day before the deadline: untouched today?',
        ...A_DAY_BEFORE,
        within: within('has-a-deadline', 'yes'),
        rule: untouchedToday,
      }),
      letter('a-day-left', {
        name: 'The last day begins',
        ...A_DAY_BEFORE,
        within: within('a-quiet-day', 'yes'),
        sells: true,
        expiresAfterMinutes: 12 * HOUR,
      }),
      condition({
        key: 'a-quiet-morning',
        name: 'Hours before the deadline: untouched today?',
        ...HOURS_BEFORE,
        within: within('has-a-deadline', 'yes'),
        rule: untouchedToday,
      }),
      letter('hours-left', {
        name: 'The last hours',
        ...HOURS_BEFORE,
        within: within('a-quiet-morning', 'yes'),
        sells: true,
        expiresAfterMinutes: 2 * HOUR,
      }),
      letter('the-door-stays-open', { name: 'Whatever they decided', timing: daysLater(2) }),
    ],
  },
};
