import type { EventContract, Fact, FactData } from '@funnelcast/contracts';
import { newId, type PreparedStatement, runAtCommit, type Transaction } from '@funnelcast/persistence';
import { type Clock, correlation } from '@funnelcast/service-kit';

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

/**
 * Records facts in the transaction of the change that makes them true. Call it after the change: whoever waits for the
 * changed row then also speaks later, so that facts about one thing are in the order of its changes.
 */
export class Outbox {
  constructor(
    private readonly service: string,
    private readonly clock: Clock,
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
   * One statement for any number of facts of any kinds, in this order. It travels together with the commit, and the relay
   * hears of them there; what cannot be said at all is refused at once.
   */
  async addTold(tx: Transaction, ...kinds: ToldFacts[]): Promise<void> {
    const rows = kinds.flatMap(({ contract, facts }) => this.rowsOf(contract, facts));
    if (rows.length === 0) return;
    runAtCommit(tx, INSERT, [`[${rows.join(',')}]`, this.clock.now(), channelOf(this.service)]);
  }

  private rowsOf(contract: EventContract, facts: readonly NewFact[]): string[] {
    if (contract.producer !== this.service)
      throw new Error(`${this.service} cannot speak for ${contract.producer}.`);
    const { id: currentId, causationId } = correlation.current() ?? { id: correlation.id() };
    return facts.map(({ workspaceId, subject, data, causedBy, correlationId = currentId }) => {
      const row = JSON.stringify({
        id: newId(),
        type: contract.type,
        workspace_id: workspaceId,
        subject,
        correlation_id: causedBy?.correlationId ?? correlationId,
        causation_id: causedBy?.id ?? causationId,
        data: contract.payload.parse(data),
      });
      if (row.length > LARGEST_FACT_CHARACTERS) throw new FactTooLarge(contract.type, row.length);
      return row;
    });
  }
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

const INSERT: PreparedStatement = {
  name: 'outbox-add',
  text: `
    with added as (
      insert into outbox (id, type, workspace_id, subject, time, correlation_id, causation_id, data)
      select id, type, workspace_id, subject, $2::timestamptz, correlation_id, causation_id, data
      from rows from (
        json_to_recordset($1::json) as (
          id uuid, type text, workspace_id uuid, subject text, correlation_id text, causation_id text, data jsonb
        )
      ) with ordinality
      order by ordinality
    )
    select pg_notify($3, '')`,
};
