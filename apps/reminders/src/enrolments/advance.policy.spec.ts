import { aLetter } from '../testing/a-sequence.js';
import { aPerson, aPlan, aSurrounding, aWalk } from '../testing/a-walk.js';
import { advance } from './advance.policy.js';

describe(advance, () => {
  const plan = aPlan({
    steps: [
      aLetter('at-ten', { timing: { anchor: 'previous', offsetDays: 30, offsetMinutes: 0, at: '10:00' } }),
    ],
  });
  const begun = new Date('2026-03-01T12:00:00Z');
  const planned = (zone: string) =>
    advance(aWalk(plan, begun), plan, aPerson(), aSurrounding(begun, { zone }));

  it('keeps a letter back that is due too early by the rules which its zone has got meanwhile', () => {
    const { walk, wakeAt } = planned('Etc/GMT-3');
    expect(wakeAt).toEqual(new Date('2026-03-31T07:00:00Z'));

    const early = advance(walk, plan, aPerson(), aSurrounding(wakeAt!, { zone: 'Etc/GMT-2' }));
    expect(early.touches).toEqual([]);
    expect(early.wakeAt).toEqual(new Date('2026-03-31T08:00:00Z'));

    const onTime = advance(early.walk, plan, aPerson(), aSurrounding(early.wakeAt!, { zone: 'Etc/GMT-2' }));
    expect(onTime.touches).toEqual([
      expect.objectContaining({
        stepKey: 'at-ten',
        state: 'pending',
        dueAt: new Date('2026-03-31T08:00:00Z'),
      }),
    ]);
  });

  it('sends a letter at the time that was planned when by the new rules it should have gone before', () => {
    const { walk, wakeAt } = planned('Etc/GMT-2');

    const late = advance(walk, plan, aPerson(), aSurrounding(wakeAt!, { zone: 'Etc/GMT-3' }));

    expect(late.touches).toEqual([expect.objectContaining({ state: 'pending', dueAt: wakeAt })]);
  });

  const startsAt = new Date('2026-03-03T12:00:00Z');
  const expiry = (anchor: 'session-start' | 'offer-deadline', offsetMinutes: number) => {
    const timed = aPlan({ steps: [aLetter('timed', { timing: { anchor, offsetDays: 0, offsetMinutes } })] });
    const due = new Date(startsAt.getTime() + offsetMinutes * 60_000);
    const around = aSurrounding(due, { session: { startsAt, endedAt: null, cancelled: false } });
    const walk = aWalk(timed, begun, { offerDeadlineAt: startsAt });
    const [touch] = advance(walk, timed, aPerson(), around).touches;
    return touch?.expiresAt;
  };

  it('is too late with what is asked for before a session, or a deadline, once that has come', () => {
    expect(expiry('session-start', -60)).toEqual(startsAt);
    expect(expiry('offer-deadline', -60)).toEqual(startsAt);
    const aDayLater = (minutes: number) => new Date(startsAt.getTime() + (minutes + 24 * 60) * 60_000);
    expect(expiry('session-start', -3 * 24 * 60 + 90)).toEqual(aDayLater(-3 * 24 * 60 + 90));
    expect(expiry('session-start', 60)).toEqual(aDayLater(60));
    expect(expiry('offer-deadline', 0)).toEqual(aDayLater(0));
  });
});
