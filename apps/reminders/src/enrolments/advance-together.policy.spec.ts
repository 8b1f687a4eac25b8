import fc from 'fast-check';
import type { PastHappening } from '../conditions/rule.js';
import { Plan } from '../definitions/plan.js';
import { aLetter, aStep } from '../testing/a-sequence.js';
import { aPerson, aPlan, aSurrounding, aWalk } from '../testing/a-walk.js';
import { anyDefinition } from '../testing/any-definition.js';
import { advance } from './advance.policy.js';
import { advanceTogether } from './advance-together.policy.js';

const BEGIN = new Date('2026-03-27T10:00:00Z');
const HOUR_MS = 3_600_000;
const MOST_STRIDES = 60;

const anything = anyDefinition({
  anchors: ['previous', 'enrolment', 'session-start', 'session-end', 'offer-deadline', 'contact-date'],
  history: true,
  patience: true,
  expiresAfterMinutes: 600,
});

/** Somebody of whom much is known, so that asking or not asking makes a difference. */
const anybody = fc
  .record({
    tags: fc.subarray(['silent', 'vip', 'a', 'b']),
    attributes: fc.constantFrom<Record<string, string>>({}, { birthday: '2026-04-02', date: '2026-04-01' }),
    happenings: fc.subarray<PastHappening>([
      { kind: 'offer-clicked', about: {}, at: new Date(BEGIN.getTime() + HOUR_MS) },
      { kind: 'poll-answered', about: { answer: 'yes' }, at: new Date(BEGIN.getTime() + HOUR_MS) },
    ]),
    touchedAt: fc.subarray([BEGIN, new Date(BEGIN.getTime() + 30 * HOUR_MS)]),
  })
  .map(aPerson);

const surroundings = fc.record(
  {
    zone: fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Tokyo'),
    session: fc.constantFrom(null, {
      startsAt: new Date(BEGIN.getTime() + 48 * HOUR_MS),
      endedAt: new Date(BEGIN.getTime() + 50 * HOUR_MS),
      cancelled: false,
    }),
    cap: fc.constantFrom({ touches: 1, days: 1 }, { touches: 2, days: 7 }),
    quiet: fc.constantFrom({ from: '21:00', until: '08:00' }, { from: '09:00', until: '17:30' }),
  },
  { requiredKeys: ['zone', 'session'] },
);

describe(advanceTogether, () => {
  it('takes everybody exactly as far as each of them would come alone, or leaves it to that', () => {
    const lateness = fc.array(fc.constantFrom(0, 0, 1, 30, 400), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(anything, anybody, surroundings, lateness, (definition, person, around, late) => {
        const plan = new Plan('a-sequence', 1, definition);
        let walk = aWalk(plan, BEGIN, { contactId: person.contactId });
        let wakeAt: Date | null = BEGIN;
        for (let stride = 0; wakeAt !== null && stride < MOST_STRIDES; stride += 1) {
          const now: Date = new Date(wakeAt.getTime() + late[stride % late.length]! * HOUR_MS);
          const alone = advance(walk, plan, person, { ...around, now });
          const together = advanceTogether(walk, plan, { ...around, now });
          if (together) {
            const { id, contactId } = walk;
            expect({ ...together, walk: { ...together.walk, id, contactId } }).toEqual(alone);
          }
          walk = alone.walk;
          wakeAt = alone.state === 'active' ? alone.wakeAt : null;
        }
      }),
      { numRuns: 400 },
    );
  });

  const due = (steps: Parameters<typeof aPlan>[0]['steps'], cap?: { touches: number; days: number }) => {
    const plan = aPlan({ steps: steps! });
    return advanceTogether(aWalk(plan, BEGIN), plan, aSurrounding(BEGIN, cap ? { cap } : {}));
  };

  it('gives a letter to all, and finds the moment of the next one', () => {
    const later = { timing: { anchor: 'previous' as const, offsetDays: 2, offsetMinutes: 0, at: '10:00' } };
    const together = due([aLetter('one'), aLetter('two', later)])!;
    expect(together.touches.map(({ stepKey }) => stepKey)).toEqual(['one']);
    expect(together.wakeAt).toEqual(new Date('2026-03-29T10:00:00Z'));
  });

  it.each([
    [
      'a split',
      aStep({
        key: 'half',
        kind: 'split',
        split: [
          { name: 'A', weight: 1 },
          { name: 'B', weight: 1 },
        ],
      }),
    ],
    [
      'a condition',
      aStep({
        key: 'known',
        kind: 'condition',
        condition: { join: 'all', clauses: [{ field: 'time-zone', operator: 'is', value: 'UTC' }] },
      }),
    ],
    [
      'a wait for what may have happened',
      aStep({ key: 'click', kind: 'wait', wait: { for: { kind: 'offer-clicked', match: {} } } }),
    ],
    ['a mark', aStep({ key: 'marked', kind: 'mark', mark: { addTags: ['x'] } })],
    ['a call', aStep({ key: 'call', kind: 'task', task: { kind: 'call', title: 'Call', script: 'Hello' } })],
    [
      'another sequence',
      aStep({ key: 'on', kind: 'go-to', goToSequenceId: '0c6f5f4a-7b1d-4d3c-9f55-2f5a3f0f8f03' }),
    ],
  ])('leaves %s to each of them', (_, step) => {
    expect(due([step])).toBeUndefined();
    expect(due([aLetter('one'), step])).toBeUndefined();
  });

  it('leaves letters to each of them where a cap counts what they had', () => {
    expect(due([aLetter('one')], { touches: 1, days: 1 })).toBeUndefined();
  });
});
