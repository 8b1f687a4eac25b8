import { UnitOfWork, WriteBatcher } from '@funnelcast/persistence';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';

interface Closing {
  id: string;
  /** Null for a connection that was lost: it was there until its last sign of life. */
  closed_at: Date | null;
}

/** Records until when a connection was there; a thousand tabs closed at once are a few statements. */
@Injectable()
export class LeaveRoom implements BeforeApplicationShutdown {
  private readonly batcher = new WriteBatcher<Closing, void>({
    name: 'leave-room',
    write: (closings) => this.write(closings),
  });

  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute({ spanId, at }: { spanId: string; at: Date | null }): Promise<void> {
    return this.batcher.add({ id: spanId, closed_at: at });
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.batcher.drain();
  }

  private async write(closings: readonly Closing[]): Promise<void[]> {
    await this.unitOfWork.acrossWorkspaces((tx) =>
      tx.query(
        `update presence_span span
            set closed_at = greatest(span.opened_at, coalesce(closing.closed_at, span.last_seen_at)),
                last_seen_at = coalesce(closing.closed_at, span.last_seen_at)
           from json_to_recordset($1::json) as closing(id uuid, closed_at timestamptz)
          where span.id = closing.id`,
        [JSON.stringify(closings)],
      ),
    );
    return closings.map(() => undefined);
  }
}
