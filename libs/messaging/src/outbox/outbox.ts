import {
  cloudEventBeforeItsPosition,
  type EventContract,
  type Fact,
  type FactData,
} from '@funnelcast/contracts';
import {
  gatherForCommit,
  newId,
  type PreparedStatement,
  type Statement,
  type Transaction,
} from '@funnelcast/persistence';
import { type Clock, correlation, type Correlation } from '@funnelcast/service-kit';
import type { SpokenFacts } from './spoken-facts.js';

export interface NewFact<Contract extends EventContract = EventContract> {
  workspaceId: string;
  /** The id of what the fact is about. */
  subject: string;
  data: FactData<Contract>;
  /** The fact that led to this one, where a handler takes several at once; one at a time is known without it. */
  causedBy?: Pick<Fact, 'id' | 'correlationId'>;
  /** Of the request behind it, where a batch serves several; one at a time is known without it. */
  correlationId?: string;
}

/** A page must fit into one message of the broker, and the relay can send nothing past a fact that does not. */
const LARGEST_FACT_CHARACTERS = 64 * 1024;

/** Found while the change can still be refused; afterwards it would stop the relay. */
export class FactTooLarge extends Error {
  constructor(type: string, characters: number) {
    super(`A fact of type ${type} has ${characters} characters; ${LARGEST_FACT_CHARACTERS} are allowed.`);
  }
}

/** As JSON writes what PostgreSQL cannot keep as text: the character 0 and halves of pairs. */
const NO_TEXT = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/;

/** No listener could store it, not even as a dead letter. */
export class FactNoText extends Error {
  constructor(type: string) {
    super(`A fact of type ${type} holds characters that are no text.`);
  }
}

/**
 * Records facts in the transaction of the change that makes them true. Call it after the change: whoever waits for the
 * changed row then also speaks later, so that facts about one thing are in the order of its changes.
 */
export class Outbox {
  constructor(
    private readonly service: string,
    private readonly clock: Clock,
    private readonly spoken?: SpokenFacts,
  ) {}

  add<Contract extends EventContract>(
    tx: Transaction,
    contract: Contract,
    fact: NewFact<Contract>,
  ): Promise<void> {
    return this.addAll(tx, contract, [fact]);
  }

  addAll<Contract extends EventContract>(
    tx: Transaction,
    contract: Contract,
    facts: readonly NewFact<Contract>[],
  ): Promise<void> {
    return this.addTold(tx, told(contract, facts));
  }

  /**
   * One statement for any number of facts of any kinds, in this order, whoever else speaks in this transaction. It travels
   * together with the commit, and the relay hears of them there; what cannot be said at all is refused at once.
   */
  async addTold(tx: Transaction, ...kinds: ToldFacts[]): Promise<void> {
    const events = kinds.flatMap(({ contract, facts }) => this.eventsOf(contract, facts));
    if (events.length > 0) gatherForCommit(tx, this.record, events);
  }

  /** JSON has no line breaks of its own, so one text holds them all, and PostgreSQL need not read it to cut it. */
  private readonly record = (events: readonly string[]): Statement => ({
    ...RECORD,
    values: [events.join('\n'), events.length, channelOf(this.service)],
    committed: ([row]) => {
      const { before, log } = row as { before: string; log: string };
      this.spoken?.add({ log, first: Number(before) + 1, events });
    },
  });

  private eventsOf(contract: EventContract, facts: readonly NewFact[]): string[] {
    if (contract.producer !== this.service)
      throw new Error(`${this.service} cannot speak for ${contract.producer}.`);
    const { type, producer } = contract;
    const current = correlation.current();
    const begun = new Map<string, string>();
    const time = this.clock.now().toISOString();
    return facts.map(({ workspaceId, subject, data, causedBy, correlationId }) => {
      const context = current ? contextFor(data, current) : beginningWith(subject, data, begun);
      const causationId = causedBy?.id ?? context.causationId;
      const event = cloudEventBeforeItsPosition({
        id: newId(),
        type,
        producer,
        time,
        workspaceId,
        subject,
        correlationId: causedBy?.correlationId ?? correlationId ?? context.id,
        ...(causationId === undefined ? {} : { causationId }),
        data: contract.payload.parse(data),
      });
      if (event.length > LARGEST_FACT_CHARACTERS) throw new FactTooLarge(type, event.length);
      if (event.includes('\\u') && NO_TEXT.test(event)) throw new FactNoText(type);
      return event;
    });
  }
}

/** Where facts about many people are handled together, what is said of one of them follows from the facts about them. */
function contextFor(data: object, current: Correlation): Correlation {
  if (!current.ofContact || !('contactId' in data) || typeof data.contactId !== 'string') return current;
  return current.ofContact(data.contactId) ?? current;
}

/** What a job finds out about many people is told under an id for each of them. */
function beginningWith(subject: string, data: object, begun: Map<string, string>): Correlation {
  const whose = 'contactId' in data && typeof data.contactId === 'string' ? data.contactId : subject;
  const id = begun.get(whose) ?? correlation.id();
  begun.set(whose, id);
  return { id };
}

/** Facts of one kind, made by {@link told}, which holds them to their contract. */
export interface ToldFacts {
  contract: EventContract;
  facts: readonly NewFact[];
}

/** Facts of one kind, for a statement that records several kinds. */
export function told<Contract extends EventContract>(
  contract: Contract,
  facts: readonly NewFact<Contract>[],
): ToldFacts {
  return { contract, facts: facts as readonly NewFact[] };
}

/** Wakes the relay of a service. */
export function channelOf(service: string): string {
  return `${service}_outbox`;
}

/**
 * Gives the facts their positions. The lock on the cursor is taken here, by the last statement of the transaction, and ends
 * with the commit: positions are visible in their order, and those of a transaction that is rolled back are given again.
 */
const RECORD: PreparedStatement = {
  name: 'outbox-add',
  text: `
    with cursor as (
      update outbox_cursor set last_position = last_position + $2::int 
      returning last_position - $2::int as before, log_id as log
    ), recorded as (
      insert into fact_log (position, recorded_on, event)
      select before + number, (clock_timestamp() at time zone 'utc')::date, event::json
      from cursor, string_to_table($1, E'\n') with ordinality as told (event, number)
    )
    select before, log, pg_notify($3, '') from cursor`,
};
