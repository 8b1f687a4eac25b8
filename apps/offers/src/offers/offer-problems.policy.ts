import type { FieldProblem } from '@funnelcast/service-kit';
import { discountProblems } from '../prices/discount-problems.policy.js';
import { type Audience, OF_NO_WEBINAR } from './audience.js';
import type { OfferTerms } from './offer.entity.js';

const problem = (pointer: string, rule: string, message: string): FieldProblem => ({
  pointer,
  rule,
  message,
});

/** What is wrong with the terms of an offer as a whole; each value by itself was looked at before. */
export function offerProblems(
  { deadlineMinutes, endsAt, audience, discounts }: OfferTerms,
  ofWebinar: boolean,
): FieldProblem[] {
  const { kind, least, segmentId, productId, rung } = audience;
  return [
    ...(deadlineMinutes === null && endsAt === null
      ? [
          problem(
            '/deadlineMinutes',
            'isNotEmpty',
            'An offer ends: for each person after a time, or for all at a time.',
          ),
        ]
      : []),
    ...(['watched-minutes', 'watched-share'].includes(kind) && least === null
      ? [problem('/audience/least', 'isNotEmpty', 'Say how much they have to have watched.')]
      : []),
    ...(kind === 'watched-share' && least !== null && least > 100
      ? [problem('/audience/least', 'max', 'Nobody watches more than the whole.')]
      : []),
    ...(kind === 'segment' && segmentId === null
      ? [problem('/audience/segmentId', 'isNotEmpty', 'Choose the segment.')]
      : []),
    ...(kind === 'buyers' && productId !== null && rung !== null
      ? [problem('/audience/rung', 'isEmpty', 'Buyers of a product, or of a rung: choose one of them.')]
      : []),
    ...(ofWebinar ? [] : sessionProblems(audience)),
    ...discountProblems(discounts).map((one) => ({ ...one, pointer: `/discounts${one.pointer}` })),
  ];
}

/** What people did in a session says nothing where there is none. */
function sessionProblems({ kind, notAgainWithinDays }: Audience): FieldProblem[] {
  return [
    ...(OF_NO_WEBINAR.has(kind)
      ? []
      : [
          problem(
            '/audience/kind',
            'no-webinar',
            'This asks what people did at the webinar, and the offer belongs to none.',
          ),
        ]),
    ...(notAgainWithinDays === null
      ? []
      : [
          problem(
            '/audience/notAgainWithinDays',
            'no-webinar',
            'This asks about other sessions of the webinar, and the offer belongs to none.',
          ),
        ]),
  ];
}
