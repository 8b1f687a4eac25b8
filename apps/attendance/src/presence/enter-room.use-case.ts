import { AttendeeJoined } from '@funnelcast/contracts';
import { Outbox } from '@funnelcast/messaging';
import { insertRows, newId, type Transaction, UnitOfWork, WriteBatcher } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { type Admitted, findAdmitted } from './find-admitted.js';
import { RoomHost } from './room-host.js';

/** Somebody at the door. */
export interface Arrival {
  registrationId: string;
  /** Of their own request: a batch serves many. */
  correlationId: string;
}

export interface Entrance extends Admitted {
  correlationId: string;
  /** Null when the session had ended or was called off: who looks in afterwards was not there. */
  spanId: string | null;
}

/** Lets the holder of a registration in and records from when on they are there. Null for whom there is no place. */
@Injectable()
export class EnterRoom implements BeforeApplicationShutdown {
  private readonly batcher = new WriteBatcher<Arrival, Entrance | null>({
    name: 'enter-room',
    write: (arrivals) => this.write(arrivals),
  });

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly host: RoomHost,
  ) {}

  execute(arrival: Arrival): Promise<Entrance | null> {
    return this.batcher.add(arrival);
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.batcher.drain();
  }

  private write(arrivals: readonly Arrival[]): Promise<(Entrance | null)[]> {
    return this.unitOfWork.acrossWorkspaces(async (tx) => {
      const admitted = await findAdmitted(
        tx,
        arrivals.map(({ registrationId }) => registrationId),
      );
      const entrances = arrivals.map(({ registrationId, correlationId }): Entrance | null => {
        const found = admitted.get(registrationId);
        if (!found) return null;
        return { ...found, correlationId, spanId: found.ended || found.cancelled ? null : newId() };
      });
      const recorded = entrances.filter((entrance) => entrance?.spanId) as Entrance[];
      await this.openSpans(tx, recorded);
      await this.beginStays(tx, recorded);
      return entrances;
    });
  }

  private async openSpans(tx: Transaction, entrances: Entrance[]): Promise<void> {
    const now = this.clock.now();
    const rows = entrances.map(({ spanId, workspaceId, sessionId, registrationId }) => ({
      id: spanId,
      workspace_id: workspaceId,
      session_id: sessionId,
      registration_id: registrationId,
      host_id: this.host.id,
      opened_at: now,
      last_seen_at: now,
    }));
    await insertRows(tx, 'presence_span', rows);
  }

  /** One fact per stay: a second tab adds nothing, coming back after having left does. */
  private async beginStays(tx: Transaction, entrances: Entrance[]): Promise<void> {
    const now = this.clock.now();
    const people = new Map(entrances.map((entrance) => [entrance.registrationId, entrance]));
    // In the order of their ids, so that two batches with the same people cannot deadlock.
    const rows = [...people.values()]
      .sort((one, other) => (one.registrationId < other.registrationId ? -1 : 1))
      .map(({ registrationId, workspaceId, sessionId }) => ({
        registration_id: registrationId,
        workspace_id: workspaceId,
        session_id: sessionId,
        joined_at: now,
      }));
    const joined = await insertRows<{ registration_id: string }>(tx, 'visitor', rows, {
      onConflict: `(registration_id) do update set joined_at = excluded.joined_at, left_at = null
        where visitor.left_at is not null`,
      returning: 'registration_id',
    });
    await this.outbox.addAll(
      tx,
      AttendeeJoined,
      joined.map((row) => {
        const { workspaceId, sessionId, webinarId, registrationId, contactId, correlationId } = people.get(
          row.registration_id,
        )!;
        const data = { sessionId, webinarId, registrationId, contactId, joinedAt: now.toISOString() };
        return { workspaceId, subject: registrationId, correlationId, data };
      }),
    );
  }
}
