import type { Transaction } from '@funnelcast/persistence';
import { DEFAULT_ATTENDANCE_RULE } from './attendance-rule.entity.js';
import { MERGED_SPANS, secondsWithin } from '../presence/merged-spans.js';

/**
 * Decides in one statement for every registration of an ended session who attended, however many there are.
 *
 * - `no-show`: was not in the room between start and end;
 * - `left-early`: was there, but for less than the workspace's rule asks;
 * - `attended`: long enough by the rule (minutes, or share of the session's actual length);
 * - `stayed-to-offer`: attended, and was there when the offer was pushed or came later.
 */
const SETTLE = `
  with told as (
    select room.session_id, room.workspace_id, room.started_at, room.ended_at, room.offer_pushed_at,
           extract(epoch from room.ended_at - room.started_at) as seconds,
           coalesce(rule.minimum_minutes, $3) * 60 as minimum_seconds,
           coalesce(rule.minimum_share_percent, $4) / 100.0 as minimum_share
      from room left join attendance_rule rule on rule.workspace_id = room.workspace_id
     where room.session_id = $1
  ),
  ${MERGED_SPANS({ session: '$1', now: '$2' })},
  stay as (
    select told.*, attendee.registration_id,
           coalesce(told.started_at <= merged.last_at and told.ended_at >= merged.first_at, false) as came,
           coalesce(told.offer_pushed_at <= merged.last_at, false) as saw_offer,
           ${secondsWithin('told.started_at', 'told.ended_at')} as present_seconds
      from told
      join attendee on attendee.session_id = told.session_id and not attendee.cancelled
      left join merged on merged.registration_id = attendee.registration_id
     where $5::uuid[] is null or attendee.registration_id = any($5)
  )
  insert into attendance (registration_id, workspace_id, session_id, status, present_seconds, settled_at)
  select registration_id, workspace_id, session_id,
         case
           when not came then 'no-show'
           when present_seconds < minimum_seconds and present_seconds < minimum_share * seconds then 'left-early'
           when saw_offer then 'stayed-to-offer'
           else 'attended'
         end,
         present_seconds, $2
    from stay
  on conflict do nothing`;

export async function settleAttendance(
  tx: Transaction,
  { sessionId, now, registrationIds }: { sessionId: string; now: Date; registrationIds?: string[] },
): Promise<void> {
  const { minimumMinutes, minimumSharePercent } = DEFAULT_ATTENDANCE_RULE;
  await tx.query(SETTLE, [sessionId, now, minimumMinutes, minimumSharePercent, registrationIds ?? null]);
}
