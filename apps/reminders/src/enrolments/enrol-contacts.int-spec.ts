import { randomUUID } from 'node:crypto';
import { UnitOfWork } from '@funnelcast/persistence';
import type { ServiceTestbed } from '@funnelcast/testing';
import { aLetter, ASequence, daysLater } from '../testing/a-sequence.js';
import { AWorkspace } from '../testing/a-workspace.js';
import { until } from '../testing/until.js';
import { EnrolContacts } from './enrol-contacts.use-case.js';
import { OpenEnrolments } from './open-enrolments.js';

describe(EnrolContacts, () => {
  let workspace: AWorkspace;
  let service: ServiceTestbed;

  beforeAll(async () => {
    workspace = await AWorkspace.opened();
    service = workspace.service;
  });

  afterAll(() => workspace?.stop());

  const published = () =>
    ASequence.published(service, { trigger: { on: 'by-hand' }, steps: [aLetter('later', daysLater(9))] });

  const walksOf = (sequenceId: string) =>
    service.inDatabase<{ id: string; contact_id: string }>(
      'select id, contact_id from enrolment where sequence_id = $1 order by id',
      [sequenceId],
    );

  it('counts those who begin, and leaves out who walks already', async () => {
    const people = [await workspace.aContact(), await workspace.aContact()];
    const ids = people.map(({ contactId }) => contactId);
    const { id } = await published();
    const enrol = service.get(EnrolContacts);

    expect(await enrol.execute(service.workspaceId, id, [ids[0]!, randomUUID()])).toBe(1);
    expect(await enrol.execute(service.workspaceId, id, ids)).toBe(1);
    expect(await enrol.execute(service.workspaceId, id, ids)).toBe(0);

    const walks = await walksOf(id);
    expect(new Set(walks.map(({ contact_id }) => contact_id))).toEqual(new Set(ids));
    for (const walk of walks)
      expect(walk.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-/);
  });

  it('gives way to somebody who begins the same walk at the same moment, for that person alone', async () => {
    const [both, mine] = [await workspace.aContact(), await workspace.aContact()];
    const { id } = await published();
    let mineBegan: Promise<number> | undefined;

    await service.get(UnitOfWork).acrossWorkspaces(async (tx) => {
      await service.get(OpenEnrolments).execute(tx, [
        {
          sequence_id: id,
          workspace_id: service.workspaceId,
          contact_id: both.contactId,
          session_id: null,
          registration_id: null,
          webinar_id: null,
          offer_id: null,
          offer_deadline_at: null,
          at: service.clock.now(),
        },
      ]);
      mineBegan = service
        .get(EnrolContacts)
        .execute(service.workspaceId, id, [both.contactId, mine.contactId]);
      const waits = until(
        () =>
          service.inDatabase(
            `select from pg_stat_activity where wait_event_type = 'Lock' and query like '%q as materialized%'
               and datname = current_database()`,
          ),
        ({ length }) => length === 1,
      );
      // Who does not wait, or fails, says so at once, instead of being looked for until patience ends.
      const hurries = mineBegan.then((count) => {
        throw new Error(`${count} began without waiting`);
      });
      await Promise.race([waits, hurries]);
    });

    expect(await mineBegan).toBe(1);
    expect(await walksOf(id)).toHaveLength(2);
  });
});
