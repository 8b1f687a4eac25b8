import { Injectable } from '@nestjs/common';
import { OwnDatabase, UnitOfWork, WokenJob } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { CountMinutesInRoom } from './count-minutes-in-room.js';
import { MINUTES_CHANNEL } from './minutes-in-room.js';

/** Whoever stays rises in the list while they stay. Sleeps while every room is empty. */
@Injectable()
export class KeepMinutesCurrent extends WokenJob {
  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly minutes: CountMinutesInRoom,
    database: OwnDatabase,
  ) {
    super({ name: 'minutes', channel: MINUTES_CHANNEL, clock, database });
  }

  protected step(): Promise<boolean> {
    return this.unitOfWork.acrossWorkspaces((tx) => this.minutes.page(tx, this.clock.now()));
  }

  protected dueAt(): Promise<Date | null> {
    return this.unitOfWork.acrossWorkspaces((tx) => this.minutes.dueAt(tx));
  }
}
