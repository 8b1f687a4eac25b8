import { RegistrationCancelled, RegistrationConfirmed, SessionStarted } from '@funnelcast/contracts';
import type { Transaction } from '@funnelcast/persistence';
import { correlation, VirtualClock } from '@funnelcast/service-kit';
import { aFact } from '../testing/a-fact.js';
import { FactTooLarge, Outbox, told } from './outbox.js';

describe(Outbox, () => {
  const statements: unknown[][] = [];
  const transaction = { lastly: ({ values }: { values: unknown[] }) => void statements.push(values) };
  const tx = { queryRunner: { data: { transaction } } } as unknown as Transaction;
  const outbox = new Outbox('registration', new VirtualClock(new Date('2026-03-02T10:00:00Z')));
  const confirmed = (changes: object = {}) => ({
    workspaceId: 'w',
    subject: 's',
    data: { ...aFact(1).data, ...changes } as never,
  });
  const rows = () => JSON.parse(statements[0]![0] as string) as Record<string, unknown>[];
  beforeEach(() => statements.splice(0));

  it('records any number of facts with one statement', async () => {
    await outbox.addAll(tx, RegistrationConfirmed, [confirmed(), confirmed(), confirmed()]);
    expect(statements).toHaveLength(1);
    expect(rows()).toHaveLength(3);
    expect(rows().map(({ type }) => type)).toEqual(Array(3).fill(RegistrationConfirmed.type));
    expect(statements[0]!.slice(1)).toEqual([new Date('2026-03-02T10:00:00Z'), 'registration_outbox']);
  });

  it('records several kinds with one statement, in the order in which they are told', async () => {
    await outbox.addTold(
      tx,
      told(RegistrationConfirmed, [confirmed()]),
      told(RegistrationCancelled, [confirmed()]),
    );
    expect(statements).toHaveLength(1);
    expect(rows().map(({ type }) => type)).toEqual([RegistrationConfirmed.type, RegistrationCancelled.type]);
  });

  it('says nothing when there is nothing to say', async () => {
    await outbox.addAll(tx, RegistrationConfirmed, []);
    expect(statements).toEqual([]);
  });

  it('leaves out what the contract does not know, and refuses what it forbids', async () => {
    await outbox.add(tx, RegistrationConfirmed, confirmed({ secret: 1 }));
    expect(rows()[0]!.data).not.toHaveProperty('secret');
    await expect(outbox.add(tx, RegistrationConfirmed, confirmed({ email: 'nobody' }))).rejects.toThrow(
      'email',
    );
  });

  it('refuses a fact that would stop the relay', async () => {
    const large = confirmed({ name: 'x'.repeat(70_000) });
    await expect(outbox.add(tx, RegistrationConfirmed, large)).rejects.toThrow(FactTooLarge);
  });

  it('does not speak for another service', async () => {
    await expect(outbox.addAll(tx, SessionStarted, [confirmed()])).rejects.toThrow(
      'cannot speak for attendance',
    );
  });

  it('keeps what led to the fact', async () => {
    await correlation.run({ id: 'request', causationId: 'cause' }, () =>
      outbox.add(tx, RegistrationConfirmed, confirmed()),
    );
    expect(rows()[0]).toMatchObject({ correlation_id: 'request', causation_id: 'cause' });
    statements.splice(0);
    const causedBy = { id: 'fact', correlationId: 'its request' };
    await outbox.add(tx, RegistrationConfirmed, { ...confirmed(), causedBy });
    expect(rows()[0]).toMatchObject({ correlation_id: 'its request', causation_id: 'fact' });
  });
});
