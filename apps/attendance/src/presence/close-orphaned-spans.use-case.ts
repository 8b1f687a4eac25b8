import { UnitOfWork } from '@funnelcast/persistence';
import { Injectable } from '@nestjs/common';
import { HOST_TIMEOUT } from './host-liveness.js';

/** Closes the connections of processes that died, at their last sign of life. Returns whose they were. */
@Injectable()
export class CloseOrphanedSpans {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(): Promise<string[]> {
    return this.unitOfWork.acrossWorkspaces(async (tx) => {
      const rows = await tx.query<{ registration_id: string }[]>(
        `with dead as (
           delete from room_host where alive_at <= now() - ${HOST_TIMEOUT} returning id
         ), closed as (
           update presence_span span set closed_at = greatest(span.opened_at, span.last_seen_at) from dead
            where span.host_id = dead.id and span.closed_at is null
           returning span.registration_id
         )
         select distinct registration_id from closed`,
      );
      return rows.map((row) => row.registration_id);
    });
  }
}
