import { randomUUID } from 'node:crypto';
import type { EventContract, Fact } from '@funnelcast/contracts';
import type { FactTransport, RememberingTransport } from '@funnelcast/messaging';
import { pageOf, REMEMBERED_LOG } from '@funnelcast/messaging';
import type { TestDatabase } from './test-database.js';

export interface GivenFact<Data> {
  data: Data;
  workspaceId?: string;
  subject?: string;
  correlationId?: string;
}

/** Plays the other services: numbers facts as their relays would and hands them to the subscription of this one. */
export class FactSender {
  private readonly positions = new Map<string, number>();

  constructor(
    private readonly transport: FactTransport,
    private readonly database: TestDatabase,
    private readonly schema: string,
  ) {}

  async send(
    contract: EventContract,
    given: GivenFact<EventContract['payload']['_output']>[],
    now: Date,
  ): Promise<void> {
    const receiver = (this.transport as RememberingTransport).receiverOf(this.schema, contract.producer);
    const facts = given.map((fact) => this.envelope(contract, fact, now));
    const before = await this.deadLetters();
    await receiver.receive(pageOf(REMEMBERED_LOG, facts));
    const after = await this.deadLetters();
    if (after.length > before.length) throw new Error(`a handler failed: ${after.at(-1)!.error}`);
  }

  private envelope(
    contract: EventContract,
    fact: GivenFact<EventContract['payload']['_output']>,
    now: Date,
  ): Fact {
    const position = (this.positions.get(contract.producer) ?? 0) + 1;
    this.positions.set(contract.producer, position);
    return {
      id: randomUUID(),
      type: contract.type,
      producer: contract.producer,
      position,
      time: now.toISOString(),
      workspaceId: fact.workspaceId!,
      subject: fact.subject ?? randomUUID(),
      correlationId: fact.correlationId ?? randomUUID(),
      data: contract.payload.parse(fact.data),
    };
  }

  private deadLetters(): Promise<{ error: string }[]> {
    return this.database.queryIn(this.schema, 'select error from dead_letter order by failed_at');
  }
}
