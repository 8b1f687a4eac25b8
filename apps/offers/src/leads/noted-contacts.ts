import { correlation } from '@funnelcast/service-kit';
import type { Values } from '../segment-rules/values.js';

export interface ContactOfWorkspace {
  workspaceId: string;
  contactId: string;
}

/** Of one workspace, whoever was noted to be looked at again. */
export interface NotedContacts {
  workspaceId: string;
  contactIds: string[];
  /** In the same order: of the one request that led to it, where all notes about the contact name the same. */
  correlationIds: (string | null)[];
}

/** By contact: which request led to what is found about them. */
export type Causes = ReadonlyMap<string, string>;

/** As SQL, out of the notes in `claimed`. */
export const NOTED_CONTACTS = `
  select workspace_id as "workspaceId", array_agg(contact_id) as "contactIds", array_agg(correlation_id) as "correlationIds"
  from (
    select contact_id, workspace_id,
      case when count(correlation_id) = count(*) and min(correlation_id) = max(correlation_id) then min(correlation_id) end
        as correlation_id
    from claimed group by contact_id, workspace_id
  ) noted
  group by workspace_id order by workspace_id`;

export function causesOf({ contactIds, correlationIds }: NotedContacts): Causes {
  const causes = new Map<string, string>();
  correlationIds.forEach((id, nth) => id !== null && causes.set(contactIds[nth]!, id));
  return causes;
}

/** As SQL, the join that tells `correlation_id` of rows with a `contact_id`: null where no one request led to them. */
export function joinCauses(values: Values, causes: Causes): string {
  const contactIds = values.bind([...causes.keys()], 'uuid[]');
  const correlationIds = values.bind([...causes.values()], 'text[]');
  return `left join unnest(${contactIds}, ${correlationIds}) as led_to_it(contact_id, correlation_id) using (contact_id)`;
}

/** The rows of a note, with the request that is behind it now. */
export function notesOf(contacts: readonly ContactOfWorkspace[]): string {
  return JSON.stringify(
    contacts.map((one) => ({ ...one, correlationId: correlation.ofContact(one.contactId) })),
  );
}
