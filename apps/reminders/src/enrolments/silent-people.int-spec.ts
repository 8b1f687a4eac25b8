import type { ServiceTestbed } from '@funnelcast/testing';
import { aLetter, ASequence, daysLater } from '../testing/a-sequence.js';
import { AWorkspace, DAY_MS, type KnownContact } from '../testing/a-workspace.js';
import { TimerTriggers } from './timer-triggers.js';

describe(`${TimerTriggers.name} of those who are silent`, () => {
  let workspace: AWorkspace;
  let service: ServiceTestbed;

  beforeAll(async () => {
    workspace = await AWorkspace.opened();
    service = workspace.service;
  });

  afterAll(() => workspace?.stop());

  const winBack = () =>
    ASequence.drafted(service, {
      trigger: { on: 'inactivity', days: 30 },
      steps: [aLetter('hello', daysLater(300))],
    });
  const silentIn = async ({ id }: ASequence) => {
    const answer = await service
      .http()
      .get(`/api/v1/personal-sequences/${id}/silent`)
      .set(await service.asMember())
      .expect(200);
    return (answer.body as { people: number }).people;
  };
  const crowd = (count: number) =>
    service.inDatabase(
      `insert into contact (id, workspace_id, email, name, time_zone, locale, as_of, last_active_at)
       select gen_random_uuid(), $1, 'c' || n || '-' || $2 || '@example.org', '', 'UTC', 'en', 1,
         $3::timestamptz - n * interval '1 minute'
       from generate_series(1, $2::int) n`,
      [service.workspaceId, count, new Date(service.clock.now().getTime() - 40 * DAY_MS)],
    );

  it('counts silence from the day of the capture, and takes who falls silent later', async () => {
    const never: KnownContact = await workspace.aContact();
    const sequence = await winBack();
    await sequence.publish();
    workspace.days(29);
    expect(await silentIn(sequence)).toBe(0);
    workspace.days(2);
    expect(await workspace.progress(sequence, ({ active }) => active === 1)).toMatchObject({ active: 1 });
    const walks = await service.inDatabase('select contact_id from enrolment where sequence_id = $1', [
      sequence.id,
    ]);
    expect(walks).toEqual([{ contact_id: never.contactId }]);
  });

  it('leaves out who is silent already, unless publishing asks for them; then page by page, each once', async () => {
    await crowd(2_500);
    const sequence = await winBack();
    const silent = await silentIn(sequence);
    expect(silent).toBeGreaterThanOrEqual(2_500);
    await sequence.publish();
    expect((await sequence.progress()).active).toBe(0);

    await sequence.post('publication', { alsoSilent: true });
    await workspace.progress(sequence, ({ active }) => active === silent);
    expect(await silentIn(sequence)).toBe(0);
    await sequence.post('publication', { alsoSilent: true });
    expect((await sequence.progress()).active).toBe(silent);
  });
});
