import { Injectable } from '@nestjs/common';
import { CallRecorded, type Fact, TouchMade } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent, Outbox } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { Happenings } from './happenings.js';

/**
 * In the ledger under an id of its own, for no sequence asked for it. Members name calls, so two workspaces may have given the
 * same name.
 */
const OWN_ID = `overlay(overlay(md5(workspace_id::text || call_id::text) placing '8' from 13) placing '8' from 17)::uuid`;

const LEDGER = `
  insert into touch (
    workspace_id, enrolment_id, contact_id, step_key, channel, state, due_at, expires_at, ready_at, attempts, sent_at
  )
  select workspace_id, ${OWN_ID}, contact_id, 'call', 'call', 'sent', at, at, at, 1, at
  from json_to_recordset($1::json) as c (call_id uuid, workspace_id uuid, contact_id uuid, at timestamptz)
  on conflict (enrolment_id, step_key) do nothing
  returning id as "touchId", workspace_id as "workspaceId", contact_id as "contactId", sent_at as "sentAt"`;

interface CountedCall {
  touchId: string;
  workspaceId: string;
  contactId: string;
  sentAt: Date;
}

/** A call by sales is a contact attempt: it counts among the touches of its contact, and sequences start, wait and end by it. */
@Injectable()
@HandlesEvent(CallRecorded)
export class RememberWhenCallRecorded implements EventHandler<typeof CallRecorded> {
  constructor(
    private readonly happenings: Happenings,
    private readonly outbox: Outbox,
  ) {}

  async handle(facts: Fact<typeof CallRecorded>[], tx: Transaction): Promise<void> {
    const calls = facts.map(({ workspaceId, data }) => ({
      call_id: data.callId,
      workspace_id: workspaceId,
      contact_id: data.contactId,
      at: data.at,
    }));
    const counted = await tx.query<CountedCall[]>(LEDGER, [JSON.stringify(calls)]);
    await this.outbox.addAll(
      tx,
      TouchMade,
      counted.map(({ touchId, workspaceId, contactId, sentAt }) => ({
        workspaceId,
        subject: touchId,
        data: {
          touchId,
          contactId,
          registrationId: null,
          sessionId: null,
          stepKey: 'call',
          channel: 'call',
          madeAt: sentAt.toISOString(),
        },
      })),
    );
    await this.happenings.take(
      tx,
      facts.map(({ id, workspaceId, data }) => ({
        id,
        workspaceId,
        contactId: data.contactId,
        kind: 'call-recorded' as const,
        at: data.at,
        about: { outcome: data.outcome },
      })),
    );
  }
}
