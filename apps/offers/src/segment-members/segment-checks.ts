import { Injectable } from '@nestjs/common';
import type { Transaction } from '@funnelcast/persistence';
import { type ContactOfWorkspace, notesOf } from '../leads/noted-contacts.js';

/** Wakes those who keep memberships current. */
export const SEGMENTS_CHANNEL = 'offers_segments';
/** Wakes those who keep the places in the conveyor current. */
export const CONVEYOR_CHANNEL = 'offers_conveyor';

/**
 * Notes, in the transaction of a change, whose memberships and whose place in the conveyor have to be looked at again. In a
 * workspace in which nobody has tried a rule yet, or without a conveyor, it writes nothing for these.
 */
@Injectable()
export class SegmentChecks {
  async ofContacts(tx: Transaction, contacts: readonly ContactOfWorkspace[]): Promise<void> {
    if (contacts.length > 0) await tx.query(CONTACTS, [notesOf(contacts)]);
  }
}

/** One at a time in the whole installation looks at memberships: whoever looked earlier must not write later. */
export const SEGMENTS_IN_TURN = `select pg_advisory_xact_lock(hashtextextended('offers segment members', 0))`;

/** Parts of a statement that note the rows (contact_id, workspace_id, correlation_id) of `contacts` for segments alone. */
export const notingForSegments = (contacts: string): string => `
  to_note as materialized (select distinct contact_id, workspace_id, correlation_id from (${contacts}) c),
  to_segments as (
    insert into segment_check (contact_id, workspace_id, correlation_id)
    select x.contact_id, x.workspace_id, x.correlation_id from to_note x
    where exists (select from summarised_workspace s where s.workspace_id = x.workspace_id)
      or exists (select from segment s where s.workspace_id = x.workspace_id)
    returning 1
  )`;

/** The same for the conveyor as well; {@link NOTED_SIGNALS} is to be selected then. */
export const noting = (contacts: string): string => `${notingForSegments(contacts)},
  to_conveyor as (
    insert into conveyor_check (contact_id, workspace_id)
    select x.contact_id, x.workspace_id from to_note x
    where exists (select from conveyor v where v.workspace_id = x.workspace_id)
    returning 1
  )`;

/** They arrive with the commit, and once per transaction. */
export const NOTED_SIGNALS = `
  select pg_notify('${SEGMENTS_CHANNEL}', '') from (select from to_segments limit 1) m
  union all
  select pg_notify('${CONVEYOR_CHANNEL}', '') from (select from to_conveyor limit 1) m`;

const CONTACTS = `with ${noting(`
  select "contactId" as contact_id, "workspaceId" as workspace_id, "correlationId" as correlation_id
  from json_to_recordset($1::json) as c ("contactId" uuid, "workspaceId" uuid, "correlationId" text)`)}
  ${NOTED_SIGNALS}`;
