import { Injectable } from '@nestjs/common';
import { OfferPresented } from '@funnelcast/contracts';
import { Outbox } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { Engagements } from '../engagements/engagements.js';
import { Scores } from '../scores/scores.js';
import { deadlineFrom, refusalAt } from './audience.statement.js';

/** Somebody had an offer before their eyes at a moment. */
export interface Sighting {
  registrationId: string;
  at: string;
  /** Which one; without it the one that their link shows. */
  offerId?: string;
}

interface FirstSighting {
  offerId: string;
  workspaceId: string;
  webinarId: string;
  sessionId: string;
  registrationId: string;
  contactId: string;
  presentedAt: Date;
  deadlineAt: Date;
}

/** Starts a person’s time for an offer, once and for ever: the row is keyed by offer and contact and never written again. */
@Injectable()
export class Presentations {
  constructor(
    private readonly outbox: Outbox,
    private readonly scores: Scores,
    private readonly engagements: Engagements,
  ) {}

  /** For reactions to facts, which take turns. */
  async present(tx: Transaction, sightings: readonly Sighting[]): Promise<void> {
    if (sightings.length === 0) return;
    await this.engagements.inTurn(tx);
    await this.presentTo(tx, sightings);
  }

  /** Neither a second session nor another way to the offer starts the time again. */
  async presentTo(tx: Transaction, sightings: readonly Sighting[]): Promise<void> {
    // People first, then what belongs to them: everybody who locks does it in this order.
    await this.scores.lock(
      tx,
      sightings.map(({ registrationId }) => registrationId),
    );
    const seen: { registration_id: string }[] = await tx.query(NOTE_INTEREST, [JSON.stringify(sightings)]);
    if (seen.length === 0) return;
    const first: FirstSighting[] = await tx.query(START_DEADLINES, [JSON.stringify(sightings)]);
    await this.outbox.addAll(
      tx,
      OfferPresented,
      first.map(({ workspaceId, presentedAt, deadlineAt, ...who }) => ({
        workspaceId,
        subject: who.contactId,
        data: { ...who, presentedAt: presentedAt.toISOString(), deadlineAt: deadlineAt.toISOString() },
      })),
    );
    this.scores.refreshHeldLater(
      tx,
      seen.map(({ registration_id }) => registration_id),
    );
  }
}

/**
 * The offer that was seen, for those whom it is for; where none is named, the one that is theirs and that the room showed
 * last, else the oldest. Who is not known, or has no offer, drops out here; and so does who is not meant.
 */
const SIGHTED = `
  sighted as (
    select o.id as offer_id, o.workspace_id, o.webinar_id, e.session_id, e.registration_id, e.contact_id,
           x.at as presented_at, ${deadlineFrom('x.at')} as deadline_at
    from json_to_recordset($1::json) as x("registrationId" uuid, at timestamptz, "offerId" uuid)
    join engagement e on e.registration_id = x."registrationId"
    left join session s on s.id = e.session_id
    join lateral (
      select o.* from offer o
      where o.webinar_id = e.webinar_id and o.workspace_id = e.workspace_id and o.withdrawn_at is null
        and (x."offerId" is null or o.id = x."offerId")
        and (o.ends_at is null or o.ends_at > x.at)
        and (${refusalAt('x.at')}) is null
      order by o.id is not distinct from s.pushed_offer_id desc, o.created_at, o.id limit 1
    ) o on true
  )`;

const NOTE_INTEREST = `
  with ${SIGHTED},
  noted as (
    insert into offer_interest (offer_id, registration_id, workspace_id, presented_at)
    select offer_id, registration_id, workspace_id, min(presented_at) from sighted
    group by offer_id, registration_id, workspace_id order by registration_id
    on conflict do nothing
    returning registration_id
  )
  select registration_id from noted`;

const START_DEADLINES = `
  with ${SIGHTED},
  started as (
    insert into personal_deadline (offer_id, contact_id, workspace_id, registration_id, presented_at, deadline_at)
    select distinct on (contact_id, offer_id) offer_id, contact_id, workspace_id, registration_id, presented_at, deadline_at
    from sighted order by contact_id, offer_id, presented_at
    on conflict do nothing
    returning offer_id, registration_id, presented_at, deadline_at
  )
  select distinct on (offer_id, contact_id) offer_id as "offerId", s.workspace_id as "workspaceId",
         s.webinar_id as "webinarId", s.session_id as "sessionId", registration_id as "registrationId",
         s.contact_id as "contactId", started.presented_at as "presentedAt", started.deadline_at as "deadlineAt"
  from started join sighted s using (offer_id, registration_id)
  order by offer_id, contact_id`;
