import { AFTER_ATTENDED } from './after-attended.template.js';
import { AFTER_BOUGHT } from './after-bought.template.js';
import { AFTER_LEFT_EARLY } from './after-left-early.template.js';
import { AFTER_NO_SHOW } from './after-no-show.template.js';
import { AFTER_STAYED_TO_OFFER } from './after-stayed-to-offer.template.js';
import { NEXT_RUNG } from './next-rung.template.js';
import { NURTURE_BEFORE_WEBINAR } from './nurture-before-webinar.template.js';
import { SURVEY_AT_END } from './survey-at-end.template.js';
import { TWO_WINDOWS } from './two-windows.template.js';
import { WIN_BACK } from './win-back.template.js';
import type { SequenceTemplate } from './sequence-template.js';

const TEMPLATES: readonly SequenceTemplate[] = [
  NURTURE_BEFORE_WEBINAR,
  AFTER_STAYED_TO_OFFER,
  AFTER_ATTENDED,
  AFTER_LEFT_EARLY,
  AFTER_NO_SHOW,
  TWO_WINDOWS,
  SURVEY_AT_END,
  AFTER_BOUGHT,
  NEXT_RUNG,
  WIN_BACK,
];

/** All ready sequences, in the order of the funnel. */
export function sequenceTemplates(): readonly SequenceTemplate[] {
  return TEMPLATES;
}
