import { randomUUID } from 'node:crypto';
import { SegmentEnteredV2, SegmentLeftV2 } from '@funnelcast/contracts';
import { ServiceTestbed } from '@funnelcast/testing';
import fc from 'fast-check';
import { parseGet } from '../conveyor/parse-get.policy.js';
import type { ConveyorStage } from '../conveyor/conveyor-stage.js';
import { OffersModule } from '../offers.module.js';
import { parseRule } from '../segment-rules/parse-rule.policy.js';
import type { Rule } from '../segment-rules/rule.js';
import { A_SEGMENT, A_WEBINAR, moves, segmentRules, stageGets } from '../testing/arbitrary-histories.js';
import { minute } from '../testing/a-session.js';
import { FactHistory } from '../testing/fact-history.js';
import { plainlyReached } from '../testing/plain-conveyor.js';
import { plainPeople } from '../testing/plain-histories.js';
import type { PlainPerson } from '../testing/plain-people.js';
import { plainlyHolds } from '../testing/plain-rule.js';
import { PlayedHistory } from '../testing/played-history.js';
import { until } from '../testing/until.js';
import { KeepMemberships } from './keep-memberships.js';

const DAY_MS = 86_400_000;
const SEGMENTS = 4;

interface Kept {
  id: string;
  rule: Rule;
}

type Stages = Pick<ConveyorStage, 'id' | 'get' | 'overtakes'>[];

describe(KeepMemberships, () => {
  let service: ServiceTestbed;
  let facts: FactHistory;
  beforeAll(async () => {
    service = await ServiceTestbed.start(OffersModule, 'offers', { now: new Date(minute(0)) });
    facts = new FactHistory(service);
  });
  afterAll(() => service.stop());

  const send = async <Answer = object>(
    method: 'post' | 'patch' | 'put' | 'delete',
    path: string,
    body?: object,
  ): Promise<Answer> => {
    const answer = await service
      .http()
      [method](`/api/v1/${path}`)
      .set(await service.asMember())
      .send(body);
    expect([answer.status < 300, answer.body]).toEqual([true, answer.body]);
    return answer.body as Answer;
  };

  /** Until everything that is known was looked at, as far as the clock has come. */
  const followed = () =>
    until(
      async () => {
        const [row] = await service.inDatabase<{ left: string }>(
          `select (select count(*) from segment_check) + (select count(*) from segment_change)
             + (select count(*) from segment where rebuild_at <= $1)
             + (select count(*) from segment_timer where at <= $1)
             + (select count(*) from summarised_workspace where not ready)
             + (select count(*) from conveyor_check) + (select count(*) from conveyor where rebuild_at <= $1) as left`,
          [service.clock.now()],
        );
        return Number(row!.left);
      },
      (left) => left === 0,
      10_000,
    );

  /** Of the people of a history alone: of those before, nobody knows any more what they bought. */
  function peopleOf({ contactIds, bought }: PlayedHistory): PlainPerson[] {
    return plainPeople(facts.heard, bought).filter(({ id }) => contactIds.includes(id));
  }

  async function expectAllInPlace(history: PlayedHistory, segments: readonly Kept[], stages: Stages) {
    await followed();
    const now = service.clock.now();
    const people = peopleOf(history);
    const expected = plainMembers(people, segments, now);
    expect(await membersOf(history, segments)).toEqual(expected);
    expect(await membersTold(history, segments)).toEqual(expected);
    const reached = people.map((one) => [one.id, plainlyReached(stages, one, now, new Set())] as const);
    expect(await placesOf(history)).toEqual(
      Object.fromEntries(reached.flatMap(([id, many]) => (many === 0 ? [] : [[id, stages[many - 1]!.id]]))),
    );
  }

  async function membersOf({ contactIds }: PlayedHistory, segments: readonly Kept[]) {
    const rows = await service.inDatabase<{ segment: string; contact: string }>(
      `select segment_id as segment, contact_id as contact from segment_member
       where contact_id = any($1) order by contact_id`,
      [contactIds],
    );
    const of = (id: string) => rows.filter(({ segment }) => segment === id).map(({ contact }) => contact);
    return Object.fromEntries(segments.map(({ id }) => [id, of(id)]));
  }

  async function placesOf({ contactIds }: PlayedHistory) {
    const rows = await service.inDatabase<{ contact: string; stage: string }>(
      'select contact_id as contact, stage_id as stage from conveyor_place where contact_id = any($1)',
      [contactIds],
    );
    return Object.fromEntries(rows.map(({ contact, stage }) => [contact, stage]));
  }

  /** As somebody who only hears of it would have it: each is news, and together they are what is so. */
  async function membersTold({ contactIds }: PlayedHistory, segments: readonly Kept[]) {
    const entered = await service.publishedEvents(SegmentEnteredV2);
    const left = await service.publishedEvents(SegmentLeftV2);
    const members = new Map(segments.map(({ id }) => [id, new Set<string>()]));
    // The ready-made groups of a session are told by the same facts.
    const told = [...entered, ...left]
      .filter(({ data }) => contactIds.includes(data.contactId) && members.has(data.segmentId))
      .toSorted((one, other) => one.position - other.position);
    for (const { type, data } of told) {
      const enters = type === SegmentEnteredV2.type;
      const inside = members.get(data.segmentId)!;
      expect(inside.has(data.contactId)).toBe(!enters);
      if (enters) inside.add(data.contactId);
      else inside.delete(data.contactId);
    }
    return Object.fromEntries([...members].map(([id, inside]) => [id, [...inside].toSorted()]));
  }

  /** When a plain reading finds others than a millisecond before, with nothing done: windows of days that end. */
  function momentsAfter(now: number, people: readonly PlainPerson[], segments: readonly Kept[]): number[] {
    const at = (moment: number) => JSON.stringify(plainMembers(people, segments, new Date(moment)));
    const told = new Set(facts.heard.map(({ time }) => Date.parse(time)));
    const ends = [...told].flatMap((time) => [1, 2, 3, 4, 5].map((days) => time + days * DAY_MS));
    return ends.filter((moment) => moment > now + 1 && at(moment) !== at(moment - 1));
  }

  /** Asks about the webinars of the history, and about segments that were made before. */
  function inPlace(json: unknown, { webinarIds }: PlayedHistory, before: readonly Kept[]): object {
    const webinars = A_WEBINAR.map((stand, nth) => [stand, webinarIds[nth]!] as const);
    const segments = A_SEGMENT.map((stand, nth) => [stand, before[nth % before.length]?.id ?? ''] as const);
    const text = [...webinars, ...segments].reduce(
      (all, [stand, id]) => all.replaceAll(stand, id),
      JSON.stringify(json),
    );
    return JSON.parse(text) as object;
  }

  async function keepSegment(rule: object): Promise<Kept> {
    const { id } = await send<{ id: string }>('post', 'segments', { name: randomUUID(), rule });
    return { id, rule: parseRule(rule) };
  }

  async function drawConveyor(drawn: { get: unknown; overtakes: boolean }[]): Promise<Stages> {
    const words = { result: '', owner: 'marketing', gives: '', gets: '', script: '', stuckDays: null };
    const { stages } = await send<{ stages: { stageId: string }[] }>('put', 'conveyor', {
      stages: drawn.map((one, nth) => ({ id: null, name: `${nth}`, ...words, ...one })),
    });
    return drawn.map(({ get, overtakes }, nth) => ({
      id: stages[nth]!.stageId,
      get: parseGet(get, '', []),
      overtakes,
    }));
  }

  const borders = fc.array(fc.nat(), { minLength: 2, maxLength: 2 });

  it('has as members whom a plain reading of the facts finds, and puts them where it does', async () => {
    await fc.assert(
      fc.asyncProperty(moves, segmentRules, stageGets, borders, async (steps, rules, drawn, picks) => {
        const history = new PlayedHistory(service, facts);
        await history.begin();
        const segments = [await keepSegment(WHO_MATTERS)];
        for (const rule of rules.slice(1, SEGMENTS))
          segments.push(await keepSegment(inPlace(rule, history, segments)));
        const stages = await drawConveyor(inPlace(drawn, history, []) as typeof drawn);
        const others = rules.slice(SEGMENTS);

        for (const step of steps) {
          if (step.act === 'look') await expectAllInPlace(history, segments, stages);
          else if (step.act === 'change-rule' && others.length > 0) {
            const nth = 1 + (step.number % (SEGMENTS - 1));
            const rule = inPlace(others.shift(), history, segments.slice(0, nth));
            await send('patch', `segments/${segments[nth]!.id}`, { rule });
            segments[nth] = { ...segments[nth]!, rule: parseRule(rule) };
          } else await history.make(step);
        }
        await facts.deliverRest();
        await expectAllInPlace(history, segments, stages);
        // Time alone takes people in and out at moments of their own: there, and just before.
        for (const number of picks) {
          const now = service.clock.now().getTime();
          const moments = momentsAfter(now, peopleOf(history), segments);
          if (moments.length === 0) break;
          service.clock.advance(moments[number % moments.length]! - 1 - now);
          await expectAllInPlace(history, segments, stages);
          service.clock.advance(1);
          await expectAllInPlace(history, segments, stages);
        }
        for (const { id } of segments.toReversed()) await send('delete', `segments/${id}`);
        service.clock.advance(30 * DAY_MS);
        await followed();
      }),
      // All histories share one service: smaller ones would begin with what the failed one has left.
      { numRuns: Number(process.env.FC_RUNS ?? 15), seed: 20_261_128, endOnFailure: true },
    );
  }, 180_000);
});

/** Whom each segment holds; those that ask about others come after them. */
function plainMembers(people: readonly PlainPerson[], segments: readonly Kept[], now: Date) {
  const inside = new Map(people.map(({ id }) => [id, [] as string[]]));
  const found = segments.map(({ id, rule }) => {
    const members = people.filter((one) =>
      plainlyHolds(rule, { ...one, segments: inside.get(one.id)! }, now),
    );
    for (const member of members) inside.get(member.id)!.push(id);
    return [id, members.map((one) => one.id).toSorted()] as const;
  });
  return Object.fromEntries(found);
}

/** Always there for others to ask about, and never for long. */
const WHO_MATTERS = {
  combinator: 'or',
  not: false,
  rules: [
    { field: 'tag', operator: 'is', value: 'vip' },
    { field: 'active', operator: 'at-least', value: { count: 1, days: 2 } },
    { field: 'touched', operator: 'at-least', value: { count: 2, days: 4 } },
  ],
};
