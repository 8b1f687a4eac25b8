import { randomUUID } from 'node:crypto';
import {
  AttendanceSettled,
  AttendeeJoined,
  CodeWordAccepted,
  ContactDescribed,
  PollAnswered,
  RegistrationConfirmed,
  SessionScheduled,
} from '@funnelcast/contracts';
import { ServiceTestbed } from '@funnelcast/testing';
import { OffersModule } from '../offers.module.js';
import { answered, ASession, confirmed, joined, minute, settled } from '../testing/a-session.js';
import { leadsCounted } from '../testing/leads-counted.js';
import { DEFAULT_SCORING } from './default-scoring.js';
import { PreviewScoring, type ScoringPreview } from './preview-scoring.query.js';
import { SaveScoring } from './save-scoring.use-case.js';
import type { Scoring, ScoringRule } from './scoring.js';

const PATH = '/api/v1/scoring-rules';

describe(SaveScoring, () => {
  let service: ServiceTestbed;
  let workspaceId: string;

  beforeAll(async () => {
    service = await ServiceTestbed.start(OffersModule, 'offers', { now: new Date(minute(70)) });
  });
  afterAll(() => service.stop());
  beforeEach(() => {
    workspaceId = randomUUID();
  });

  const member = (who: object = {}) => service.asMember({ workspaceId, ...who });
  const show = async (who = {}) =>
    (
      await service
        .http()
        .get(PATH)
        .set(await member(who))
    ).body as Scoring & {
      revision: number;
      updatedBy: string | null;
    };
  const put = async (body: object, who = {}) =>
    service
      .http()
      .put(PATH)
      .set(await member(who))
      .send({ ...DEFAULT_SCORING, ...body });
  const preview = async (sessionId: string, body: object = {}, who = {}) =>
    service
      .http()
      .post(`${PATH}/preview`)
      .set(await member(who))
      .send({ ...DEFAULT_SCORING, sessionId, ...body });
  const withPoints = (id: string, points: number): ScoringRule[] =>
    DEFAULT_SCORING.rules.map((rule) => (rule.id === id ? { ...rule, points } : rule));

  /** Ada stayed and is known, Bo answered and named a word, Cy registered. */
  async function aFullSession(): Promise<ASession> {
    const session = new ASession();
    const [ada, bo, cy] = ['Ada', 'Bo', 'Cy'].map((name) => session.person(name));
    const facts = <Data>(...data: Data[]) => data.map((one) => ({ workspaceId, data: one }));
    await service.receive(SessionScheduled, facts(session.scheduled()));
    await service.receive(RegistrationConfirmed, facts(confirmed(ada!), confirmed(bo!), confirmed(cy!)));
    await service.receive(AttendeeJoined, facts(joined(ada!), joined(bo!)));
    await service.receive(
      AttendanceSettled,
      facts(settled(ada!, 'attended', 58), settled(bo!, 'left-early', 12)),
    );
    await service.receive(
      PollAnswered,
      facts(answered(bo!, 'When?', 'Now'), answered(bo!, 'Why?', 'Growth'), answered(ada!, 'When?', 'Later')),
    );
    const at = minute(30);
    await service.receive(
      CodeWordAccepted,
      facts({ contactId: bo!.contactId, codeWord: 'sun', magnetId: null, acceptedAt: at }),
    );
    await service.receive(
      ContactDescribed,
      facts({ contactId: ada!.contactId, attributes: { class: 'B', employees: '80' }, at }),
    );
    await leadsCounted(service);
    return session;
  }

  it('brings rules along, keeps those of the workspace, and tells nobody else of them', async () => {
    expect(await show()).toMatchObject({ ...DEFAULT_SCORING, revision: 0, updatedBy: null });

    expect(
      (await put({ revision: 0, rules: withPoints('click', 30), halfLifeDays: 14 }, { name: 'Olga' })).status,
    ).toBe(200);

    expect(await show()).toMatchObject({
      rules: withPoints('click', 30),
      halfLifeDays: 14,
      revision: 1,
      updatedBy: 'Olga',
    });
    expect(await show({ workspaceId: randomUUID() })).toMatchObject({ ...DEFAULT_SCORING, revision: 0 });
  });

  it('keeps who changed what, and nothing where nothing is different', async () => {
    await put({ revision: 0, rules: withPoints('click', 30) }, { name: 'Olga' });
    await put({
      revision: 1,
      rules: withPoints('click', 30),
      stages: { ...DEFAULT_SCORING.stages, C3: 'disqualified' },
    });
    await put({
      revision: 2,
      rules: withPoints('click', 30),
      stages: { ...DEFAULT_SCORING.stages, C3: 'disqualified' },
    });

    const changes = async (who = {}) =>
      (
        await service
          .http()
          .get(`${PATH}/changes`)
          .set(await member(who))
      ).body as { items: { memberName: string; changes: string[]; revision: number }[] };

    expect((await changes()).items.map(({ revision, changes: lines }) => ({ revision, lines }))).toEqual([
      { revision: 2, lines: ['C3: nurture → disqualified'] },
      { revision: 1, lines: ['click: 25 → click: 30'] },
    ]);
    expect((await changes({ workspaceId: randomUUID() })).items).toEqual([]);
  });

  it('does not let two members wipe out each other’s work', async () => {
    await put({ revision: 0, rules: withPoints('click', 30) });

    const late = await put({ revision: 0, rules: withPoints('click', 40) });

    expect(late.status).toBe(409);
    expect(late.body).toMatchObject({ code: 'scoring-changed-meanwhile' });
    expect(await show()).toMatchObject({ rules: withPoints('click', 30) });
  });

  it('is for owners and presenters to change, and for sales to see', async () => {
    expect((await put({ revision: 0 }, { role: 'sales' })).status).toBe(403);
    expect(await show({ role: 'sales' })).toMatchObject({ revision: 0 });
  });

  it('points at everything that is not understood', async () => {
    const act = { id: 'x', kind: 'engagement', points: 5, active: true };
    const wrong: [object, string][] = [
      [{ rules: [{ ...act, field: 'password' }] }, '/rules/0/value'],
      [{ rules: [{ ...act, field: 'joined', value: 'x' }] }, '/rules/0/value'],
      [{ rules: [{ ...act, field: 'share' }] }, '/rules/0/value'],
      [{ rules: [{ ...act, field: 'joined', points: 0 }] }, '/rules/0/points'],
      [{ rules: [{ ...act, field: 'left-within', value: null }] }, '/rules/0/value'],
      [{ rules: [{ ...act, field: 'joined', id: `'; drop` }] }, '/rules/0/id'],
      [{ rules: [act, act].map((rule) => ({ ...rule, field: 'joined' })) }, '/rules'],
      [
        { rules: [{ ...act, kind: 'fit', field: 'segment', operator: 'is', value: randomUUID() }] },
        '/rules/0/value',
      ],
      [{ fitThresholds: [20, 20] }, '/fitThresholds'],
      [{ stages: { ...DEFAULT_SCORING.stages, A1: 'sold' } }, '/stages/A1'],
    ];
    for (const [body, pointer] of wrong) {
      const answer = await put({ revision: 0, ...body });
      expect(answer.status).toBe(422);
      expect((answer.body as { errors: { pointer: string }[] }).errors).toContainEqual(
        expect.objectContaining({ pointer }),
      );
    }
    expect(await show()).toMatchObject({ revision: 0 });
  });

  it('foretells exactly what comes of the rules once they are saved', async () => {
    const session = await aFullSession();
    const other = {
      rules: [
        ...withPoints('poll', 40),
        {
          id: 'now',
          kind: 'engagement',
          field: 'answer',
          operator: null,
          value: 'now',
          points: 9,
          cap: null,
          active: true,
        },
      ],
      fitThresholds: [40, 10],
      engagementThresholds: [110, 55],
    };

    const { body } = await preview(session.sessionId, other);
    const { top, cells, stages, moved, people } = body as ScoringPreview;
    expect((await put({ revision: 0, ...other })).status).toBe(200);
    await leadsCounted(service);

    const after = await service.inDatabase(
      `select e.registration_id as "registrationId", e.score, l.cell, l.stage from engagement e
       join lead l using (contact_id) where session_id = $1 order by e.score desc, e.registration_id`,
      [session.sessionId],
    );
    expect(
      top.map(({ registrationId, after: { score, cell, stage } }) => ({
        registrationId,
        score,
        cell,
        stage,
      })),
    ).toEqual(after);
    expect(top.map(({ name, now, after }) => [name, now.rank, after.rank])).toEqual([
      ['Bo', 2, 1],
      ['Ada', 1, 2],
      ['Cy', 3, 3],
    ]);
    expect(top[0]!.reasons.reduce((sum, { points }) => sum + points, 0)).toBe(top[0]!.after.score);
    expect({ people, moved }).toEqual({ people: 3, moved: 2 });
    for (const counts of [cells, stages]) {
      expect(counts.reduce((sum, { now }) => sum + now, 0)).toBe(3);
      expect(counts.reduce((sum, { after }) => sum + after, 0)).toBe(3);
    }
    // And by the same rules nothing would move any more.
    expect((await preview(session.sessionId, other)).body).toMatchObject({ moved: 0 });
  });

  it('tells the places of those who are equal as the list has them', async () => {
    const session = new ASession();
    const people = Array.from({ length: 26 }, (_, number) => session.person(`Person ${number}`));
    const facts = <Data>(data: Data[]) => data.map((one) => ({ workspaceId, data: one }));
    await service.receive(SessionScheduled, facts([session.scheduled()]));
    await service.receive(RegistrationConfirmed, facts(people.map(confirmed)));
    await service.receive(AttendeeJoined, facts(people.slice(0, 20).map((one) => joined(one))));
    await service.receive(PollAnswered, facts(people.slice(13).map((one) => answered(one, 'When?', 'Now'))));
    await leadsCounted(service);
    const places = async () => {
      const rows = await service.inDatabase<{ id: string }>(
        `select registration_id as id from engagement where session_id = $1 order by score desc, registration_id`,
        [session.sessionId],
      );
      return rows.map(({ id }) => id);
    };
    // By the rules of now coming is worth more than an answer.
    const other = { rules: withPoints('poll', 12) };

    const { body } = await preview(session.sessionId, other);
    const before = await places();
    await put({ revision: 0, ...other });
    await leadsCounted(service);

    const after = await places();
    const { top } = body as ScoringPreview;
    expect(top.map(({ registrationId }) => registrationId)).toEqual(after.slice(0, 10));
    expect(top.map(({ now, after: { rank } }) => [now.rank, rank])).toEqual(
      after.slice(0, 10).map((id, index) => [before.indexOf(id) + 1, index + 1]),
    );
  });

  it('shows the list of a stranger’s session to nobody', async () => {
    const session = await aFullSession();

    expect((await preview(session.sessionId, {}, { workspaceId: randomUUID() })).status).toBe(404);
    await expect(
      service.get(PreviewScoring).execute(workspaceId, session.sessionId, DEFAULT_SCORING),
    ).resolves.toMatchObject({ people: 3, moved: 0 });
  });

  it('names everything that a rule may ask', async () => {
    const { body } = await service
      .http()
      .get(`${PATH}/fields`)
      .set(await member());

    expect((body as { items: { key: string }[] }).items.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['joined', 'stayed', 'answer', 'code-word', 'mail-click', 'attribute', 'tag']),
    );
  });
});
