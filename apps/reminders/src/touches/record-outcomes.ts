import { Injectable, Logger } from '@nestjs/common';
import { TouchMade, TouchSent } from '@funnelcast/contracts';
import { Outbox } from '@funnelcast/messaging';
import {
  crashPoint,
  type PreparedStatement,
  runPrepared,
  type Transaction,
  UnitOfWork,
  WriteBatcher,
} from '@funnelcast/persistence';
import { Clock, metrics } from '@funnelcast/service-kit';
import { Bounces } from '../bounces/bounces.js';
import type { LeasedTouch } from './lease-due-touches.js';
import { UNDECIDED } from './lease-statements.js';

export type Outcome =
  | { kind: 'sent'; presentedOffer: boolean }
  | { kind: 'failed'; reason: string; suppress: boolean }
  | { kind: 'retry'; reason: string; at: Date }
  /** It may not go out yet: outside the hours, or above the day's number. */
  | { kind: 'waits'; reason: string; at: Date }
  /** Given back untried: the provider is down, or the lease would not last. */
  | { kind: 'released'; reason: string };

interface Recorded {
  touch: LeasedTouch;
  outcome: Outcome;
  at: Date;
}

const STATE = {
  sent: 'sent',
  failed: 'failed',
  retry: 'pending',
  waits: 'pending',
  released: 'pending',
} as const;

const RECORD_OUTCOMES: PreparedStatement = {
  name: 'record-outcomes',
  text: `
  update touch set
    state = r.state, message_id = coalesce(r.message_id, touch.message_id),
    sent_at = case when r.state = 'sent' then r.at end,
    reason = r.reason, last_error = coalesce(r.last_error, touch.last_error),
    ready_at = coalesce(r.ready_at, touch.ready_at),
    attempts = touch.attempts + case when r.released then 0 else 1 end
  from json_to_recordset($1::json) as r (
    id uuid, state text, at timestamptz, reason text, last_error text, ready_at timestamptz, released boolean, message_id text
  )
  where touch.id = r.id and ${UNDECIDED}
  returning touch.id, touch.state`,
};

/** Writes down what became of each touch; several that end together share a transaction, and each is told on its own. */
@Injectable()
export class RecordOutcomes {
  private readonly logger = new Logger(RecordOutcomes.name);
  private readonly counted = metrics.counter('touches_total', 'Attempts to reach a person, by outcome', [
    'outcome',
  ]);
  private readonly batcher: WriteBatcher<Recorded, void>;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly bounces: Bounces,
    private readonly clock: Clock,
  ) {
    this.batcher = new WriteBatcher({
      name: 'touch outcomes',
      lanes: 1,
      maxItems: 200,
      write: (items) => this.write(items),
    });
  }

  /**
   * Resolves once it is written. A database that is away for a moment must not turn a letter that was sent into one that
   * is sent again, so this waits for it as long as the process lives.
   */
  async execute(touch: LeasedTouch, outcome: Outcome, patience: AbortSignal): Promise<void> {
    const item = { touch, outcome, at: this.clock.now() };
    for (let pauseMs = 100; ; pauseMs = Math.min(pauseMs * 2, 5_000)) {
      try {
        return await this.batcher.add(item);
      } catch (error) {
        if (patience.aborted) throw error;
        this.logger.warn({ msg: 'outcome not written yet', touchId: touch.id, reason: String(error) });
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
    }
  }

  private async write(items: readonly Recorded[]): Promise<void[]> {
    crashPoint('touch.sent-not-recorded');
    const rows = JSON.stringify(items.map(rowOf));
    await this.unitOfWork.acrossWorkspaces(
      async (tx) => {
        const result = await runPrepared<{ id: string; state: string }>(tx, RECORD_OUTCOMES, [rows]);
        const written = new Set(result.filter(({ state }) => state === 'sent').map(({ id }) => id));
        await this.announce(
          tx,
          items.filter(({ touch }) => written.has(touch.id)),
        );
        await this.suppress(tx, items);
      },
      { plansByIndex: true },
    );
    for (const [outcome, count] of countByKind(items)) this.counted.inc({ outcome }, count);
    return items.map(() => undefined);
  }

  private async announce(tx: Transaction, sent: Recorded[]): Promise<void> {
    await this.outbox.addAll(
      tx,
      TouchSent,
      sent.filter(isLetter).map(({ touch, outcome, at }) => ({
        workspaceId: touch.workspace_id,
        subject: touch.id,
        data: {
          touchId: touch.id,
          contactId: touch.contact_id,
          registrationId: touch.registration_id,
          sessionId: touch.session_id,
          stepKey: touch.step_key,
          channel: 'email' as const,
          sentAt: at.toISOString(),
          presentedOffer: outcome.kind === 'sent' && outcome.presentedOffer,
        },
      })),
    );
    await this.outbox.addAll(
      tx,
      TouchMade,
      sent.filter(reachedSomebodyElsewhere).map(({ touch, at }) => ({
        workspaceId: touch.workspace_id,
        subject: touch.id,
        data: {
          touchId: touch.id,
          contactId: touch.contact_id,
          registrationId: touch.registration_id,
          sessionId: touch.session_id,
          stepKey: touch.step_key,
          channel: touch.channel,
          madeAt: at.toISOString(),
        },
      })),
    );
  }

  /** A server that says at once that there is no such address tells what a bounce would tell later. */
  private async suppress(tx: Transaction, items: readonly Recorded[]): Promise<void> {
    for (const { touch, outcome, at } of items) {
      if (outcome.kind !== 'failed' || !outcome.suppress) continue;
      await this.bounces.record(tx, {
        touchId: touch.id,
        workspaceId: touch.workspace_id,
        contactId: touch.contact_id,
        kind: 'hard',
        reason: outcome.reason,
        source: 'refused',
        at,
      });
    }
  }
}

function countByKind(items: readonly Recorded[]): Map<Outcome['kind'], number> {
  const counts = new Map<Outcome['kind'], number>();
  for (const { outcome } of items) counts.set(outcome.kind, (counts.get(outcome.kind) ?? 0) + 1);
  return counts;
}

function isLetter({ touch }: Recorded): boolean {
  return touch.channel === 'email';
}

/** A webhook that is told of a step reaches nobody. */
function reachedSomebodyElsewhere({ touch }: Recorded): boolean {
  return touch.channel !== 'email' && touch.channel !== 'webhook';
}

function isUntried({ kind }: Outcome): boolean {
  return kind === 'released' || kind === 'waits';
}

function rowOf({ touch, outcome, at }: Recorded): object {
  return {
    id: touch.id,
    state: STATE[outcome.kind],
    at,
    reason: outcome.kind === 'failed' ? outcome.reason : null,
    last_error: outcome.kind === 'sent' ? null : outcome.reason,
    ready_at: outcome.kind === 'retry' || outcome.kind === 'waits' ? outcome.at : null,
    released: isUntried(outcome),
    message_id: isUntried(outcome) ? null : touch.message_id,
  };
}
