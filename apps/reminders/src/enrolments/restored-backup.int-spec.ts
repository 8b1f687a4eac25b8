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

  /** Every table of the service at one moment, as a backup has them. */
  const everyTable = (work: string) =>
    service.inDatabase(`
      do $$
      declare name text;
      begin
        create schema if not exists backup;
        set local session_replication_role = replica;
        for name in select tablename from pg_tables where schemaname = 'reminders' order by 1 loop
          ${work}
        end loop;
        perform pg_notify('reminders_due', '');
      end $$`);
  const backUp = () =>
    everyTable(`execute format('create table backup.%1$I as table reminders.%1$I', name);`);
  const restoreAll = () =>
    everyTable(`
      execute format('delete from reminders.%I', name);
      execute format('insert into reminders.%1$I overriding system value table backup.%1$I', name);`);

  it('goes on from a whole database of before, and sends what that has forgotten under the same Message-IDs', async () => {
    const [first, second] = [await workspace.aContact(), await workspace.aContact()];
    const sequence = await ASequence.published(service, {
      steps: [aLetter('one', AN_HOUR_LATER), aLetter('two', AN_HOUR_LATER)],
    });
    const sent = (count: number) =>
      until(
        () =>
          service.inDatabase(`select from touch where sequence_id = $1 and state = 'sent'`, [sequence.id]),
        ({ length }) => length === count,
      );
    await sequence.enrol(first.contactId);
    await workspace.progress(sequence, ({ steps }) => steps.some(({ here }) => here === 1));
    service.clock.advance(3_600_000);
    await workspace.letters(first.email, 1);
    await sent(1);
    await sequence.enrol(second.contactId);
    await until(
      () => service.inDatabase('select from enrolment where recheck'),
      ({ length }) => length === 0,
    );
    await backUp();

    service.clock.advance(3_600_000);
    await workspace.letters(first.email, 2);
    await workspace.letters(second.email, 1);
    await sent(3);
    await restoreAll();

    expect(await workspace.letters(first.email, 3)).toEqual(['one', 'two', 'two']);
    expect(await workspace.letters(second.email, 2)).toEqual(['one', 'one']);
    await sent(3);
    service.clock.advance(3_600_000);
    expect(await workspace.letters(second.email, 3)).toEqual(['one', 'one', 'two']);
    await workspace.progress(sequence, ({ finished }) => finished === 2);
    expect(workspace.subjects(first.email)).toEqual(['one', 'two', 'two']);
    for (const { email } of [first, second]) {
      const ids = workspace.sink.to(email).map(({ mail }) => [mail.subject, mail.messageId].join(' '));
      expect(new Set(ids).size).toBe(2);
    }
  });
});
