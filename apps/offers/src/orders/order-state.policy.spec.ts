import fc from 'fast-check';
import { afterAct, afterReport } from './order-state.policy.js';
import { ORDER_STATES, type OrderAct, type OrderState } from './order-states.js';

const ACTS = ['pay', 'refund', 'cancel'] as const;
const ALLOWED = [
  ['placed', 'pay', 'paid'],
  ['placed', 'cancel', 'cancelled'],
  ['paid', 'refund', 'refunded'],
] as const;

describe(afterAct, () => {
  it.each(ALLOWED)('takes %s by %s to %s', (state, act, next) => {
    expect(afterAct(state, act)).toBe(next);
  });

  const refused = ORDER_STATES.flatMap((state) => ACTS.map((act) => [state, act] as const)).filter(
    ([state, act]) => !ALLOWED.some(([from, by]) => from === state && by === act),
  );
  it.each(refused)('refuses to let what is %s %s', (state, act) => {
    expect(() => afterAct(state, act)).toThrow(expect.objectContaining({ code: 'order-cannot-move' }));
  });
});

describe(afterReport, () => {
  const walk = (acts: readonly OrderAct[]) =>
    acts.reduce<OrderState[]>((path, act) => [...path, ...afterReport(path.at(-1)!, act)], ['placed']);
  const reports = fc.array(fc.constantFrom(...ACTS), { maxLength: 12 });

  it('ends the same way in whatever order and however often reports come', () => {
    fc.assert(
      fc.property(reports, (acts) => {
        const told = new Set(acts);
        const end = told.has('refund')
          ? 'refunded'
          : told.has('pay')
            ? 'paid'
            : told.has('cancel')
              ? 'cancelled'
              : 'placed';
        expect(walk(acts).at(-1)).toBe(end);
      }),
    );
  });

  it('pays once, refunds once, and never refunds what was not paid', () => {
    fc.assert(
      fc.property(reports, (acts) => {
        const path = walk(acts);
        expect(path.filter((state) => state === 'paid').length).toBeLessThanOrEqual(1);
        expect(path.filter((state) => state === 'refunded').length).toBeLessThanOrEqual(1);
        if (path.includes('refunded')) expect(path.indexOf('paid')).toBe(path.indexOf('refunded') - 1);
      }),
    );
  });
});
