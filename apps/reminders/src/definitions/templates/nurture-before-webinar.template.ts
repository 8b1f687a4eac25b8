import type { SequenceTemplate } from './sequence-template.js';
import { DAY, MORNING, UNSUBSCRIBED } from './step-parts.js';
import { nurtureBeforeWebinar as en } from './words/en/nurture-before-webinar.js';
import { nurtureBeforeWebinar as ru } from './words/ru/nurture-before-webinar.js';
import { lettersOf } from './words/letters-of.js';

const letter = lettersOf(en, { ru });

const daysBefore = (days: number) => ({
  timing: { anchor: 'session-start' as const, offsetDays: -days, offsetMinutes: 0, at: MORNING },
  expiresAfterMinutes: DAY,
});

/** Whoever registers late gets what is still ahead of them; the reminders with the link are another sequence. */
export const NURTURE_BEFORE_WEBINAR: SequenceTemplate = {
  key: 'nurture-before-webinar',
  name: { en: 'Before the webinar: uncover the need', ru: 'Перед вебинаром: раскрыть потребность' },
  purpose: {
    en: 'Three letters in the week before the session: a question, a short list, what to bring. Those who come know why. The reminders of the time are already sent by the webinar ladder.',
    ru: 'Три письма за неделю до эфира: вопрос, короткий список, что взять с собой. Кто приходит, знает зачем. О времени уже напоминает лестница вебинара.',
  },
  definition: {
    trigger: { on: 'registered' },
    reentry: { allow: 'after-the-end' },
    goals: [UNSUBSCRIBED],
    restAtEnd: false,
    steps: [
      letter('a-question', { name: 'A week before: a question', ...daysBefore(7) }),
      letter('a-checklist', { name: 'Four days before: a short list', ...daysBefore(4) }),
      letter('what-to-bring', { name: 'Two days before: what to bring', ...daysBefore(2) }),
    ],
  },
};
