import { Injectable } from '@nestjs/common';
import { ChannelJoined, ChannelLeft } from '@funnelcast/contracts';
import { Outbox } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { DueSignal } from '../scheduling/due-signal.js';
import { TASK_KINDS, type TaskKind } from '../tasks/task.js';
import { Tasks } from '../tasks/tasks.js';

const COLUMN: Record<TaskKind, string> = { call: 'calls_declined_at', letter: 'paper_declined_at' };

/** Whether that is a change; who is not known yet has declined nothing. */
const decline = (column: string): string => `
  insert into preference as p (contact_id, workspace_id, ${column}) values ($1, $2, $3)
  on conflict (contact_id) do update set ${column} = excluded.${column} where p.${column} is null
  returning contact_id`;

const allow = (column: string): string => `
  with allowed as (
    update preference set ${column} = null where contact_id = $1 and workspace_id = $2 and ${column} is not null
    returning contact_id
  ) select contact_id from allowed`;

/** The scheduler holds the walks for which it opens tasks; we wait here for it, and see those tasks afterwards. */
const HOLD_WALKS = `
  select id from enrolment where contact_id = $1 and version is not null and state in ('active', 'paused')
  order by id::text collate "C" for update`;

export interface HumanChannelChoice {
  channel: TaskKind;
  subscribed: boolean;
}

/**
 * Calls and letters on paper: what humans do for a sequence, and what a person may leave as they leave messages. Who wants
 * no calls may well want the letters, so it ends no walk: that goes on as when nobody was reached.
 */
@Injectable()
export class HumanChannels {
  constructor(
    private readonly outbox: Outbox,
    private readonly tasks: Tasks,
    private readonly signal: DueSignal,
    private readonly clock: Clock,
  ) {}

  async of(tx: Transaction, contactId: string): Promise<HumanChannelChoice[]> {
    const [row] = await tx.query<Record<TaskKind, boolean>[]>(
      `select calls_declined_at is null as call, paper_declined_at is null as letter
       from preference where contact_id = $1`,
      [contactId],
    );
    return TASK_KINDS.map((channel) => ({ channel, subscribed: row?.[channel] ?? true }));
  }

  async choose(
    tx: Transaction,
    { workspaceId, contactId }: { workspaceId: string; contactId: string },
    { channel, subscribed }: HumanChannelChoice,
  ): Promise<void> {
    const now = this.clock.now();
    const at = now.toISOString();
    const column = COLUMN[channel];
    const changed = subscribed
      ? await tx.query<object[]>(allow(column), [contactId, workspaceId])
      : await tx.query<object[]>(decline(column), [contactId, workspaceId, now]);
    if (changed.length === 0) return;
    const about = { workspaceId, subject: contactId };
    if (subscribed) {
      const data = { contactId, channel, source: 'preferences', at };
      await this.outbox.add(tx, ChannelJoined, { ...about, data });
      return;
    }
    await this.outbox.add(tx, ChannelLeft, { ...about, data: { contactId, channel, by: 'person', at } });
    await tx.query(HOLD_WALKS, [contactId]);
    await this.tasks.closeDeclined(tx, [contactId], now);
    await this.signal.raise(tx);
  }
}
