import { Logger } from '@nestjs/common';
import type { Fact } from '@funnelcast/contracts';
import { newId, type Transaction, type UnitOfWork } from '@funnelcast/persistence';
import { type Clock, metrics } from '@funnelcast/service-kit';

export interface FailedFact {
  fact: Fact;
  handler: string;
  error: unknown;
  attempts: number;
}

export interface DeadLetter {
  id: string;
  producer: string;
  position: number;
  type: string;
  handler: string;
  error: string;
  attempts: number;
  failedAt: Date;
}

/** What one handler could not take, kept where it can be seen and tried again. */
export class DeadLetters {
  private readonly logger = new Logger(DeadLetters.name);

  constructor(
    private readonly service: string,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** In the transaction that goes on without the fact, so that it is never in neither place. */
  async keep(tx: Transaction, { fact, handler, error, attempts }: FailedFact): Promise<void> {
    const { producer, position, type } = fact;
    const text = describe(error);
    await tx.query(
      `insert into dead_letter (id, producer, position, type, handler, fact, error, attempts, failed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [newId(), producer, position, type, handler, JSON.stringify(fact), text, attempts, this.clock.now()],
    );
    metrics
      .counter('facts_dead_lettered_total', 'Facts that a handler could not take', ['service', 'handler'])
      .inc({ service: this.service, handler });
    this.logger.error({
      msg: 'a fact became a dead letter',
      service: this.service,
      handler,
      type,
      position,
      reason: text,
    });
  }

  /** A rebuild gives the handler all facts again, those that it could not take at the time among them. */
  async forget(tx: Transaction, handler: string): Promise<void> {
    await tx.query('delete from dead_letter where handler = $1 and replayed_at is null', [handler]);
  }

  /** Those that wait, oldest first. */
  list(): Promise<DeadLetter[]> {
    return this.unitOfWork.acrossWorkspaces((tx) =>
      tx.query<DeadLetter[]>(
        `select id, producer, position::float8 as position, type, handler, error, attempts, failed_at as "failedAt"
         from dead_letter where replayed_at is null order by failed_at, id`,
      ),
    );
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
