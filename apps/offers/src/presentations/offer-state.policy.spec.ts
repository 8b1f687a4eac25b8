import { type OfferForPerson, stateOf } from './offer-state.policy.js';

const deadlineAt = new Date('2026-03-02T12:00:00.000Z');
const before = new Date(deadlineAt.getTime() - 1);
const offer = (terms: Partial<OfferForPerson> = {}): OfferForPerson => ({
  refusal: null,
  deadlineAt,
  endsAt: null,
  withdrawn: false,
  bought: false,
  left: null,
  reserved: false,
  ...terms,
});

describe(stateOf, () => {
  it('is open until the deadline, and at that very instant no more', () => {
    expect(stateOf(offer(), before)).toBe('open');
    expect(stateOf(offer(), deadlineAt)).toBe('expired');
  });

  it('has ended for those who never saw it when it has ended for everybody', () => {
    expect(stateOf(offer({ deadlineAt: null, endsAt: deadlineAt }), deadlineAt)).toBe('expired');
  });

  it('is not for whom it is not meant, unless they were promised it before', () => {
    expect(stateOf(offer({ refusal: 'came-before', deadlineAt: null }), before)).toBe('not-for-you');
    expect(stateOf(offer({ refusal: 'came-before' }), before)).toBe('open');
  });

  it('is sold out when nothing is left, except for whom a piece is kept', () => {
    expect(stateOf(offer({ left: 1 }), before)).toBe('open');
    expect(stateOf(offer({ left: 0 }), before)).toBe('sold-out');
    expect(stateOf(offer({ left: 0, reserved: true }), before)).toBe('open');
  });

  it('tells a buyer so, whatever else has happened', () => {
    expect(stateOf(offer({ bought: true, withdrawn: true, left: 0 }), deadlineAt)).toBe('bought');
  });

  it('is over when it was withdrawn', () => {
    expect(stateOf(offer({ withdrawn: true }), before)).toBe('expired');
  });
});
