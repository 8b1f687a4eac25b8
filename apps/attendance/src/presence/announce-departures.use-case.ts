import { AttendeeLeft, type FactData } from '@funnelcast/contracts';
import { Outbox } from '@funnelcast/messaging';
import { type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { Injectable } from '@nestjs/common';
import { MERGED_SPANS } from './merged-spans.js';

interface Departure {
  workspaceId: string;
  data: FactData<typeof AttendeeLeft>;
}

/** Of those who may have left, the sessions in which a stay is still open. Locks them against a quick return. */
const LOCK_STAYS = `
  select session_id as "sessionId", array_agg(registration_id) as "registrationIds"
    from (
      select session_id, registration_id from visitor
       where left_at is null and ($1::uuid[] is null or registration_id = any($1))
       order by registration_id for update
    ) stay
   group by session_id`;

const END_STAYS = `
  with ${MERGED_SPANS({ session: '$1', now: '$3', among: '= any($2::uuid[])' })},
  gone as (
    update visitor set left_at = merged.last_at from merged
     where visitor.registration_id = merged.registration_id
       and not exists (
         select from presence_span open
          where open.session_id = $1 and open.registration_id = visitor.registration_id and open.closed_at is null
       )
    returning visitor.registration_id, visitor.left_at, merged.spans
  )
  select attendee.workspace_id as "workspaceId",
         json_build_object(
           'sessionId', attendee.session_id, 'webinarId', attendee.webinar_id,
           'registrationId', attendee.registration_id, 'contactId', attendee.contact_id,
           'leftAt', to_char(gone.left_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
           'minutes', (select round(coalesce(sum(extract(epoch from upper(span) - lower(span))), 0) / 60, 1)
                         from unnest(gone.spans) span)
         ) as data
    from gone join attendee on attendee.registration_id = gone.registration_id`;

/** Says once per stay that somebody left: when the last of their connections is closed, in whichever process it was. */
@Injectable()
export class AnnounceDepartures {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Without ids everybody is looked at, as after a start. Returns the sessions that somebody left. */
  execute(registrationIds: string[] | null): Promise<string[]> {
    return this.unitOfWork.acrossWorkspaces(async (tx) => {
      const stays = await tx.query<{ sessionId: string; registrationIds: string[] }[]>(LOCK_STAYS, [
        registrationIds,
      ]);
      const left: string[] = [];
      for (const stay of stays) if (await this.endStays(tx, stay)) left.push(stay.sessionId);
      return left;
    });
  }

  private async endStays(
    tx: Transaction,
    { sessionId, registrationIds }: { sessionId: string; registrationIds: string[] },
  ): Promise<boolean> {
    const departures = await tx.query<Departure[]>(END_STAYS, [sessionId, registrationIds, this.clock.now()]);
    await this.outbox.addAll(
      tx,
      AttendeeLeft,
      departures.map(({ workspaceId, data }) => ({ workspaceId, subject: data.registrationId, data })),
    );
    return departures.length > 0;
  }
}
