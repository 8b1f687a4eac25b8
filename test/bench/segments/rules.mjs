import { SEGMENT_TEMPLATES } from '../../../dist/apps/offers/src/segment-rules/segment-templates.js';
import { A_WEBINAR } from './fill.mjs';

const clause = (field, operator, value) => ({ field, operator, value });
const all = (...rules) => ({ combinator: 'and', rules });
const any = (...rules) => ({ combinator: 'or', rules });
const none = (...rules) => ({ combinator: 'or', not: true, rules });
const happened = (field, count, days) => clause(field, 'at-least', { count, days });

/** What somebody might draw who has seen the templates. */
const DRAWN = {
  everybody: all(),
  domain: all(clause('email-domain', 'is', 'company-7.example')),
  language: all(clause('language', 'is', 'ru')),
  score: all(clause('score', 'at-least', 50)),
  engagement: all(clause('engagement', 'at-least', 40)),
  'sales ready': all(clause('lead-stage', 'is', 'sales-ready'), clause('fit', 'at-least', 40)),
  'one webinar': all(clause('attended', 'at-least', { count: 1, webinarId: A_WEBINAR })),
  'warm, not yet sold': all(
    any(
      clause('score', 'at-least', 60),
      happened('offer-clicked', 1, 60),
      clause('engagement', 'at-least', 60),
    ),
    none(happened('bought', 1), clause('tag', 'is', 'competitor of a client')),
    clause('subscribed', 'is', 'yes'),
  ),
  'came, asked, silent since': all(
    clause('attendance', 'any-of', ['attended', 'stayed-to-offer']),
    any(happened('asked', 1), clause('answer', 'contains', 'quarter')),
    none(happened('active', 1, 30), all(happened('touched', 2, 60), clause('language', 'is-not', 'en'))),
  ),
};

/** The seventeen templates, and rules that nest. */
export const RULES = [...SEGMENT_TEMPLATES.map(({ key, rule }) => [key, rule]), ...Object.entries(DRAWN)];
