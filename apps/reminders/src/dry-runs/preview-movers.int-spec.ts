import { mock } from 'node:test';
import { MoveEnrolments } from '../enrolments/move-enrolments.use-case.js';
import { aLetter, ASequence, daysLater } from '../testing/a-sequence.js';
import { AWorkspace } from '../testing/a-workspace.js';
import { PreviewMovers } from './preview-movers.query.js';

describe(PreviewMovers, () => {
  let workspace: AWorkspace;

  beforeAll(async () => {
    workspace = await AWorkspace.opened();
  });
  afterEach(() => mock.restoreAll());
  afterAll(() => workspace?.stop());

  it('leaves out who ends, leaves or is forgotten while it looks', async () => {
    const { service } = workspace;
    const people = [];
    for (let nth = 0; nth < 4; nth += 1) people.push(await workspace.aContact());
    const steps = [aLetter('first', daysLater(7))];
    const sequence = await ASequence.published(service, { steps });
    await sequence.enrol(...people.map(({ contactId }) => contactId));
    await sequence.save({ steps: [...steps, aLetter('second', daysLater(7))] });
    await sequence.publish();
    const movers = async () => {
      const { items } = (await sequence.post('moves/people', { fromVersion: 1 })) as {
        items: { contactId: string }[];
      };
      return items.map(({ contactId }) => contactId);
    };
    expect(new Set(await movers())).toEqual(new Set(people.map(({ contactId }) => contactId)));

    const [stays, ended, moved, forgotten] = people;
    const moves = service.get(MoveEnrolments);
    const versions = moves.versions.bind(moves);
    mock.method(moves, 'versions', async (...asked: Parameters<MoveEnrolments['versions']>) => {
      await service.inDatabase(`update enrolment set state = 'ended' where contact_id = $1`, [
        ended!.contactId,
      ]);
      await service.inDatabase(`update enrolment set version = 2 where contact_id = $1`, [moved!.contactId]);
      await service.inDatabase(`delete from enrolment where contact_id = $1`, [forgotten!.contactId]);
      return versions(...asked);
    });
    expect(await movers()).toEqual([stays!.contactId]);
  });
});
