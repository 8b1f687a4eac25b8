import type { ServiceTestbed } from '@funnelcast/testing';
import { aLetter, ASequence } from '../testing/a-sequence.js';
import { AWorkspace, type KnownContact } from '../testing/a-workspace.js';
import { until } from '../testing/until.js';

const AN_HOUR_LATER = { timing: { anchor: 'previous' as const, offsetDays: 0, offsetMinutes: 60 } };

describe('a server that was restored to before a walk was written', () => {
  let workspace: AWorkspace;
  let service: ServiceTestbed;

  beforeAll(async () => {
    workspace = await AWorkspace.opened();
    service = workspace.service;
  });

  afterAll(() => workspace?.stop());

  /** Answers the enrolment as it was before the first letter. */
  const walked = async ({ contactId, email }: KnownContact): Promise<object> => {
    const sequence = await ASequence.published(service, {
      steps: [aLetter('one', AN_HOUR_LATER), aLetter('two', AN_HOUR_LATER)],
    });
    await sequence.enrol(contactId);
    const [before] = await until(
      () => service.inDatabase('select * from enrolment where contact_id = $1 and not recheck', [contactId]),
      ({ length }) => length === 1,
    );
    service.clock.advance(3_600_000);
    await workspace.letters(email, 1);
    await until(
      () => service.inDatabase(`select from touch where contact_id = $1 and state = 'sent'`, [contactId]),
      ({ length }) => length === 1,
    );
    return before!;
  };

  /** Everything of the walk as it was, and the scheduler is called as it is when a service starts. */
  const restore = (before: object) =>
    service
      .inDatabase(
        `with gone as (delete from enrolment where id = ($1::json->>'id')::uuid)
       select pg_notify('reminders_due', '')`,
        [JSON.stringify(before)],
      )
      .then(() =>
        service.inDatabase(
          `with back as (insert into enrolment select * from json_populate_record(null::enrolment, $1))
         select pg_notify('reminders_due', '')`,
          [JSON.stringify(before)],
        ),
      );

  it('sends nothing twice that the ledger of touches knows', async () => {
    const person = await workspace.aContact();
    const before = await walked(person);

    await restore(before);
    await until(
      () =>
        service.inDatabase(`select from enrolment where contact_id = $1 and next_step = 'two'`, [
          person.contactId,
        ]),
      ({ length }) => length === 1,
    );
    service.clock.advance(2 * 3_600_000);

    expect(await workspace.letters(person.email, 2)).toEqual(['one', 'two']);
  });

  it('sends a letter again that the ledger has forgotten as well, under the same Message-ID', async () => {
    const person = await workspace.aContact();
    const before = await walked(person);

    await service.inDatabase('delete from touch where contact_id = $1', [person.contactId]);
    await service.inDatabase('delete from step_passed where enrolment_id = $1', [
      (before as { id: string }).id,
    ]);
    await restore(before);

    expect(await workspace.letters(person.email, 2)).toEqual(['one', 'one']);
    const ids = workspace.sink.to(person.email).map(({ mail }) => mail.messageId);
    expect(new Set(ids).size).toBe(1);
  });
});
