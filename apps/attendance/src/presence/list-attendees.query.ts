import { UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { Injectable } from '@nestjs/common';
import { Session } from '../sessions/session.entity.js';
import { SessionNotFound } from '../sessions/session.errors.js';
import { ALIVE_HOST } from './host-liveness.js';
import { MERGED_SPANS } from './merged-spans.js';

export interface AttendeeLine {
  registrationId: string;
  name: string;
  status: 'registered' | 'attended' | 'no-show' | 'left-early' | 'stayed-to-offer';
  present: boolean;
  minutes: number;
}

interface ListAttendeesCommand {
  workspaceId: string;
  sessionId: string;
  /** The last registration of the page before. */
  after: string | null;
  limit: number;
}

const ATTENDEES = `
  with page as (
    select registration_id, name from attendee
     where session_id = $1 and not cancelled and ($3::uuid is null or registration_id > $3)
     order by registration_id limit $4
  ), ${MERGED_SPANS({ session: '$1', now: '$2', among: 'in (select registration_id from page)' })}
  select page.registration_id as "registrationId", page.name,
         coalesce(attendance.status, 'registered') as status,
         exists (
           select from presence_span span join room_host host on host.id = span.host_id and ${ALIVE_HOST}
            where span.session_id = $1 and span.registration_id = page.registration_id and span.closed_at is null
         ) as present,
         coalesce(
           round(coalesce(attendance.present_seconds,
             (select sum(extract(epoch from upper(span) - lower(span))) from unnest(merged.spans) span)) / 60, 1),
           0)::float as minutes
    from page
    left join merged on merged.registration_id = page.registration_id
    left join attendance on attendance.registration_id = page.registration_id
   order by page.registration_id`;

/** Who registered, who is there, for how long, and how it was settled. */
@Injectable()
export class ListAttendees {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  execute({ workspaceId, sessionId, after, limit }: ListAttendeesCommand): Promise<AttendeeLine[]> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      if (!(await tx.existsBy(Session, { id: sessionId }))) throw new SessionNotFound();
      return tx.query<AttendeeLine[]>(ATTENDEES, [sessionId, this.clock.now(), after, limit]);
    });
  }
}
