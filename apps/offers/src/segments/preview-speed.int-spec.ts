import { randomUUID } from 'node:crypto';
import { ServiceTestbed } from '@funnelcast/testing';
import { OffersModule } from '../offers.module.js';
import { until } from '../testing/until.js';
import { PreviewRule } from './preview-rule.query.js';

/** By hand: `SEGMENT_PEOPLE=100000 npm run jest -- preview-speed`, with `SEGMENT_SPEED=1` for the figures. */
const PEOPLE = Number(process.env.SEGMENT_PEOPLE ?? 2_400);

/** One session each, one in ten with a click, one in a hundred with a tag. */
const POPULATION = `
  insert into contact (id, workspace_id, email, name, locale, time_zone)
  select ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, $1, 'p' || n || '@d' || n % 100 || '.test', 'Person ' || n,
    case when n % 5 = 0 then 'ru' else 'en-GB' end, 'Europe/Berlin' from generate_series(1, ${PEOPLE}) n;`;
const ENGAGEMENTS = `
  insert into engagement (registration_id, workspace_id, session_id, webinar_id, contact_id, registered_at, attendance,
    attended, settled_at, settled_minutes, session_minutes, score, confirmed_position)
  select ('00000000-0000-4000-8001-' || lpad(to_hex(n), 12, '0'))::uuid, $1, gen_random_uuid(), gen_random_uuid(), ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, $2::timestamptz - n % 100 * interval '1 day',
    case when n % 3 = 0 then 'no-show' else 'attended' end, n % 3 > 0, $2, n % 60, 60, n % 100, 1
  from generate_series(1, ${PEOPLE}) n`;
const INTERESTS = `
  insert into offer_interest (offer_id, registration_id, workspace_id, presented_at, clicks, last_clicked_at)
  select gen_random_uuid(), ('00000000-0000-4000-8001-' || lpad(to_hex(n), 12, '0'))::uuid, $1, $2, 1, $2::timestamptz - n % 60 * interval '1 day'
  from generate_series(10, ${PEOPLE}, 10) n`;
const TAGS = `
  insert into contact_tag (contact_id, workspace_id, tag)
  select ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, $1, 'vip' from generate_series(100, ${PEOPLE}, 100) n`;

const all = (...rules: object[]) => ({ combinator: 'and', rules });
const clause = (field: string, operator: string, value: unknown) => ({ field, operator, value });

const RULES: [string, object, (people: number) => number][] = [
  ['a tag', all(clause('tag', 'is', 'vip')), (n) => n / 100],
  ['a domain', all(clause('email-domain', 'is', 'd7.test')), (n) => n / 100],
  ['a language', all(clause('language', 'is', 'ru')), (n) => n / 5],
  ['clicked within 30 days', all(clause('offer-clicked', 'at-least', { count: 1, days: 30 })), (n) => n / 20],
  ['a score', all(clause('score', 'at-least', 50)), (n) => n / 2],
  [
    'three of them, one turned round',
    all(clause('language', 'is', 'en'), clause('registered', 'at-least', { count: 1, days: 50 }), {
      combinator: 'or',
      not: true,
      rules: [clause('attendance', 'is', 'no-show'), clause('tag', 'is', 'vip')],
    }),
    () => -1,
  ],
];

describe(PreviewRule, () => {
  let service: ServiceTestbed;
  beforeAll(async () => {
    service = await ServiceTestbed.start(OffersModule, 'offers');
    const { workspaceId } = service;
    await service.inDatabase(POPULATION, [workspaceId]);
    await service.inDatabase(ENGAGEMENTS, [workspaceId, service.clock.now()]);
    await service.inDatabase(INTERESTS, [workspaceId, service.clock.now()]);
    await service.inDatabase(TAGS, [workspaceId]);
    await service.inDatabase('analyze contact, engagement, offer_interest, contact_tag');
  }, 300_000);
  afterAll(() => service.stop());

  it.each(RULES)('counts a large workspace: %s', async (name, rule, expected) => {
    const preview = () => service.get(PreviewRule).execute(service.workspaceId, rule);
    const { count, sample } = await preview();
    if (expected(PEOPLE) >= 0) expect(count).toBe(expected(PEOPLE));
    expect(sample).toHaveLength(10);
    const times: number[] = [];
    for (let run = 0; run < 5; run += 1) {
      const began = performance.now();
      await preview();
      times.push(performance.now() - began);
    }
    report(`${PEOPLE} people, ${name}: ${count} in ${Math.round(times.toSorted((a, b) => a - b)[2]!)} ms`);
  });

  it('takes everybody in with one statement', async () => {
    const began = performance.now();
    const post = service
      .http()
      .post('/api/v1/segments')
      .set(await service.asMember());
    await post.send({ name: 'Half', rule: RULES[4]![1] }).expect(201);
    await until(
      () => service.inDatabase<{ members: number }>('select members from segment'),
      ([segment]) => segment?.members === PEOPLE / 2,
      60_000,
    );
    report(`${PEOPLE} people, ${PEOPLE / 2} members after ${Math.round(performance.now() - began)} ms`);
    await until(
      () => service.inDatabase('select 1 from segment_change limit 1'),
      ({ length }) => length === 0,
      120_000,
    );
    report(`${PEOPLE} people, all told after ${Math.round(performance.now() - began)} ms`);
    expect(
      await service.inDatabase('select 1 from segment_member where segment_id = $1 limit 1', [randomUUID()]),
    ).toEqual([]);
  }, 200_000);
});

function report(line: string): void {
  if (process.env.SEGMENT_SPEED) process.stderr.write(`${line}\n`);
}
