import type { Fact } from '@funnelcast/contracts';
import type { Transaction, UnitOfWork } from '@funnelcast/persistence';
import type { Clock } from '@funnelcast/service-kit';
import { call } from '../subscriptions/fact-handling.js';
import type { HandlerSet } from '../subscriptions/handler-set.js';

export interface ReplayOutcome {
  id: string;
  /** Missing when the handler has now taken the fact. */
  error?: string;
}

interface WaitingRow {
  handler: string;
  type: string;
  fact: Fact;
}

/** Gives dead letters to their handlers once more, each in a transaction of its own; what fails again stays. */
export class ReplayDeadLetters {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly handlers: () => HandlerSet,
    private readonly clock: Clock,
  ) {}

  async execute(ids: readonly string[]): Promise<ReplayOutcome[]> {
    const outcomes: ReplayOutcome[] = [];
    for (const id of ids) {
      const error = await this.replay(id);
      outcomes.push({ id, ...(error === undefined ? {} : { error }) });
    }
    return outcomes;
  }

  private async replay(id: string): Promise<string | undefined> {
    try {
      await this.unitOfWork.acrossWorkspaces((tx) => this.replayIn(tx, id));
      return undefined;
    } catch (error) {
      const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      await this.unitOfWork.acrossWorkspaces((tx) =>
        tx.query('update dead_letter set error = $2, attempts = attempts + 1 where id = $1', [id, text]),
      );
      return text;
    }
  }

  /** The row's lock makes two operators at once apply the fact once. */
  private async replayIn(tx: Transaction, id: string): Promise<void> {
    const [row] = await tx.query<WaitingRow[]>(
      'select handler, type, fact from dead_letter where id = $1 and replayed_at is null for update',
      [id],
    );
    if (!row) throw new Error('No such dead letter is waiting.');
    const handler = this.handlers().named(row.handler, row.type);
    if (!handler) throw new Error(`This version has no handler ${row.handler} for ${row.type}.`);
    await call(handler, row.fact, tx);
    await tx.query('update dead_letter set replayed_at = $2 where id = $1', [id, this.clock.now()]);
  }
}
