import { DateTime } from 'luxon';
import { type Foreseen, type Gate, simulate } from '../../dry-runs/simulate.policy.js';
import { LANGUAGES } from '../../languages/languages.js';
import { LetterRenderer } from '../../letters/letter-renderer.js';
import { aPerson, aSurrounding, aWalk } from '../../testing/a-walk.js';
import { definitionProblems, definitionWarnings } from '../definition-problems.policy.js';
import { branchesOf, type StepDefinition } from '../definition.js';
import { Plan } from '../plan.js';
import type { SequenceTemplate } from './sequence-template.js';
import { sequenceTemplates } from './sequence-templates.js';

const DAY_MS = 24 * 60 * 60_000;
const SESSION = 'a-session';
const MOST_TOUCHES_ASKED = 7;
const LESSONS = 8;

const ZONES = [
  'Pacific/Pago_Pago',
  'America/New_York',
  'Europe/Berlin',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
];
/** Before both clock changes, in the evening and over midnight. */
const BEGINNINGS = ['2026-03-20T17:00:00Z', '2026-10-10T23:40:00Z'];

interface Run {
  zone: string;
  at: Date;
  status: string;
  branches: Record<string, string>;
  deadlineDays?: number;
}

const letters = ({ definition }: SequenceTemplate): StepDefinition[] =>
  definition.steps.filter(({ message }) => message);
/** Who is sold the next rung has bought what is below it, and ends nothing by that. */
const sells = ({ definition }: SequenceTemplate): boolean =>
  definition.steps.some(({ message }) => message?.sells && !message.nextRung);
const templateOf = (key: string): SequenceTemplate => sequenceTemplates().find((one) => one.key === key)!;

/** Each way through the waits and calls on its own, and the one on which nobody ever reacts. */
function waysThrough({ definition }: SequenceTemplate): Record<string, string>[] {
  const asked = definition.steps.filter(({ kind }) => kind === 'wait' || kind === 'task');
  const single = asked.flatMap((step) => branchesOf(step).map((branch) => ({ [step.key]: branch })));
  const friendly = Object.fromEntries(asked.map((step) => [step.key, branchesOf(step)[0]!]));
  return [{}, friendly, ...single];
}

function runsOf(template: SequenceTemplate): Run[] {
  const { status } = template.definition.trigger.match ?? {};
  const counted = template.definition.steps.some(({ timing }) => timing?.anchor === 'offer-deadline');
  const statuses = status ? [status] : ['stayed-to-offer', 'no-show'];
  return ZONES.flatMap((zone) =>
    BEGINNINGS.flatMap((at) =>
      statuses.flatMap((one) =>
        waysThrough(template).flatMap((branches) =>
          (counted ? [undefined, 1, 3, 7] : [undefined]).map((deadlineDays) => ({
            zone,
            at: new Date(at),
            status: one,
            branches,
            deadlineDays,
          })),
        ),
      ),
    ),
  );
}

function walk(template: SequenceTemplate, run: Run, gate: Gate = () => undefined): Foreseen[] {
  const { zone, at, status, branches, deadlineDays } = run;
  const plan = new Plan('a-template', 1, template.definition);
  const before = template.definition.trigger.on === 'registered';
  const startsAt = new Date(at.getTime() + (before ? 12 * DAY_MS : -DAY_MS / 12));
  const about = { sessionId: SESSION, status };
  const happenings = [
    { kind: 'order-paid', at: new Date(at.getTime() - 200 * DAY_MS), about: {} },
    { kind: 'attendance-settled', at, about },
    ...(deadlineDays ? [{ kind: 'offer-presented', at: startsAt, about }] : []),
  ];
  return simulate(
    aWalk(plan, at, {
      sessionId: SESSION,
      offerDeadlineAt: deadlineDays ? new Date(startsAt.getTime() + deadlineDays * DAY_MS) : null,
    }),
    plan,
    aPerson({ happenings }),
    aSurrounding(at, { zone, session: { startsAt, endedAt: before ? null : at, cancelled: false } }),
    { assumptions: { branches }, gate },
  );
}

const sent = (entries: Foreseen[]): Foreseen[] => entries.filter(({ what }) => what === 'send');
const touches = (entries: Foreseen[]): Foreseen[] =>
  entries.filter(({ what }) => what === 'send' || what === 'task');
const keysOf = (entries: Foreseen[]): (string | null)[] => entries.map(({ stepKey }) => stepKey);

describe(sequenceTemplates, () => {
  it('has one for each part of the funnel, each with a key of its own', () => {
    const keys = sequenceTemplates().map(({ key }) => key);

    expect(keys).toHaveLength(10);
    expect(new Set(keys).size).toBe(keys.length);
  });

  describe.each(sequenceTemplates().map((template) => [template.key, template] as const))(
    '%s',
    (_key, template) => {
      it('says what it is for, in both languages', () => {
        for (const text of [template.name, template.purpose]) {
          expect(Object.keys(text).toSorted()).toEqual(Object.keys(LANGUAGES).toSorted());
          expect(text['ru']).toMatch(/[а-яё]/i);
        }
      });

      it('has no problem and no warning', () => {
        expect(definitionProblems(template.definition)).toEqual([]);
        expect(definitionWarnings(template.definition, MOST_TOUCHES_ASKED)).toEqual([]);
      });

      it('is left by everybody who unsubscribes, and stops selling to everybody who buys', () => {
        const goals = template.definition.goals.map(({ kind }) => kind);

        expect(goals).toContain('unsubscribed');
        if (sells(template)) expect(goals).toContain('order-paid');
      });

      it('has no goal that those whom it enrols have reached by then', () => {
        const { trigger, goals } = template.definition;
        if (trigger.on === 'inactivity') return;
        for (const { kind } of goals) expect(['registered', 'joined', trigger.on]).not.toContain(kind);
      });

      it('speaks every language, and not English twice', () => {
        for (const { message } of letters(template)) {
          const { subject, body, translations } = message!;
          expect(translations!.map(({ language }) => language)).toEqual(
            Object.keys(LANGUAGES).filter((language) => language !== 'en'),
          );
          for (const translation of translations!) {
            expect(translation.subject).not.toBe(subject);
            expect(translation.body).not.toBe(body);
            expect(translation.body).toMatch(/[а-яё]/i);
            expect(translation.body.match(/offer_url/g)?.length).toBe(body.match(/offer_url/g)?.length);
            expect(/[а-яё]/i.test(subject + body)).toBe(false);
          }
        }
      });

      it('renders in every language, with an offer and without', async () => {
        const renderer = new LetterRenderer();
        for (const { message } of letters(template)) {
          const { translations, ...english } = message!;
          for (const { language, ...source } of [{ language: 'en', ...english }, ...translations!]) {
            const { sample } = LANGUAGES[language]!;
            const nobody = { ...sample, contact: { ...sample.contact, name: '', first_name: '' } };
            for (const values of [sample, { ...nobody, offer: undefined, offer_url: undefined }]) {
              const { subject, text, html } = await renderer.render(source, values, language);
              for (const part of [subject, text, html]) expect(part).not.toMatch(/\{\{|\{%|undefined|\*\*/);
              expect(text).not.toMatch(/\[[^\]]+\]/);
            }
          }
        }
      });

      it('never says the same twice', () => {
        const said = letters(template).map(({ message }) => message!.subject);

        expect(new Set(said).size).toBe(said.length);
      });

      it('writes nobody twice on one day, whatever they do, and lets everybody arrive at the end', () => {
        const last = template.definition.restAtEnd ? 'rest' : 'end';
        for (const run of runsOf(template)) {
          const entries = walk(template, run);
          expect(entries.at(-1)!.what).toBe(last);
          const days = sent(entries).map(({ at }) => DateTime.fromJSDate(at, { zone: run.zone }).toISODate());
          expect([run, days]).toEqual([run, [...new Set(days)]]);
        }
      });

      it('sells nothing to those who have bought', () => {
        const step = (key: string) => template.definition.steps.find((one) => one.key === key)!;
        const bought: Gate = (key) => (step(key).message?.sells ? 'already-bought' : undefined);
        for (const run of runsOf(template).slice(0, 20)) {
          for (const { stepKey } of sent(walk(template, run, bought)))
            expect(step(stepKey!).message!.sells).toBe(false);
        }
      });
    },
  );

  it('two-windows sells for a month and then teaches weekly', () => {
    const template = templateOf('two-windows');
    for (const run of runsOf(template)) {
      const walked = touches(walk(template, run));
      const month = run.at.getTime() + 30 * DAY_MS;
      const selling = walked.filter(({ at }) => at.getTime() <= month);
      const teaching = walked.filter(({ at }) => at.getTime() > month);

      expect(selling.length).toBeGreaterThanOrEqual(MOST_TOUCHES_ASKED);
      expect(selling.some(({ what }) => what === 'task')).toBe(true);
      expect(teaching).toHaveLength(LESSONS);
      const local = teaching.map(({ at }) => DateTime.fromJSDate(at, { zone: run.zone }));
      for (const [nth, at] of local.entries()) {
        expect(at.toFormat('c HH:mm')).toBe('2 10:00');
        if (nth > 0) expect(at.diff(local[nth - 1]!, 'days').days).toBe(7);
      }
      for (const { stepKey } of teaching)
        expect(template.definition.steps.find(({ key }) => key === stepKey)!.message!.sells).toBe(false);
    }
  });

  it('counts down to a deadline that is known, and says nothing of one that is not', () => {
    const template = templateOf('after-stayed-to-offer');
    const run = {
      zone: 'Europe/Berlin',
      at: new Date(BEGINNINGS[0]!),
      status: 'stayed-to-offer',
      branches: {},
    };
    const keys = (deadlineDays?: number) => keysOf(sent(walk(template, { ...run, deadlineDays })));

    expect(keys(7)).toEqual(expect.arrayContaining(['a-day-left', 'hours-left', 'the-door-stays-open']));
    for (const deadline of [undefined, 1])
      expect(keys(deadline)).not.toEqual(expect.arrayContaining(['hours-left']));
  });

  it('lets who registers late begin with what is still ahead', () => {
    const template = templateOf('nurture-before-webinar');
    const plan = new Plan('a-template', 1, template.definition);
    const at = new Date('2026-06-01T12:00:00Z');
    const session = { startsAt: new Date('2026-06-04T18:00:00Z'), endedAt: null, cancelled: false };
    const entries = simulate(aWalk(plan, at), plan, aPerson(), aSurrounding(at, { session }), {
      assumptions: { branches: {} },
      gate: () => undefined,
    });

    expect(keysOf(sent(entries))).toEqual(['what-to-bring']);
    expect(sent(entries)[0]!.at.toISOString()).toBe('2026-06-02T10:00:00.000Z');
  });

  it('wins nobody back who never bought', () => {
    const plan = new Plan('a-template', 1, templateOf('win-back').definition);
    const at = new Date(BEGINNINGS[0]!);
    const entries = simulate(aWalk(plan, at), plan, aPerson(), aSurrounding(at), {
      assumptions: { branches: {} },
      gate: () => undefined,
    });

    expect(entries.map(({ what }) => what)).toEqual(['branch', 'end']);
  });
});
