import { Injectable } from '@nestjs/common';
import type { Transaction } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import type { AutomaticReason } from '../sales-connections/connection-kinds.js';
import { wakeDeliveries } from './deliveries-channel.js';

/** Puts people in the queue of the CRMs, in the transaction of whoever has a reason to. */
@Injectable()
export class CrmPushes {
  constructor(private readonly clock: Clock) {}

  /**
   * Goes to each connection that is to hear of that reason by itself, and has not heard of it since somebody whom it is said
   * of again has one of the `registrationsAgain`. Tells how many were queued.
   */
  async queue(
    tx: Transaction,
    workspaceId: string,
    contactIds: readonly string[],
    why: AutomaticReason,
    registrationsAgain: readonly string[] = [],
  ): Promise<number> {
    if (contactIds.length === 0) return 0;
    const queued = await tx.query<unknown[]>(
      `${INSERT}
       select gen_random_uuid(), c.workspace_id, c.id, contact_id, null, null, $3, 'waiting', $4, $4
       from sales_connection c cross join (select distinct contact_id from unnest($2::uuid[]) as contact_id) p
       where c.workspace_id = $1 and not c.paused and $3 = any(c.automatic) and ${IS_CRM} and not exists (
         select from engagement e join sales_delivery d on d.contact_id = e.contact_id
         where e.registration_id = any($5) and e.contact_id = p.contact_id and d.connection_id = c.id and d.why = $3
           and d.state in ('sending', 'delivered') and d.queued_at >= coalesce(e.registered_at, '-infinity')
       )
       order by contact_id, c.id on conflict do nothing returning 1`,
      [workspaceId, contactIds, why, this.clock.now(), registrationsAgain],
    );
    return this.wake(tx, queued);
  }

  /** By hand, to one connection. Whoever is waiting there already is not queued again. */
  async queueFor(tx: Transaction, connectionId: string, registrationIds: readonly string[]): Promise<number> {
    const queued = await tx.query<unknown[]>(
      `${INSERT}
       select distinct on (e.contact_id) gen_random_uuid(), c.workspace_id, c.id, e.contact_id, e.registration_id,
         e.session_id, 'by-hand', 'waiting', $3::timestamptz, $3::timestamptz
       from sales_connection c join engagement e on e.workspace_id = c.workspace_id
       where c.id = $1 and ${IS_CRM} and e.registration_id = any($2)
       order by e.contact_id, e.registration_id on conflict do nothing returning 1`,
      [connectionId, registrationIds, this.clock.now()],
    );
    return this.wake(tx, queued);
  }

  private async wake(tx: Transaction, queued: unknown[]): Promise<number> {
    if (queued.length > 0) await wakeDeliveries(tx);
    return queued.length;
  }
}

const INSERT = `
  insert into sales_delivery
    (id, workspace_id, connection_id, contact_id, registration_id, session_id, why, state, due_at, queued_at)`;
const IS_CRM = `c.kind not in ('slack', 'telegram')`;
