import { randomUUID } from 'node:crypto';
import { SegmentEnteredV2, SegmentLeftV2 } from '@funnelcast/contracts';
import { UnitOfWork } from '@funnelcast/persistence';
import type { ServiceTestbed } from '@funnelcast/testing';
import { ControlSequence } from '../definitions/control-sequence.use-case.js';
import { aLetter, ASequence, daysLater } from '../testing/a-sequence.js';
import { AWorkspace, type KnownContact } from '../testing/a-workspace.js';
import { until } from '../testing/until.js';
import { holdTouches } from './held-touches.js';
import { pauseFor } from './pauses.js';

describe(pauseFor, () => {
  let workspace: AWorkspace;
  let service: ServiceTestbed;

  beforeAll(async () => {
    workspace = await AWorkspace.opened();
    service = workspace.service;
  });
  afterAll(() => workspace?.stop());

  const moved = (
    what: typeof SegmentEnteredV2 | typeof SegmentLeftV2,
    segmentId: string,
    contactId: string,
  ) =>
    service.receive(what, [
      { data: { contactId, segmentId, segment: 'Hot', reason: 'clicked', at: workspace.now } },
    ]);

  /** Somebody in a segment who got the first letter of its sequence, and waits a day for the second. */
  const walking = async () => {
    const segmentId = randomUUID();
    const person = await workspace.aContact();
    const sequence = await ASequence.published(service, {
      trigger: { on: 'segment-entered', match: { segmentId } },
      steps: [aLetter('first'), aLetter('second', daysLater(1))],
    });
    await moved(SegmentEnteredV2, segmentId, person.contactId);
    await workspace.received(person.email, 'first');
    return {
      person,
      sequence,
      leave: () => moved(SegmentLeftV2, segmentId, person.contactId),
      enter: () => moved(SegmentEnteredV2, segmentId, person.contactId),
    };
  };
  const act = async ({ contactId }: KnownContact, what: 'pause' | 'resumption') => {
    const { id } = await walkOf(contactId);
    await service
      .http()
      .post(`/api/v1/enrolments/${id}/${what}`)
      .set(await service.asMember())
      .expect(({ status }) => expect(status).toBeLessThan(300));
  };
  const walkOf = async (contactId: string) => {
    const answer = await service
      .http()
      .get(`/api/v1/enrolments?contactId=${contactId}`)
      .set(await service.asMember())
      .expect(200);
    return (answer.body as { items: { id: string; state: string; because: string | null }[] }).items[0]!;
  };
  const stands = async ({ contactId }: KnownContact, because: string) =>
    expect(await walkOf(contactId)).toMatchObject({ state: 'paused', because });
  const goesOn = async ({ contactId, email }: KnownContact) => {
    expect(await walkOf(contactId)).toMatchObject({ state: 'active', because: null });
    workspace.days(1);
    await workspace.received(email, 'second');
  };

  it.each(['pause', 'archive'])(
    'sends nobody on who returns while the sequence stands (%s)',
    async (stop) => {
      const { person, sequence, leave, enter } = await walking();
      await leave();
      await stands(person, 'left-segment');
      await sequence.post(stop);
      await enter();
      await stands(person, 'sequence');

      if (stop === 'archive') await sequence.post('restoration');
      await stands(person, 'sequence');
      await sequence.post('resumption');
      await goesOn(person);
    },
  );

  it('keeps back who left while the sequence stood, until they return', async () => {
    const { person, sequence, leave, enter } = await walking();
    await sequence.post('pause');
    await leave();
    await sequence.post('resumption');
    await stands(person, 'left-segment');

    await enter();
    await goesOn(person);
  });

  it('keeps back whom a member has stopped, whatever else begins again', async () => {
    const { person, sequence, leave, enter } = await walking();
    await act(person, 'pause');
    await leave();
    await sequence.post('pause');
    await sequence.post('resumption');
    await enter();
    await stands(person, 'by-hand');

    await act(person, 'resumption');
    await goesOn(person);
  });

  it('lets a member send on who has left the segment, but not while the sequence stands', async () => {
    const { person, sequence, leave } = await walking();
    await leave();
    await sequence.post('pause');
    await act(person, 'resumption');
    await stands(person, 'sequence');

    await sequence.post('resumption');
    await goesOn(person);
  });

  /** A letter that was refused for a while, and comes again in a minute. */
  const queueAgain = ({ contactId }: KnownContact) =>
    service.inDatabase(
      `with again as (
         update touch set state = 'pending', sent_at = null, ready_at = $2 where contact_id = $1 returning 1
       )
       select pg_notify('reminders_due', '') from again`,
      [contactId, new Date(service.clock.now().getTime() + 60_000)],
    );
  const readyAt = async ({ contactId }: KnownContact) =>
    (
      await service.inDatabase<{ at: string; state: string }>(
        'select ready_at::text as at, state from touch where contact_id = $1',
        [contactId],
      )
    )[0]!;

  it('holds what is queued for who leaves the segment, and sends it when they return', async () => {
    const { person, leave, enter } = await walking();
    await queueAgain(person);
    await leave();
    expect(await readyAt(person)).toEqual({ at: 'infinity', state: 'pending' });
    service.clock.advance(120_000);
    await enter();

    expect(await workspace.letters(person.email, 2)).toEqual(['first', 'first']);
  });

  it('holds at the last gate what came back into the queue while the walk stood', async () => {
    const { person, sequence } = await walking();
    await sequence.post('pause');
    await queueAgain(person);
    service.clock.advance(120_000);
    await until(
      () => readyAt(person),
      ({ at }) => at === 'infinity',
    );
    await sequence.post('resumption');

    expect(await workspace.letters(person.email, 2)).toEqual(['first', 'first']);
  });

  it('stops a walk that began while its sequence was being stopped', async () => {
    const { person, sequence } = await walking();
    await service.inDatabase(`update sequence set state = 'paused' where id = $1`, [sequence.id]);
    workspace.days(1);
    await until(
      () => walkOf(person.contactId),
      ({ state }) => state === 'paused',
    );
    await stands(person, 'sequence');

    await service.get(ControlSequence).resume(service.workspaceId, sequence.id);
    await workspace.received(person.email, 'second');
  });

  it('holds and releases only while nobody looks at the last gate', async () => {
    const gate = service.get(UnitOfWork).acrossWorkspaces(async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(hashtextextended('touch leases', 0))`);
      await new Promise((resolve) => setTimeout(resolve, 150));
      return Date.now();
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    await service.get(UnitOfWork).acrossWorkspaces((tx) => holdTouches(tx, 'e.id = $1', [randomUUID()]));
    const held = Date.now();

    expect(held).toBeGreaterThanOrEqual(await gate);
  });
});
