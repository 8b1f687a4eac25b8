import { Injectable } from '@nestjs/common';
import { OfferPresentedV2 } from '@funnelcast/contracts';
import { Outbox } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { ActingPeople } from './acting-people.js';
import { deadlineFrom, refusalAt } from './audience.statement.js';

/** Somebody had an offer of no webinar before their eyes at a moment. */
export interface ContactSighting {
  contactId: string;
  workspaceId: string;
  offerId: string;
  at: string;
}

interface FirstSighting {
  offerId: string;
  workspaceId: string;
  contactId: string;
  presentedAt: Date;
  deadlineAt: Date;
}

/** Starts a person’s time for an offer of no webinar, once and for ever, as {@link Presentations} does for those of webinars. */
@Injectable()
export class ContactPresentations {
  constructor(
    private readonly outbox: Outbox,
    private readonly people: ActingPeople,
  ) {}

  /** Neither a second letter nor another way to the offer starts the time again. */
  async presentTo(tx: Transaction, sightings: readonly ContactSighting[]): Promise<void> {
    if (sightings.length === 0) return;
    const first = await tx.query<FirstSighting[]>(START_DEADLINES, [JSON.stringify(sightings)]);
    await this.outbox.addAll(
      tx,
      OfferPresentedV2,
      first.map(({ workspaceId, offerId, contactId, presentedAt, deadlineAt }) => ({
        workspaceId,
        subject: contactId,
        data: {
          offerId,
          contactId,
          presentedAt: presentedAt.toISOString(),
          deadlineAt: deadlineAt.toISOString(),
        },
      })),
    );
    await this.people.lookAtPeople(tx, first);
  }
}

/** Who is not meant drops out here, and so does what belongs to a webinar, or is over. */
const START_DEADLINES = `
  with sighted as (
    select distinct on (x."contactId", o.id) o.id as offer_id, o.workspace_id, x."contactId" as contact_id,
           x.at as presented_at, ${deadlineFrom('x.at')} as deadline_at
    from json_to_recordset($1::json) as x("contactId" uuid, "workspaceId" uuid, "offerId" uuid, at timestamptz)
    join offer o on o.id = x."offerId" and o.workspace_id = x."workspaceId"
    left join engagement e on false
    left join session s on false
    where o.webinar_id is null and o.withdrawn_at is null and (o.ends_at is null or o.ends_at > x.at)
      and (${refusalAt('x.at', 'x."contactId"')}) is null
    order by x."contactId", o.id, x.at
  ),
  noted as (
    insert into contact_interest (offer_id, contact_id, workspace_id, presented_at)
    select offer_id, contact_id, workspace_id, presented_at from sighted
    on conflict do nothing
  )
  insert into personal_deadline (offer_id, contact_id, workspace_id, presented_at, deadline_at)
  select offer_id, contact_id, workspace_id, presented_at, deadline_at from sighted
  on conflict do nothing
  returning offer_id as "offerId", workspace_id as "workspaceId", contact_id as "contactId",
            presented_at as "presentedAt", deadline_at as "deadlineAt"`;
