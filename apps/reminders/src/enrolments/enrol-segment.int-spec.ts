import type { ServiceTestbed } from '@funnelcast/testing';
import { aLetter, ASequence, daysLater } from '../testing/a-sequence.js';
import { AWorkspace } from '../testing/a-workspace.js';
import { EnrolSegment } from './enrol-segment.use-case.js';

const SEGMENT = '0192a3b4-0000-7000-8000-000000000001';

describe(EnrolSegment, () => {
  let workspace: AWorkspace;
  let service: ServiceTestbed;

  beforeAll(async () => {
    workspace = await AWorkspace.opened();
    service = workspace.service;
    await service.inDatabase(
      `with people as (
         insert into contact (id, workspace_id, email, name, time_zone, locale, as_of)
         select gen_random_uuid(), $1, 'm' || n || '@example.org', '', 'UTC', 'en', 1 from generate_series(1, 1200) n
         returning id
       ) insert into contact_segment (contact_id, workspace_id, segment_id, segment, entered_at)
       select id, $1, $2, 'Warm leads', now() from people`,
      [service.workspaceId, SEGMENT],
    );
  });

  afterAll(() => workspace?.stop());

  const ask = async (body: object, member: object = {}) =>
    service
      .http()
      .post('/api/v1/enrolments/of-segment')
      .set(await service.asMember(member))
      .send(body);

  it('tells how many are in each segment, and enrols all of them page by page, each once', async () => {
    const sequence = await ASequence.published(service, { steps: [aLetter('later', daysLater(9))] });
    const list = await service
      .http()
      .get('/api/v1/enrolments/segments')
      .set(await service.asMember());
    expect(list.body).toMatchObject({
      items: [{ segmentId: SEGMENT, segment: 'Warm leads', people: 1200 }],
    });

    const wanted = { sequenceId: sequence.id, segmentId: SEGMENT };
    const { body: first } = await ask(wanted);
    expect(first).toMatchObject({ enrolled: 1000, seen: 1000, nextCursor: expect.any(String) as string });
    expect((await ask(wanted)).body).toMatchObject({ enrolled: 0, seen: 1000 });
    const { nextCursor: cursor } = first as { nextCursor: string };
    expect((await ask({ ...wanted, cursor })).body).toEqual({ enrolled: 200, seen: 200, nextCursor: null });
    expect((await sequence.progress()).active).toBe(1200);
  });

  it('enrols nobody of a segment that nobody is in, and serves neither sales nor drafts', async () => {
    const draft = await ASequence.drafted(service, {});
    const live = await ASequence.published(service, { steps: [aLetter('a', daysLater(9))] });
    expect((await ask({ sequenceId: draft.id, segmentId: SEGMENT })).body).toMatchObject({
      code: 'sequence-not-published',
    });
    expect((await ask({ sequenceId: live.id, segmentId: 'nobody' })).body).toEqual({
      enrolled: 0,
      seen: 0,
      nextCursor: null,
    });
    expect((await ask({ sequenceId: live.id, segmentId: SEGMENT }, { role: 'sales' })).status).toBe(403);
  });
});
