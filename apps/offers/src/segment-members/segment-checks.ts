import { Injectable } from '@nestjs/common';
import type { Transaction } from '@funnelcast/persistence';

/** Wakes those who keep memberships current. */
export const SEGMENTS_CHANNEL = 'offers_segments';
/** Wakes those who keep the places in the conveyor current. */
export const CONVEYOR_CHANNEL = 'offers_conveyor';

interface ContactOfWorkspace {
  workspaceId: string;
  contactId: string;
}

/**
 * Notes, in the transaction of a change, whose memberships and whose place in the conveyor have to be looked at again. In a
 * workspace in which nobody has tried a rule yet, or without a conveyor, it writes nothing for these.
 */
@Injectable()
export class SegmentChecks {
  async ofContacts(tx: Transaction, contacts: readonly ContactOfWorkspace[]): Promise<void> {
    if (contacts.length > 0) await tx.query(CONTACTS, [JSON.stringify(contacts)]);
  }

  async ofRegistrations(tx: Transaction, registrationIds: readonly string[]): Promise<void> {
    if (registrationIds.length > 0) await tx.query(REGISTRATIONS, [registrationIds]);
  }
}

/** Arrives with the commit, and once per transaction. */
const marking = (contacts: string) => `
  with x as (${contacts}),
  marked as (
    insert into segment_check (contact_id, workspace_id)
    select distinct x.contact_id, x.workspace_id from x
    where exists (select from summarised_workspace s where s.workspace_id = x.workspace_id)
      or exists (select from segment s where s.workspace_id = x.workspace_id)
    returning 1
  ),
  moved as (
    insert into conveyor_check (contact_id, workspace_id)
    select distinct x.contact_id, x.workspace_id from x
    where exists (select from conveyor v where v.workspace_id = x.workspace_id)
    returning 1
  )
  select pg_notify('${SEGMENTS_CHANNEL}', '') from (select from marked limit 1) m
  union all
  select pg_notify('${CONVEYOR_CHANNEL}', '') from (select from moved limit 1) m`;

const CONTACTS = marking(`
  select "contactId" as contact_id, "workspaceId" as workspace_id
  from json_to_recordset($1::json) as c ("contactId" uuid, "workspaceId" uuid)`);

const REGISTRATIONS = marking(
  'select e.contact_id, e.workspace_id from engagement e where e.registration_id = any($1)',
);
