import {
  fromCloudEvent,
  RegistrationCancelled,
  RegistrationConfirmed,
  SessionStarted,
  withPosition,
} from '@funnelcast/contracts';
import type { Statement, Transaction } from '@funnelcast/persistence';
import { correlation, VirtualClock } from '@funnelcast/service-kit';
import { aFact } from '../testing/a-fact.js';
import { contextOf } from '../subscriptions/context-of-facts.js';
import { FactNoText, FactTooLarge, Outbox, told } from './outbox.js';

describe(Outbox, () => {
  const gathered: { statementFor: (events: string[]) => Statement; events: string[] }[] = [];
  const transaction = {
    atTheVeryEnd: (statementFor: never, events: string[]) => void gathered.push({ statementFor, events }),
  };
  const tx = { queryRunner: { data: { transaction } } } as unknown as Transaction;
  const outbox = new Outbox('registration', new VirtualClock(new Date('2026-03-02T10:00:00Z')));
  const confirmed = (changes: object = {}) => ({
    workspaceId: 'w',
    subject: 's',
    data: { ...aFact(1).data, ...changes } as never,
  });
  const events = () => gathered[0]!.events.map((event) => JSON.parse(event) as Record<string, unknown>);
  beforeEach(() => gathered.splice(0));

  it('records any number of facts with one statement', async () => {
    await outbox.addAll(tx, RegistrationConfirmed, [confirmed(), confirmed(), confirmed()]);
    expect(gathered).toHaveLength(1);
    expect(events()).toHaveLength(3);
    expect(events().map(({ type }) => type)).toEqual(Array(3).fill(RegistrationConfirmed.type));
    const [{ statementFor, events: texts }] = gathered as [(typeof gathered)[0]];
    expect(statementFor(texts).values).toEqual([texts.join('\n'), 3, 'registration_outbox']);
  });

  it('writes them as the contracts do, on one line, but for the position', async () => {
    const nasty = 'a "quoted"\nline, \u2028, \\u0000, Анна 👩‍🚀';
    const fact = { ...confirmed({ name: nasty }), correlationId: 'request' };
    await outbox.add(tx, RegistrationConfirmed, fact);
    const [event] = gathered[0]!.events;
    expect(event).not.toContain('\n');
    expect(fromCloudEvent(JSON.parse(withPosition(event!, '7')))).toEqual({
      id: expect.any(String),
      type: RegistrationConfirmed.type,
      producer: 'registration',
      position: 7,
      time: '2026-03-02T10:00:00.000Z',
      workspaceId: 'w',
      subject: 's',
      correlationId: 'request',
      data: fact.data,
    });
  });

  it.each(['a\u0000b', 'half of a pair: \ud83d', 'the other: \ude00', '\\\u0000'])(
    'refuses what no listener could store: %j',
    async (name) => {
      await expect(outbox.add(tx, RegistrationConfirmed, confirmed({ name }))).rejects.toThrow(FactNoText);
    },
  );

  it('records several kinds with one statement, in the order in which they are told', async () => {
    await outbox.addTold(
      tx,
      told(RegistrationConfirmed, [confirmed()]),
      told(RegistrationCancelled, [confirmed()]),
    );
    expect(gathered).toHaveLength(1);
    expect(events().map(({ type }) => type)).toEqual([
      RegistrationConfirmed.type,
      RegistrationCancelled.type,
    ]);
  });

  it('says nothing when there is nothing to say', async () => {
    await outbox.addAll(tx, RegistrationConfirmed, []);
    expect(gathered).toEqual([]);
  });

  it('leaves out what the contract does not know, and refuses what it forbids', async () => {
    await outbox.add(tx, RegistrationConfirmed, confirmed({ secret: 1 }));
    expect(events()[0]!.data).not.toHaveProperty('secret');
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
    expect(events()[0]).toMatchObject({ correlationid: 'request', causationid: 'cause' });
    gathered.splice(0);
    const causedBy = { id: 'fact', correlationId: 'its request' };
    await outbox.add(tx, RegistrationConfirmed, { ...confirmed(), causedBy });
    expect(events()[0]).toMatchObject({ correlationid: 'its request', causationid: 'fact' });
  });

  it('begins anew for each person where nobody asked for it', async () => {
    const [ada, ben] = [confirmed(), confirmed()];
    await outbox.addAll(tx, RegistrationConfirmed, [ada, ben, ada]);
    const [first, other, again] = events();
    expect(other!.correlationid).not.toBe(first!.correlationid);
    expect(again!.correlationid).toBe(first!.correlationid);
  });

  it('keeps for each contact what the facts about that one have in common, where many are handled together', async () => {
    const [ada, ben, cleo, dora] = [confirmed(), confirmed(), confirmed(), confirmed()];
    const about = ({ data }: typeof ada, position: number, correlationId: string) =>
      aFact(position, { correlationId, data });
    const heard = [
      about(ada, 1, 'of ada'),
      about(ben, 2, 'of ben'),
      about(cleo, 3, 'of cleo'),
      about(ben, 4, 'of ben'),
      about(cleo, 5, 'of somebody else'),
    ];
    await correlation.run(contextOf(heard), () =>
      outbox.addAll(tx, RegistrationConfirmed, [ada, ben, cleo, dora]),
    );

    const [ofAda, ofBen, ofCleo, ofDora] = events();
    expect(ofAda).toMatchObject({ correlationid: 'of ada', causationid: heard[0]!.id });
    expect(ofBen).toMatchObject({ correlationid: 'of ben' });
    expect(ofBen).not.toHaveProperty('causationid');
    // Nothing in common, or nothing heard: what is new begins here.
    expect(ofCleo!.correlationid).toMatch(/^[0-9a-f-]{36}$/);
    expect(ofDora!.correlationid).toBe(ofCleo!.correlationid);
  });
});
