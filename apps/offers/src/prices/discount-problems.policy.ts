import type { FieldProblem } from '@funnelcast/service-kit';
import type { Discounts } from './discounts.js';

const FEWEST_BANDS = 3;
const MOST_BANDS = 5;

/** What is wrong with discounts as a whole; each value by itself was looked at before. */
export function discountProblems(discounts: Discounts): FieldProblem[] {
  return [
    ...bandProblems(discounts),
    ...accumulatedProblems(discounts),
    ...periodProblems(discounts),
    ...promoCodeProblems(discounts),
  ];
}

const problem = (pointer: string, rule: string, message: string): FieldProblem => ({
  pointer,
  rule,
  message,
});

/** Three to five, the first for a single piece at the whole price, each later one larger and cheaper. */
function bandProblems({ bands }: Discounts): FieldProblem[] {
  if (bands.length === 0) return [];
  if (bands.length < FEWEST_BANDS || bands.length > MOST_BANDS)
    return [problem('/bands', 'threeToFive', 'There must be three to five bands, or none.')];
  return bands.flatMap((band, index) => {
    const before = bands[index - 1];
    if (!before)
      return band.from === 1 && band.percentOff === 0
        ? []
        : [
            problem(
              '/bands/0/from',
              'beginsAtOne',
              'The first band begins at one piece and costs the whole price.',
            ),
          ];
    return [
      ...(band.from > before.from
        ? []
        : [problem(`/bands/${index}/from`, 'rises', 'Each band begins above the one before.')]),
      ...(band.percentOff > before.percentOff
        ? []
        : [problem(`/bands/${index}/percentOff`, 'rises', 'Each band takes more off than the one before.')]),
    ];
  });
}

function accumulatedProblems({ accumulated }: Discounts): FieldProblem[] {
  return accumulated.flatMap((step, index) => {
    const before = accumulated[index - 1];
    if (!before || (step.fromMinor > before.fromMinor && step.percentOff > before.percentOff)) return [];
    return [
      problem(
        `/accumulated/${index}/fromMinor`,
        'rises',
        'Each step begins above the one before and takes more off.',
      ),
    ];
  });
}

function periodProblems({ period }: Discounts): FieldProblem[] {
  if (!period || new Date(period.from) < new Date(period.until)) return [];
  return [problem('/period/until', 'afterBegin', 'The period ends before it begins.')];
}

function promoCodeProblems({ promoCodes }: Discounts): FieldProblem[] {
  return promoCodes.flatMap(({ code, percentOff, amountOffMinor }, index) => [
    ...((percentOff === null) === (amountOffMinor === null)
      ? [problem(`/promoCodes/${index}/percentOff`, 'oneOf', 'A code takes either a share or an amount off.')]
      : []),
    ...(promoCodes.findIndex((other) => other.code === code) < index
      ? [problem(`/promoCodes/${index}/code`, 'isUnique', 'This code is there twice.')]
      : []),
  ]);
}
