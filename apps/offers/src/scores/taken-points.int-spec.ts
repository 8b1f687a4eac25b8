import { randomUUID } from 'node:crypto';
import {
  AttendanceSettled,
  AttendeeJoined,
  LeadBecameHot,
  PollAnswered,
  RegistrationConfirmed,
  Resubscribed,
  SessionScheduled,
  TouchBounced,
  Unsubscribed,
} from '@funnelcast/contracts';
import { ServiceTestbed } from '@funnelcast/testing';
import { OffersModule } from '../offers.module.js';
import { DEFAULT_SCORING } from '../scoring-rules/default-scoring.js';
import type { ScoringPreview } from '../scoring-rules/preview-scoring.query.js';
import type { ScoringRule } from '../scoring-rules/scoring.js';
import { ASalesTeam, type SalesPerson } from '../testing/a-sales-team.js';
import { answered, ASession, confirmed, joined, minute, type Person, settled } from '../testing/a-session.js';
import { leadsCounted } from '../testing/leads-counted.js';
import { Scores } from './scores.js';

const act = (field: string, points: number, more: Partial<ScoringRule> = {}): ScoringRule => ({
  id: `${field}-taken`,
  kind: 'engagement',
  field,
  operator: null,
  value: null,
  points,
  cap: null,
  active: true,
  ...more,
});

describe(Scores, () => {
  let service: ServiceTestbed;
  let team: ASalesTeam;
  let sam: SalesPerson;
  let session: ASession;
  let ada: Person;
  beforeEach(async () => {
    service = await ServiceTestbed.start(OffersModule, 'offers', { now: new Date(minute(70)) });
    team = new ASalesTeam(service, service.workspaceId);
    sam = await team.joins('Sam');
    session = new ASession();
    ada = session.person('Ada');
    await service.receive(SessionScheduled, [{ data: session.scheduled() }]);
    await service.receive(RegistrationConfirmed, [{ data: confirmed(ada) }]);
  });
  afterEach(() => service.stop());

  const go = async (...rules: ScoringRule[]) => {
    const body = { ...DEFAULT_SCORING, rules: [...DEFAULT_SCORING.rules, ...rules] };
    const { body: present } = await team.ask('get', '/scoring-rules');
    await team.put('/scoring-rules', { ...body, revision: present.revision });
    await leadsCounted(service);
  };
  const stays = async (person: Person, minutes: number) => {
    await service.receive(AttendeeJoined, [{ data: joined(person) }]);
    await service.receive(AttendanceSettled, [{ data: settled(person, 'left-early', minutes) }]);
    await leadsCounted(service);
  };
  const inList = async ({ sessionId }: Person) => {
    const { body } = await team.ask('get', `/hot-list?sessionId=${sessionId}`);
    const [{ score, reasons }] = body.items as [
      { score: number; reasons: { points: number; text: string }[] },
    ];
    return { score, reasons };
  };
  const engagement = async () => {
    await leadsCounted(service);
    const { body } = await team.ask('get', `/contact-activity?contactId=${ada.contactId}`);
    return (body as { lead: { engagement: number; cell: string; phase: string } }).lead;
  };

  it('takes points for an act, and is never below nothing', async () => {
    const left = act('left-within', -30, { value: 5 });
    const { body } = await team.ask('post', '/scoring-rules/preview', {
      ...DEFAULT_SCORING,
      rules: [...DEFAULT_SCORING.rules, left],
      sessionId: session.sessionId,
    });
    expect((body as ScoringPreview).people).toBe(1);
    await go(left);
    await service.receive(PollAnswered, [{ data: answered(ada, 'When?', 'Now') }]);
    await service.receive(AttendeeJoined, [{ data: joined(ada) }]);
    await leadsCounted(service);
    // Nobody has left before the session tells so.
    expect(await inList(ada)).toMatchObject({ score: 18 });

    await stays(ada, 3);
    expect(await inList(ada)).toEqual({
      score: 0,
      reasons: [
        { points: 10, text: 'came to the session' },
        { points: 8, text: 'answered "Now" in the poll "When?"' },
        { points: 2, text: 'stayed 3 of 60 minutes' },
        { points: -30, text: 'left within 5 minutes' },
      ],
    });
    expect(await engagement()).toMatchObject({ engagement: 0, cell: 'C3', phase: 'discover' });
    await service.receive(PollAnswered, [{ data: answered(ada, 'Why?', 'Growth') }]);
    await service.receive(PollAnswered, [{ data: answered(ada, 'Who?', 'We') }]);
    await leadsCounted(service);
    expect(await inList(ada)).toMatchObject({ score: 6 });
  });

  it('takes nothing for leaving from who stayed to the end of a session that was shorter than that', async () => {
    const left = act('left-within', -30, { value: 30 });
    await go(left);
    const bo = session.person('Bo');
    await service.receive(RegistrationConfirmed, [{ data: confirmed(bo) }]);
    await service.receive(
      AttendeeJoined,
      [ada, bo].map((person) => ({ data: joined(person) })),
    );
    // Of the twenty minutes Ada missed some seconds.
    await service.receive(AttendanceSettled, [
      { data: settled(ada, 'attended', 19.8, 20) },
      { data: settled(bo, 'left-early', 15, 20) },
    ]);
    await leadsCounted(service);
    const { body } = await team.ask('get', `/hot-list?sessionId=${session.sessionId}`);
    const reasons = body.items.map((person: { name: string; reasons: { text: string }[] }) => [
      person.name,
      person.reasons.some(({ text }) => text === 'left within 30 minutes'),
    ]);
    expect(reasons).toEqual([
      ['Ada', false],
      ['Bo', true],
    ]);

    const preview = await team.ask('post', '/scoring-rules/preview', {
      ...DEFAULT_SCORING,
      rules: [...DEFAULT_SCORING.rules, { ...left, points: -1 }],
      sessionId: session.sessionId,
    });
    const { top } = preview.body as ScoringPreview;
    // By its own sums it leaves Ada as she is, and gives Bo back all but one point.
    expect(top.map(({ name, now, after }) => [name, now.score, after.score])).toEqual([
      ['Ada', 50, 50],
      ['Bo', 10, 39],
    ]);
  });

  it('takes what a session lost from what others gave, now and after any time', async () => {
    const next = new ASession(session.webinarId).person('Ada', ada.contactId);
    await go(act('left-within', -30, { value: 5 }));
    await service.receive(RegistrationConfirmed, [{ data: confirmed(next) }]);
    await stays(ada, 60);
    expect((await engagement()).engagement).toBeCloseTo(50, 0);
    await stays(next, 1);
    // Coming and a minute gave eleven, leaving took thirty.
    expect((await engagement()).engagement).toBeCloseTo(31, 0);
    service.clock.advance(30 * 24 * 3_600_000);
    expect((await engagement()).engagement).toBeCloseTo(15.5, 0);
  });

  it('takes for what belongs to the person: leaving the letters, spam, a refusal on a call', async () => {
    await go(
      act('unsubscribed', -10),
      act('complaint', -20, { cap: 30 }),
      act('call', -5, { value: 'negative', cap: 7 }),
    );
    await stays(ada, 60);
    const before = (await engagement()).engagement;
    const { contactId } = ada;
    const at = service.clock.now().toISOString();
    await service.receive(Unsubscribed, [{ data: { contactId, channel: 'email', at } }]);
    await service.receive(Resubscribed, [{ data: { contactId, channel: 'email', at } }]);
    expect((await engagement()).engagement).toBeCloseTo(before - 10, 1);

    const bounced = (kind: 'complaint' | 'hard') => ({
      data: { touchId: randomUUID(), contactId, channel: 'email' as const, kind, reason: 'abuse', at },
    });
    await service.receive(TouchBounced, [bounced('complaint'), bounced('hard')]);
    expect((await engagement()).engagement).toBeCloseTo(before - 30, 1);
    for (const nth of [1, 2]) {
      const call = { contactId, outcome: 'negative' };
      expect((await team.as(sam, 'put', `/calls/${randomUUID()}`, call)).status).toBe(204);
      expect((await engagement()).engagement).toBeCloseTo(before - 30 - (nth === 1 ? 5 : 7), 1);
    }
  });

  it('names no loss as a reason to call', async () => {
    await go(act('joined', -5));
    await service.receive(AttendeeJoined, [{ data: joined(ada) }]);
    for (const question of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'])
      await service.receive(PollAnswered, [{ data: answered(ada, question, 'now') }]);
    await leadsCounted(service);
    const [hot] = await service.publishedEvents(LeadBecameHot);
    expect(hot!.data.reasons.filter((reason) => reason === 'came to the session')).toHaveLength(1);
  });
});
