import { Injectable } from '@nestjs/common';
import { TouchBounced } from '@funnelcast/contracts';
import { Outbox } from '@funnelcast/messaging';
import { insertRows, type Transaction } from '@funnelcast/persistence';
import { MailChoices } from '../preferences/mail-choices.js';
import {
  type BounceKind,
  judgeSuppression,
  type MailFate,
  SOFT_BOUNCES,
  SOFT_WINDOW_DAYS,
} from './suppression.policy.js';

export interface Bounce {
  touchId: string;
  workspaceId: string;
  contactId: string;
  kind: BounceKind;
  reason: string;
  source: string;
  at: Date;
}

/** The last mails to a contact by when they were sent; one counts as delivered when it was sent and nothing came back. */
const FATES = `
  select case when b.touch_id is null then 'delivered' else 'soft' end as fate
  from touch t left join bounce b on b.touch_id = t.id and b.kind = 'soft'
  where t.contact_id = $1 and t.channel = 'email' and (b.touch_id is not null or t.state = 'sent')
    and coalesce(b.at, t.sent_at) > $3
    and coalesce(t.sent_at, t.due_at) <= (select coalesce(sent_at, due_at) from touch where id = $2)
  order by coalesce(t.sent_at, t.due_at) desc limit ${SOFT_BOUNCES}`;
const SUPPRESS = `
  insert into preference as p (contact_id, workspace_id, suppressed_at, suppression_reason) values ($1, $2, $3, $4)
  on conflict (contact_id) do update set suppressed_at = $3, suppression_reason = $4 where p.suppressed_at is null`;
const UNSUBSCRIBE = `
  insert into preference as p (contact_id, workspace_id, unsubscribed_at) values ($1, $2, $3)
  on conflict (contact_id) do update set unsubscribed_at = $3 where p.unsubscribed_at is null returning 1`;

/** Writes down what came back, draws the consequence and says so; the second report of the same changes nothing. */
@Injectable()
export class Bounces {
  constructor(
    private readonly outbox: Outbox,
    private readonly choices: MailChoices,
  ) {}

  async record(tx: Transaction, bounce: Bounce): Promise<void> {
    const { touchId, workspaceId, contactId, kind, reason, source, at } = bounce;
    const fresh = await insertRows(
      tx,
      'bounce',
      [{ touch_id: touchId, workspace_id: workspaceId, contact_id: contactId, kind, reason, source, at }],
      { onConflict: 'do nothing', returning: 'touch_id' },
    );
    if (fresh.length === 0) return;
    await this.outbox.add(tx, TouchBounced, {
      workspaceId,
      subject: touchId,
      data: { touchId, contactId, channel: 'email', kind, reason, at: at.toISOString() },
    });
    const fates = kind === 'soft' ? await this.fates(tx, bounce) : [];
    const { suppress, unsubscribe } = judgeSuppression(kind, fates);
    if (suppress) await tx.query(SUPPRESS, [contactId, workspaceId, at, `${kind}: ${reason}`]);
    if (unsubscribe) await this.unsubscribe(tx, bounce);
  }

  private async fates(tx: Transaction, { contactId, touchId, at }: Bounce): Promise<MailFate[]> {
    const since = new Date(at.getTime() - SOFT_WINDOW_DAYS * 86_400_000);
    const rows = await tx.query<{ fate: MailFate }[]>(FATES, [contactId, touchId, since]);
    return rows.map(({ fate }) => fate);
  }

  private async unsubscribe(tx: Transaction, { workspaceId, contactId, at }: Bounce): Promise<void> {
    const changed = await tx.query<object[]>(UNSUBSCRIBE, [contactId, workspaceId, at]);
    if (changed.length > 0) await this.choices.left(tx, { workspaceId, contactId, at });
  }
}
