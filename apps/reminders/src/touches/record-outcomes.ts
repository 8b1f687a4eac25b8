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
import { readSender } from '../mail/sender.js';
import { noteOffers } from '../offers/note-offers.js';
import { RemindersConfig } from '../reminders.config.js';
import type { LeasedTouch } from './lease-due-touches.js';
import { UNDECIDED } from './lease-statements.js';
import { type Outcome, rowOf } from './outcome.js';

interface Recorded {
  touch: LeasedTouch;
  outcome: Outcome;
  at: Date;
}

/** Most outcomes, and nothing about one of them differs but whose it is and when. */
const RECORD_SENT: PreparedStatement = {
  name: 'record-sent',
  text: `
  with written as (
    update touch set state = 'sent', message_id = '<' || touch.id || '@' || $3 || '>', sent_at = r.at, reason = null,
      attempts = touch.attempts + 1
    from unnest($1::uuid[], $2::timestamptz[]) as r (id, at)
    where touch.id = r.id and ${UNDECIDED}
    returning touch.id
  )
  select case when count(*) < $4::int then coalesce(array_agg(id), '{}') end as only from written`,
};

const RECORD_OTHERS: PreparedStatement = {
  name: 'record-others',
  text: `
  update touch set
    state = r.state, message_id = coalesce(r.message_id, touch.message_id), sent_at = null,
    reason = r.reason, last_error = coalesce(r.last_error, touch.last_error),
    ready_at = coalesce(r.ready_at, touch.ready_at), due_at = coalesce(r.due_at, touch.due_at),
    attempts = touch.attempts + case when r.released then 0 else 1 end
  from json_to_recordset($1::json) as r (
    id uuid, state text, reason text, last_error text, ready_at timestamptz, due_at timestamptz, released boolean, message_id text
  )
  where touch.id = r.id and ${UNDECIDED}`,
};

/** Writes down what became of each touch; several that end together share a transaction, and each is told on its own. */
@Injectable()
export class RecordOutcomes {
  private readonly logger = new Logger(RecordOutcomes.name);
  private readonly counted = metrics.counter('touches_total', 'Attempts to reach a person, by outcome', [
    'outcome',
  ]);
  private readonly batcher: WriteBatcher<Recorded, void>;
  /** Message-IDs end in it. */
  private readonly domain: string;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly bounces: Bounces,
    private readonly clock: Clock,
    config: RemindersConfig,
  ) {
    this.domain = readSender(config.mailFrom).domain;
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
    const sent = items.filter(({ outcome }) => outcome.kind === 'sent');
    await this.unitOfWork.acrossWorkspaces(
      async (tx) => {
        if (sent.length > 0) await this.announce(tx, await this.writeSent(tx, sent));
        if (sent.length < items.length) await this.writeOthers(tx, items);
      },
      { plansByIndex: true },
    );
    for (const [outcome, count] of countByKind(items)) this.counted.inc({ outcome }, count);
    return items.map(() => undefined);
  }

  /** Answers those of whom it was not known yet. */
  private async writeSent(tx: Transaction, sent: readonly Recorded[]): Promise<readonly Recorded[]> {
    const naming = sent.filter(({ touch }) => touch.offer_id);
    if (naming.length > 0)
      await noteOffers(
        tx,
        naming.map(({ touch }) => touch),
        this.clock.now(),
      );
    const [row] = await runPrepared<{ only: string[] | null }>(tx, RECORD_SENT, [
      `{${sent.map(({ touch }) => touch.id).join()}}`,
      `{${sent.map(({ at }) => at.toISOString()).join()}}`,
      this.domain,
      sent.length,
    ]);
    if (!row?.only) return sent;
    const written = new Set(row.only);
    return sent.filter(({ touch }) => written.has(touch.id));
  }

  private async writeOthers(tx: Transaction, items: readonly Recorded[]): Promise<void> {
    const rows = items.flatMap(({ touch, outcome }) => rowOf(touch, outcome) ?? []);
    await runPrepared(tx, RECORD_OTHERS, [JSON.stringify(rows)]);
    await this.suppress(tx, items);
  }

  private async announce(tx: Transaction, sent: readonly Recorded[]): Promise<void> {
    await this.outbox.addAll(
      tx,
      TouchSent,
      sent.filter(isLetter).map(({ touch, outcome, at }) => ({
        workspaceId: touch.workspace_id,
        subject: touch.id,
        correlationId: correlationOf(touch),
        data: {
          touchId: touch.id,
          contactId: touch.contact_id,
          registrationId: touch.registration_id,
          sessionId: touch.session_id,
          stepKey: touch.step_key,
          channel: 'email' as const,
          sentAt: at.toISOString(),
          presentedOffer: outcome.kind === 'sent' && outcome.presentedOffer,
          ...(touch.offer_id ? { offerId: touch.offer_id } : {}),
        },
      })),
    );
    await this.outbox.addAll(
      tx,
      TouchMade,
      sent.filter(reachedSomebodyElsewhere).map(({ touch, at }) => ({
        workspaceId: touch.workspace_id,
        subject: touch.id,
        correlationId: correlationOf(touch),
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

/** Several are recorded together, and have nothing to do with each other. */
function correlationOf({ correlation_id, id }: LeasedTouch): string {
  return correlation_id ?? id;
}

function isLetter({ touch }: Recorded): boolean {
  return touch.channel === 'email';
}

/** A webhook that is told of a step reaches nobody. */
function reachedSomebodyElsewhere({ touch }: Recorded): boolean {
  return touch.channel !== 'email' && touch.channel !== 'webhook';
}
