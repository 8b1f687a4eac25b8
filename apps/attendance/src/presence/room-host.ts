import { newId, UnitOfWork } from '@funnelcast/persistence';
import { Injectable } from '@nestjs/common';
import { HOST_BEAT_MS } from './host-liveness.js';

/** This process, as the one that holds connections: its row says that they are still watched over. */
@Injectable()
export class RoomHost {
  readonly id = newId();
  private beatenAtMs = Number.NEGATIVE_INFINITY;
  private refreshing: Promise<boolean> | undefined;

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** True when the others had given this process up, so that its connections are to be opened again. */
  async beat(): Promise<boolean> {
    const [row] = await this.unitOfWork.acrossWorkspaces((tx) =>
      tx.query<{ revived: boolean }[]>(
        `insert into room_host (id) values ($1)
         on conflict (id) do update set alive_at = clock_timestamp() returning xmax = 0 as revived`,
        [this.id],
      ),
    );
    this.beatenAtMs = performance.now();
    return row?.revived ?? false;
  }

  /** Before a connection is recorded: a process without connections does not beat. */
  async ensureFresh(): Promise<void> {
    if (performance.now() - this.beatenAtMs <= HOST_BEAT_MS) return;
    this.refreshing ??= this.beat().finally(() => {
      this.refreshing = undefined;
    });
    await this.refreshing;
  }

  async retire(): Promise<void> {
    await this.unitOfWork.acrossWorkspaces((tx) =>
      tx.query(
        `delete from room_host where id = $1
           and not exists (select from presence_span where host_id = $1 and closed_at is null)`,
        [this.id],
      ),
    );
  }
}
