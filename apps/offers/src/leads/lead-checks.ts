import { Injectable } from '@nestjs/common';
import type { Transaction } from '@funnelcast/persistence';
import { type ContactOfWorkspace, notesOf } from './noted-contacts.js';

/** Wakes those who keep leads current. */
export const LEADS_CHANNEL = 'offers_leads';

/** Notes, in the transaction of a change, whose standing has to be looked at again. What is done in a session notes itself. */
@Injectable()
export class LeadChecks {
  async ofContacts(tx: Transaction, contacts: readonly ContactOfWorkspace[]): Promise<void> {
    if (contacts.length > 0) await tx.query(NOTE, [notesOf(contacts)]);
  }
}

/** Arrives with the commit, and once per transaction. */
const NOTE = `
  with noted as (
    insert into lead_check (contact_id, workspace_id, correlation_id)
    select distinct "contactId", "workspaceId", "correlationId"
    from json_to_recordset($1::json) as c ("contactId" uuid, "workspaceId" uuid, "correlationId" text)
    returning 1
  )
  select pg_notify('${LEADS_CHANNEL}', '') from (select from noted limit 1) n`;
