import { Injectable } from '@nestjs/common';
import { newId, UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import {
  CONNECTION_COLUMNS,
  type Connection,
  type ConnectionRow,
  Connections,
} from '../sales-connections/connections.js';
import type { Lead } from './delivery.js';
import { type ClaimedDelivery, ReadLeads } from './read-leads.js';

/** Longer than the slowest turn: each of its calls ends after ten seconds, and none follows one without an answer. */
const LEASE_MS = 600_000;
/** So many other sides are called at a time. */
const CONNECTIONS_AT_ONCE = 8;

export interface ClaimedConnection {
  leaseId: string;
  connection: Connection;
  leads: Lead[];
}

/** Takes due deliveries, a page of each connection; no two copies work for the same one. */
@Injectable()
export class ClaimDeliveries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly connections: Connections,
    private readonly readLeads: ReadLeads,
  ) {}

  execute(pages: Readonly<Record<string, number>>): Promise<ClaimedConnection[]> {
    return this.unitOfWork.acrossWorkspaces(async (tx) => {
      const now = this.clock.now();
      const leaseId = newId();
      await tx.query(RELEASE_ABANDONED, [now]);
      await tx.query(FORGET_DISQUALIFIED, [now]);
      const [rows] = await tx.query<[ConnectionRow[]]>(LEASE, [
        now,
        leaseId,
        new Date(now.getTime() + LEASE_MS),
      ]);
      if (rows.length === 0) return [];
      const [claimed] = await tx.query<[ClaimedDelivery[]]>(CLAIM, [
        now,
        rows.map(({ id }) => id),
        rows.map(({ kind }) => pages[kind] ?? 1),
      ]);
      const languages = new Map(rows.map(({ id, language }) => [id, language]));
      const leads = await this.readLeads.execute(tx, claimed, languages);
      return rows.map((row) => ({
        leaseId,
        connection: this.connections.opened(row),
        leads: leads.filter((_, index) => claimed[index]!.connectionId === row.id),
      }));
    });
  }
}

/** Whoever held them is gone. A push can be repeated; of an alert nobody knows whether it was heard, and once is enough. */
const RELEASE_ABANDONED = `
  update sales_delivery d
  set state = case when why = 'alert' then 'uncertain'
                   when exists (
                     select from sales_delivery o where o.connection_id = d.connection_id
                       and o.contact_id = d.contact_id and o.state = 'waiting' and o.why <> 'alert'
                   ) then 'replaced'
                   else 'waiting' end,
      finished_at = case when why = 'alert' then $1::timestamptz end,
      problem = 'interrupted'
  from sales_connection c
  where c.id = d.connection_id and d.state = 'sending' and coalesce(c.lease_until, '-infinity') <= $1`;

/**
 * Who was taken out of sales while it waited, in quiet hours or for another try: nobody is to call them any more. That they
 * became very hot is still owed, for the case that a member takes that back; whoever does so right now is waited for.
 */
const FORGET_DISQUALIFIED = `
  with gone as materialized (
    select q.contact_id from disqualification q where q.contact_id in (
      select d.contact_id from sales_delivery d
      where d.state = 'waiting' and d.due_at <= $1 and d.why <> 'by-hand'
    ) order by q.contact_id for share
  ),
  dropped as (
    delete from sales_delivery d using gone g
    where d.state = 'waiting' and d.due_at <= $1 and d.why <> 'by-hand' and g.contact_id = d.contact_id
    returning d.contact_id, d.registration_id, d.why
  )
  update hot_lead h set held = 'unheard'
  from dropped d join lateral (
    select e.registration_id from engagement e
    where e.contact_id = d.contact_id and e.registration_id = coalesce(d.registration_id, e.registration_id)
    order by e.score desc, e.registration_id limit 1
  ) e on d.why in ('alert', 'very-hot')
  where h.registration_id = e.registration_id and h.said and h.held is null`;

const LEASE = `
  with free as (
    select c.id from sales_connection c
    where c.disabled_at is null and not c.paused and coalesce(c.not_before, '-infinity') <= $1
      and coalesce(c.lease_until, '-infinity') <= $1
      and exists (
        select from sales_delivery d where d.connection_id = c.id and d.state = 'waiting' and d.due_at <= $1
      )
    order by c.lease_until nulls first, c.id limit ${CONNECTIONS_AT_ONCE} for update skip locked
  )
  update sales_connection c set lease_id = $2, lease_until = $3 from free where c.id = free.id
  returning ${CONNECTION_COLUMNS}`;

const CLAIM = `
  update sales_delivery d set state = 'sending', attempts = d.attempts + 1
  from unnest($2::uuid[], $3::integer[]) as c (id, page) cross join lateral (
    select w.id from sales_delivery w
    where w.connection_id = c.id and w.state = 'waiting' and w.due_at <= $1 order by w.due_at, w.id limit c.page
  ) due
  where d.id = due.id
  returning d.id as "deliveryId", d.connection_id as "connectionId", d.attempts, d.why,
    d.contact_id as "contactId", d.registration_id as "registrationId", d.told`;
