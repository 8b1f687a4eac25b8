import fc from 'fast-check';
import { fits } from '../conditions/rule.policy.js';
import { Plan } from '../definitions/plan.js';
import { simulate } from '../dry-runs/simulate.policy.js';
import { aPerson, aWalk } from '../testing/a-walk.js';
import { AWalker } from '../testing/a-walker.js';
import { anyDefinition } from '../testing/any-definition.js';

const BEGIN = new Date('2026-03-23T10:00:00Z');
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const RUNS = { numRuns: 400 };

const around = {
  zone: 'Europe/Berlin',
  session: { startsAt: new Date(BEGIN.getTime() + 2 * DAY_MS), endedAt: null, cancelled: false },
};
const after = (hours: number) => new Date(BEGIN.getTime() + hours * HOUR_MS);
const planOf = (definition: ConstructorParameters<typeof Plan>[2]) => new Plan('a-sequence', 1, definition);

const happening = fc.constantFrom(
  { kind: 'offer-clicked', about: {} },
  { kind: 'poll-answered', about: { answer: 'yes' } },
  { kind: 'poll-answered', about: { answer: 'no' } },
  { kind: 'task-completed', about: { outcome: 'positive' } },
);
type Told = typeof happening extends fc.Arbitrary<infer T> ? T : never;
/** The clock moves on, the scheduler looks, perhaps dies before its commit, and then something happens, or nothing. */
const history = fc.array(
  fc.record({
    hours: fc.integer({ min: 0, max: 200 }),
    dies: fc.nat(2),
    what: fc.option(happening, { nil: undefined }),
  }),
  { maxLength: 12 },
);

const anything = anyDefinition({
  anchors: ['previous', 'enrolment', 'session-start', 'session-end', 'offer-deadline', 'contact-date'],
  history: true,
  patience: true,
  expiresAfterMinutes: 600,
});

const limits = fc.record(
  {
    cap: fc.constantFrom({ touches: 1, days: 1 }, { touches: 2, days: 7 }),
    quiet: fc.constantFrom({ from: '21:00', until: '08:00' }, { from: '09:00', until: '17:30' }),
  },
  { requiredKeys: [] },
);

describe('walks through any sequence, whatever happens', () => {
  it('pass each step at most once, and always end, rest, or wait for what has not come', () => {
    fc.assert(
      fc.property(anything, history, (definition, happens) => {
        const walker = new AWalker(planOf(definition), BEGIN, around);
        let hours = 0;
        for (const { hours: ahead, dies, what } of happens) {
          hours += ahead;
          walker.jumpTo(after(hours), dies);
          if (what) walker.happen(what as Told & { about: Record<string, string> });
        }
        walker.jumpTo(after(hours));
        for (let day = 1; day <= 200; day += 1) walker.jumpTo(after(hours + 24 * day));

        expect(new Set(walker.passed).size).toBe(walker.passed.length);
        const touched = walker.strides.flatMap(({ touches }) => touches.map(({ stepKey }) => stepKey));
        expect(new Set(touched).size).toBe(touched.length);
        const tasks = walker.strides.flatMap(({ tasks: given }) => given.map(({ stepKey }) => stepKey));
        expect(new Set(tasks).size).toBe(tasks.length);
        expect(walker.passed).toEqual(expect.arrayContaining(touched));
        expect(walker.isDue).toBe(false);
        if (walker.state !== 'active' || walker.walk.nextStep === null) return;
        // Still under way: it waits without patience for what has not come since, or for an anchor that nobody knows.
        expect(walker.wakeAt).toBeNull();
        const { waitingFor, waitingMatch, arrivedAt } = walker.walk;
        const came = walker.happenings.some(
          ({ kind, about, at }) => kind === waitingFor && fits(waitingMatch!, about) && at > arrivedAt,
        );
        expect(came).toBe(false);
      }),
      RUNS,
    );
  });

  it('reach the person with the same touches whether the clock jumps once or goes in small steps', () => {
    const relative = anyDefinition({ anchors: ['previous'], history: false, patience: false });
    fc.assert(
      fc.property(
        relative,
        fc.array(happening, { maxLength: 4 }),
        fc.integer({ min: 1, max: 30 }),
        (definition, happens, hours) => {
          const plan = planOf(definition);
          const { contactId } = aPerson();
          const [leaping, going] = [0, 1].map(() => new AWalker(plan, BEGIN, around, contactId)) as [
            AWalker,
            AWalker,
          ];
          for (const walker of [leaping, going]) {
            walker.jumpTo(BEGIN);
            for (const what of happens) walker.happen(what as Told & { about: Record<string, string> });
            walker.jumpTo(BEGIN);
          }
          const end = 24 * 200;
          for (let at = hours; at < end; at += hours) going.jumpTo(after(at));
          // One jump a step: whoever comes late counts on from there.
          for (let jump = 1; jump <= 60; jump += 1) leaping.jumpTo(after(end * jump));

          expect(new Set(leaping.touches)).toEqual(new Set(going.touches));
          expect(leaping.passed).toEqual(going.passed);
          expect(leaping.state).toBe(going.state);
        },
      ),
      RUNS,
    );
  });

  it('are foretold by the dry run, step by step and to the minute, when nothing unforeseen happens', () => {
    fc.assert(
      fc.property(anything, limits, (definition, limit) => {
        const plan = planOf(definition);
        const person = aPerson();
        const begun = aWalk(plan, BEGIN, { contactId: person.contactId });
        const foreseen = simulate(
          begun,
          plan,
          person,
          { ...around, ...limit, now: BEGIN },
          {
            assumptions: { branches: {} },
            gate: () => undefined,
          },
        );

        const walker = new AWalker(plan, BEGIN, { ...around, ...limit }, person.contactId);
        walker.walkOnTime(after(24 * 3660));

        const sent = foreseen.filter(({ what }) => what === 'send' || what === 'skip');
        expect(
          sent.map(({ stepKey, what }) => `${stepKey} ${what === 'send' ? 'pending' : 'skipped'}`),
        ).toEqual(walker.touches);
        const chosen = foreseen.filter(({ what }) => what === 'branch');
        expect(chosen.map(({ stepKey, detail, at }) => ({ stepKey, branch: detail, at }))).toEqual(
          walker.strides.flatMap(({ passed }) => passed.filter(({ branch }) => branch !== null)),
        );
        expect(foreseen.at(-1)!.what === 'end').toBe(walker.state !== 'active');
      }),
      RUNS,
    );
  });
});
