import { Injectable } from '@nestjs/common';
import { insertRows, type Transaction } from '@funnelcast/persistence';
import { SequenceNotFound } from '../sequences/sequence.errors.js';
import type { MessageContent, SequenceDefinition, StepDefinition } from './definition.js';

export type SequenceState = 'draft' | 'live' | 'paused' | 'archived';

export interface PersonalSequence {
  id: string;
  workspaceId: string;
  name: string;
  state: SequenceState;
  draft: SequenceDefinition;
  draftSavedAt: Date | null;
  liveVersion: number | null;
}

export interface Publication {
  version: number;
  at: Date;
  /** For a sequence for those who fall silent: also those who are silent already. */
  alsoSilent: boolean;
  /** Nobody can walk it without one. */
  needsSession: boolean;
}

const READ = `
  select id, workspace_id as "workspaceId", name, state, draft, draft_saved_at as "draftSavedAt", live_version as "liveVersion"
  from sequence`;

/** The rows of sequences that people walk on their own clock: a draft, and versions that stay as they were published. */
@Injectable()
export class PersonalSequences {
  /** Locked, so that two members do not publish at once. */
  async lock(tx: Transaction, id: string): Promise<PersonalSequence> {
    return first(await tx.query(`${READ} where id = $1 and kind = 'personal' for update`, [id]));
  }

  async find(tx: Transaction, id: string): Promise<PersonalSequence> {
    return first(await tx.query(`${READ} where id = $1 and kind = 'personal'`, [id]));
  }

  list(tx: Transaction, workspaceId: string): Promise<PersonalSequence[]> {
    return tx.query(`${READ} where workspace_id = $1 and kind = 'personal' order by created_at, id`, [
      workspaceId,
    ]);
  }

  /** Whether publishing would change anything; whoever has published looks for a sign of it. */
  async differsFromLive(tx: Transaction, id: string): Promise<boolean> {
    const [found] = await tx.query<{ differs: boolean }[]>(
      `select draft is distinct from
         (select definition from sequence_version where sequence_id = sequence.id and version = live_version) as differs
       from sequence where id = $1`,
      [id],
    );
    return found?.differs ?? false;
  }

  async version(tx: Transaction, id: string, version: number): Promise<SequenceDefinition> {
    const [found] = await tx.query<{ definition: SequenceDefinition }[]>(
      'select definition from sequence_version where sequence_id = $1 and version = $2',
      [id, version],
    );
    if (!found) throw new SequenceNotFound();
    return found.definition;
  }

  async publish(
    tx: Transaction,
    { id, workspaceId, draft }: PersonalSequence,
    { version, at, alsoSilent, needsSession }: Publication,
  ): Promise<void> {
    const of = { sequence_id: id, version, workspace_id: workspaceId };
    await insertRows(tx, 'sequence_version', [{ ...of, definition: draft, published_at: at }]);
    await insertRows(
      tx,
      'version_message',
      messagesOf(draft).map((message) => ({ ...of, ...message })),
    );
    await insertRows(
      tx,
      'sequence_listener',
      listenersOf(draft).map((listener) => ({ ...of, ...listener, needs_session: needsSession })),
    );
    await tx.query(
      `update sequence set live_version = $2, state = case when state = 'draft' then 'live' else state end,
         timer_seen_until = case when $5 then 'epoch' else coalesce(timer_seen_until, $3) end, timer_due_at = $4,
         stood_since = case when $5 then $3 else stood_since end, stood_until = case when $5 then null else stood_until end
       where id = $1`,
      [id, version, at, isTimed(draft) ? at : null, alsoSilent],
    );
  }
}

function first(rows: PersonalSequence[]): PersonalSequence {
  const [found] = rows;
  if (!found) throw new SequenceNotFound();
  return found;
}

function isTimed({ trigger }: SequenceDefinition): boolean {
  return trigger.on === 'inactivity' || trigger.on === 'contact-date';
}

/** What the last gate and the writer of messages need of a version. */
function messagesOf({ steps }: SequenceDefinition): object[] {
  return steps.flatMap((step): object[] => {
    const { key, kind, name, message, webhookEvent, timing } = step;
    if (kind === 'message' && message) {
      const { channel, subject, body, translations = [], sells } = message;
      const weekdays = timing?.weekdays?.length ? timing.weekdays : null;
      return [
        {
          key,
          channel,
          subject,
          body,
          translations,
          sells,
          weekdays,
          ...soldBy(message),
          ...movableOf(step),
        },
      ];
    }
    if (kind !== 'webhook') return [];
    // Asked neither for the hour nor for the day: a webhook disturbs nobody.
    const told = { subject: webhookEvent, body: name ?? '', translations: [], sells: false };
    return [
      {
        key,
        channel: 'webhook',
        ...told,
        weekdays: null,
        offer_id: null,
        next_rung: false,
        ...movableOf(step),
      },
    ];
  });
}

/** What is queued for a moment that may still move is asked once more when it is due; of other steps it stays as planned. */
function movableOf({ timing, expiresAfterMinutes }: StepDefinition): object {
  const movable = timing?.anchor === 'session-start' || timing?.anchor === 'offer-deadline';
  return movable
    ? { timing, expires_after_minutes: expiresAfterMinutes }
    : { timing: null, expires_after_minutes: null };
}

/** What a letter sells that does not sell the offer of the webinar. */
function soldBy({ sells, offerId, nextRung = false }: MessageContent): object {
  return {
    offer_id: sells && offerId ? offerId : null,
    next_rung: sells && !offerId && nextRung,
  };
}

function listenersOf({ trigger, goals }: SequenceDefinition): object[] {
  const begun = ['contact-date', 'inactivity', 'by-hand'].includes(trigger.on)
    ? []
    : [{ role: 'trigger', kind: trigger.on, match: trigger.match ?? {} }];
  return [...begun, ...goals.map(({ kind, match }) => ({ role: 'goal', kind, match }))].map(
    (listener, nth) => ({
      nth,
      ...listener,
    }),
  );
}
