import { AttendanceSettled, type FactData } from '@funnelcast/contracts';
import { Outbox } from '@funnelcast/messaging';
import { UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { Injectable } from '@nestjs/common';

const PAGE = 1000;
const NIL = '00000000-0000-0000-0000-000000000000';

interface Settled {
  workspaceId: string;
  data: FactData<typeof AttendanceSettled>;
}

/** Marks a page as announced and returns it: mark and facts are one commit, so a killed process repeats nothing. */
const TAKE_PAGE = `
  with page as (
    select registration_id from attendance
     where session_id = $1 and announced_at is null and registration_id > $3
     order by registration_id limit ${PAGE} for update skip locked
  ), taken as (
    update attendance set announced_at = $2 from page
     where attendance.registration_id = page.registration_id
    returning attendance.*
  )
  select taken.workspace_id as "workspaceId",
         json_build_object(
           'sessionId', taken.session_id, 'webinarId', attendee.webinar_id,
           'registrationId', taken.registration_id, 'contactId', attendee.contact_id,
           'status', taken.status, 'attended', taken.status in ('attended', 'stayed-to-offer'),
           'minutes', round(taken.present_seconds / 60, 1),
           'sessionMinutes', round(extract(epoch from room.ended_at - room.started_at) / 60, 1)
         ) as data
    from taken
    join attendee on attendee.registration_id = taken.registration_id
    join room on room.session_id = taken.session_id
   order by taken.registration_id`;

/** Tells the other services what was settled, page by page; begun again after a crash it goes on where it stopped. */
@Injectable()
export class AnnounceAttendance {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** All rooms with something left to tell; `stop` is asked between pages. */
  async execute(stop: () => boolean = () => false): Promise<void> {
    const rooms = await this.unitOfWork.acrossWorkspaces((tx) =>
      tx.query<{ session_id: string }[]>(
        'select session_id from room where settled_at is not null and announced_at is null',
      ),
    );
    for (const room of rooms) await this.announceRoom(room.session_id, stop);
  }

  private async announceRoom(sessionId: string, stop: () => boolean): Promise<void> {
    // Each page begins behind the one before: looking from the front would walk over all that is done.
    for (let last: string | undefined = NIL; last && !stop();)
      last = await this.announcePage(sessionId, last);
    await this.unitOfWork.acrossWorkspaces((tx) =>
      tx.query(
        `update room set announced_at = $2 where session_id = $1 and not exists (
           select from attendance where session_id = $1 and announced_at is null)`,
        [sessionId, this.clock.now()],
      ),
    );
  }

  /** The last one told, unless this was the last page. */
  private announcePage(sessionId: string, after: string): Promise<string | undefined> {
    return this.unitOfWork.acrossWorkspaces(async (tx) => {
      const settledAt = this.clock.now();
      const page = await tx.query<Settled[]>(TAKE_PAGE, [sessionId, settledAt, after]);
      await this.outbox.addAll(
        tx,
        AttendanceSettled,
        page.map(({ workspaceId, data }) => ({
          workspaceId,
          subject: data.registrationId,
          data: { ...data, settledAt: settledAt.toISOString() },
        })),
      );
      return page.length === PAGE ? page.at(-1)!.data.registrationId : undefined;
    });
  }
}
