import type { SequenceTemplate } from './sequence-template.js';
import {
  BEFORE_NOON,
  call,
  condition,
  DAY,
  nextTuesday,
  onDay,
  ORDER_PAID,
  UNSUBSCRIBED,
  within,
} from './step-parts.js';
import { twoWindowsSelling as sellingInEnglish } from './words/en/two-windows-selling.js';
import { twoWindowsTeaching as teachingInEnglish } from './words/en/two-windows-teaching.js';
import { twoWindowsSelling as sellingInRussian } from './words/ru/two-windows-selling.js';
import { twoWindowsTeaching as teachingInRussian } from './words/ru/two-windows-teaching.js';
import { lettersOf } from './words/letters-of.js';

const selling = lettersOf(sellingInEnglish, { ru: sellingInRussian });
const teaching = lettersOf(teachingInEnglish, { ru: teachingInRussian });

export const TWO_WINDOWS: SequenceTemplate = {
  key: 'two-windows',
  name: { en: 'Two windows: sell, then teach', ru: 'Два окна: продавать, потом учить' },
  purpose: {
    en: 'For four weeks after the webinar every touch sells with something new; then it teaches once a week, on Tuesdays, until the person buys or leaves. Another webinar opens the selling window again. Whoever has had all letters rests until you add more.',
    ru: 'Четыре недели после вебинара каждое касание продаёт чем-то новым, потом раз в неделю, по вторникам, учит, пока человек не купит или не уйдёт. Следующий вебинар снова открывает окно продаж. Кто получил все письма, отдыхает, пока вы не добавите новые.',
  },
  definition: {
    trigger: { on: 'attendance-settled' },
    // A later webinar opens the selling window again, also in the middle of the lessons.
    reentry: { allow: 'start-over' },
    goals: [ORDER_PAID, UNSUBSCRIBED],
    restAtEnd: true,
    steps: [
      condition({
        key: 'stayed-away',
        name: 'Did they stay away?',
        timing: onDay(1),
        rule: { join: 'all', clauses: [{ field: 'attendance', operator: 'is', value: 'no-show' }] },
      }),
      selling('for-those-who-missed-it', {
        name: 'For those who stayed away',
        within: within('stayed-away', 'yes'),
      }),
      selling('for-those-who-came', {
        name: 'For those who came',
        within: within('stayed-away', 'no'),
        sells: true,
      }),
      selling('what-would-change', { name: 'What would be different?', timing: onDay(3), sells: true }),
      call({
        key: 'a-call',
        name: 'Call: what is in the way?',
        timing: onDay(6, BEFORE_NOON),
        patience: 2 * DAY,
        title: 'Call in the first week',
        script: `{{ contact.name | default: contact.email }} had a place in “{{ webinar.title }}”.

Ask: “What made you register?” and “What would have to happen for the subject to be done with, for you?”
Listen more than you talk. If it fits, say what happens next and agree on a day. If it does not, say so.

Positive: wants the details, they are sent at once. Negative: does not want it. No answer: a letter asks instead.`,
      }),
      selling('details', { name: 'After a good talk', within: within('a-call', 'positive'), sells: true }),
      selling('tried-to-call', { name: 'Nobody answered', within: within('a-call', 'no-answer') }),
      selling('a-case-like-yours', { name: 'A case like theirs', timing: onDay(10), sells: true }),
      selling('no-time', { name: 'Objection: no time', timing: onDay(13), sells: true }),
      selling('three-tests', { name: 'Three tests before a yes', timing: onDay(16), sells: true }),
      selling('the-price-of-waiting', { name: 'What waiting costs', timing: onDay(20), sells: true }),
      selling('smallest-yes', { name: 'The smallest yes', timing: onDay(24), sells: true }),
      selling('last-of-its-kind', { name: 'The last that sells', timing: onDay(28), sells: true }),
      ...(
        [
          ['one-number', 'Lesson 1: one number'],
          ['stop-one-thing', 'Lesson 2: stop one thing'],
          ['a-quarter-of-an-hour', 'Lesson 3: a quarter of an hour'],
          ['explain-it', 'Lesson 4: explain it'],
          ['the-mistake-book', 'Lesson 5: a notebook for mistakes'],
          ['ask-a-customer', 'Lesson 6: ask somebody'],
          ['a-list-for-repeats', 'Lesson 7: a list for what comes back'],
          ['look-back', 'Lesson 8: a look back'],
        ] as const
      ).map(([key, name]) => teaching(key, { name, timing: nextTuesday() })),
    ],
  },
};
