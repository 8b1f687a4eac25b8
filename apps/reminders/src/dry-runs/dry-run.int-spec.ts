import { randomUUID } from 'node:crypto';
import { OfferPresented } from '@funnelcast/contracts';
import type { ServiceTestbed } from '@funnelcast/testing';
import { AFunnel } from '../testing/a-funnel.js';
import { aLetter, ASequence, daysLater } from '../testing/a-sequence.js';
import { AWorkspace, DAY_MS } from '../testing/a-workspace.js';
import { DryRun } from './dry-run.query.js';
import { LookAhead } from './look-ahead.query.js';

interface Run {
  wouldNotBegin: string | null;
  offerDeadlineAt: string | null;
  deadlineAssumed: boolean;
  entries: { stepKey: string | null; what: string; at: string; detail: string | null }[];
}

describe(DryRun, () => {
  let workspace: AWorkspace;
  let service: ServiceTestbed;

  beforeAll(async () => {
    workspace = await AWorkspace.opened();
    service = workspace.service;
  });

  afterAll(() => workspace?.stop());

  const inDays = (days: number) => new Date(service.clock.now().getTime() + days * DAY_MS).toISOString();
  const closing = () =>
    ASequence.drafted(service, {
      trigger: { on: 'attendance-settled', match: { status: 'stayed-to-offer' } },
      steps: [
        aLetter('last-day', { timing: { anchor: 'offer-deadline', offsetDays: -1, offsetMinutes: 0 } }),
      ],
    });
  const runOf = async (sequence: ASequence, contactId: string, wanted: object = {}) => {
    const { people } = (await sequence.post('dry-run', { contactIds: [contactId], ...wanted })) as {
      people: Run[];
    };
    return people[0]!;
  };

  it('tells who would start over, which nobody does for the session that they walk around', async () => {
    const [funnel, other] = [await AFunnel.scheduled(service, 1), await AFunnel.scheduled(service, 2)];
    const [person] = await funnel.register({});
    const sequence = await ASequence.published(service, {
      trigger: { on: 'attendance-settled', match: { webinarId: funnel.webinarId } },
      reentry: { allow: 'start-over' },
      steps: [aLetter('later', daysLater(1))],
    });
    await funnel.settle([person!, 'attended']);
    const wouldNotBegin = async ({ sessionId }: AFunnel) =>
      (await runOf(sequence, person!.contactId, { sessionId, startAt: inDays(0.5) })).wouldNotBegin;
    expect(await wouldNotBegin(funnel)).toBe('walks-already');
    expect(await wouldNotBegin(other)).toBeNull();
  });

  it.each([
    { startAt: '20260101' },
    { startAt: '2026-W01-1' },
    { offerDeadlineAt: '2026-01-01T10:00:00,5Z' },
  ])('begins and ends at no %j', async (wrong) => {
    const sequence = await closing();
    const { status, body } = await service
      .http()
      .post(`/api/v1/personal-sequences/${sequence.id}/dry-run`)
      .set(await service.asMember())
      .send(wrong);
    expect([status, body.code]).toEqual([422, 'invalid-input']);
    expect(body.errors).toMatchObject([{ pointer: `/${Object.keys(wrong)[0]}` }]);
  });

  it('counts from the deadline that somebody was told, or from one that it assumes and says so', async () => {
    const funnel = await AFunnel.scheduled(service, 1);
    const [told, untold] = await funnel.register({}, {});
    await service.receive(OfferPresented, [
      {
        data: {
          ...workspace.around(funnel, told!),
          offerId: randomUUID(),
          presentedAt: workspace.now,
          deadlineAt: inDays(3),
        },
      },
    ]);
    const sequence = await closing();
    const wanted = { sessionId: funnel.sessionId };

    const hers = await runOf(sequence, told!.contactId, wanted);
    expect(hers).toMatchObject({ offerDeadlineAt: inDays(3), deadlineAssumed: false });
    expect(hers.entries[0]).toMatchObject({ stepKey: 'last-day', what: 'send', at: inDays(2) });

    const his = await runOf(sequence, untold!.contactId, wanted);
    expect(his).toMatchObject({ offerDeadlineAt: inDays(7), deadlineAssumed: true });
    expect(his.entries[0]).toMatchObject({ what: 'send', at: inDays(6) });
    const asked = await runOf(sequence, untold!.contactId, { ...wanted, offerDeadlineAt: inDays(10) });
    expect(asked.entries[0]).toMatchObject({ at: inDays(9) });
  });

  it('says who would not begin at all', async () => {
    const sequence = await closing();
    const { contactId } = await workspace.aContact();
    expect((await runOf(sequence, contactId)).wouldNotBegin).toBe('trigger-not-met');
    const byHand = await ASequence.published(service, { steps: [aLetter('a')], restAtEnd: true });
    expect((await runOf(byHand, contactId)).wouldNotBegin).toBeNull();
    await byHand.enrol(contactId);
    expect((await runOf(byHand, contactId)).wouldNotBegin).toBe('walks-already');
  });
});

describe(LookAhead, () => {
  let workspace: AWorkspace;

  beforeAll(async () => {
    workspace = await AWorkspace.opened();
  });

  afterAll(() => workspace?.stop());

  const ahead = async (contactId: string) =>
    (
      (
        await workspace.service
          .http()
          .get('/api/v1/touches/ahead')
          .query({ contactId })
          .set(await workspace.service.asMember())
          .expect(200)
      ).body as { items: { stepKey: string; what: string; detail: string | null; sequenceName: string }[] }
    ).items;

  it('tells the letters of the ladder too, and why they will not come to whoever has left', async () => {
    const funnel = await AFunnel.scheduled(workspace.service, 72);
    const [ada] = await funnel.register({});
    const planned = await ahead(ada!.contactId);
    expect(planned.filter(({ what }) => what === 'send').length).toBeGreaterThanOrEqual(3);
    expect(planned.every(({ sequenceName }) => sequenceName.length > 0)).toBe(true);

    await workspace.service.inDatabase(
      `insert into preference (contact_id, workspace_id, unsubscribed_at) values ($1, $2, now())
       on conflict (contact_id) do update set unsubscribed_at = now()`,
      [ada!.contactId, workspace.service.workspaceId],
    );
    const left = await ahead(ada!.contactId);
    expect(new Set(left.map(({ what, detail }) => `${what} ${detail}`))).toEqual(
      new Set(['skip unsubscribed']),
    );
    await funnel.leave(ada!);
    expect(await ahead(ada!.contactId)).toEqual([]);
  });
});
