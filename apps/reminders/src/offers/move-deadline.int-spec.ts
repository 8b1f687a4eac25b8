import { randomUUID } from 'node:crypto';
import { DeadlineMoved, OfferPresented } from '@funnelcast/contracts';
import type { ServiceTestbed } from '@funnelcast/testing';
import { AFunnel, type Registered } from '../testing/a-funnel.js';
import { aLetter, ASequence } from '../testing/a-sequence.js';
import { AWorkspace } from '../testing/a-workspace.js';
import { MoveDeadlineWhenDeadlineMoved } from './move-deadline-when-deadline-moved.handler.js';

describe(MoveDeadlineWhenDeadlineMoved, () => {
  let workspace: AWorkspace;
  let service: ServiceTestbed;

  beforeAll(async () => {
    workspace = await AWorkspace.opened();
    service = workspace.service;
  });
  afterAll(() => workspace?.stop());

  const inHours = (hours: number) =>
    new Date(service.clock.now().getTime() + hours * 3_600_000).toISOString();
  /** Walks around the session of the funnel, with a letter two hours before the deadline. */
  const walking = (funnel: AFunnel) =>
    ASequence.published(service, {
      trigger: { on: 'registered', match: { webinarId: funnel.webinarId } },
      steps: [
        aLetter(`last-hours-${funnel.webinarId}`, {
          timing: { anchor: 'offer-deadline', offsetDays: 0, offsetMinutes: -120 },
        }),
      ],
    });
  const present = (funnel: AFunnel, person: Registered, offerId: string, deadlineAt: string) =>
    service.receive(OfferPresented, [
      { data: { ...workspace.around(funnel, person), offerId, presentedAt: workspace.now, deadlineAt } },
    ]);
  const move = (funnel: AFunnel, person: Registered, offerId: string, deadlineAt: string) => {
    const { sessionId: _, ...about } = workspace.around(funnel, person);
    return service.receive(DeadlineMoved, [
      { data: { ...about, offerId, deadlineAt, movedAt: workspace.now } },
    ]);
  };
  const deadlineOf = async ({ contactId }: Registered, { id }: ASequence) =>
    (
      await service.inDatabase<{ at: Date | null }>(
        'select offer_deadline_at as at from enrolment where contact_id = $1 and sequence_id = $2',
        [contactId, id],
      )
    )[0]!.at?.toISOString();

  it('sends what is counted from the deadline later, and once', async () => {
    const funnel = await AFunnel.scheduled(service, 1);
    const sequence = await walking(funnel);
    const [person] = await funnel.register({});
    const offerId = randomUUID();
    const [first, later] = [inHours(10), inHours(20)];
    await present(funnel, person!, offerId, first);
    await workspace.progress(sequence, ({ active }) => active === 1);
    await move(funnel, person!, offerId, later);
    // Of another offer, and of one that ended before: neither is ours.
    await move(funnel, person!, randomUUID(), inHours(40));
    await move(funnel, person!, offerId, first);
    expect(await deadlineOf(person!, sequence)).toBe(later);

    service.clock.advance(9 * 3_600_000);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const letter = `last-hours-${funnel.webinarId}`;
    expect(workspace.subjects(person!.email)).toEqual([]);
    service.clock.advance(9.1 * 3_600_000);
    await workspace.received(person!.email, letter);
    expect(workspace.subjects(person!.email)).toEqual([letter]);
  });

  it('is known to walks that begin afterwards', async () => {
    const funnel = await AFunnel.scheduled(service, 1);
    const [person] = await funnel.register({});
    const offerId = randomUUID();
    await present(funnel, person!, offerId, inHours(10));
    const later = inHours(30);
    await move(funnel, person!, offerId, later);
    const sequence = await ASequence.published(service, {
      trigger: { on: 'attendance-settled', match: { webinarId: funnel.webinarId } },
      steps: [aLetter('hello', { timing: { anchor: 'offer-deadline', offsetDays: 0, offsetMinutes: -60 } })],
    });
    await funnel.settle([person!, 'attended']);

    expect(await deadlineOf(person!, sequence)).toBe(later);
  });

  it('takes the deadline of the webinar that the walk is about', async () => {
    const [funnel, other] = [await AFunnel.scheduled(service, 1), await AFunnel.scheduled(service, 2)];
    const sequence = await walking(funnel);
    const [person] = await funnel.register({});
    const [there] = await other.register({ contactId: person!.contactId, email: person!.email });
    const [mine, theirs] = [inHours(48), inHours(10)];
    await present(other, there!, randomUUID(), theirs);
    expect(await deadlineOf(person!, sequence)).toBeUndefined();

    await present(funnel, person!, randomUUID(), mine);
    expect(await deadlineOf(person!, sequence)).toBe(mine);
  });
});
