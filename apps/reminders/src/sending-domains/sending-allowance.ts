import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import type { SendingPace } from '../mail/workspace-mailings.js';
import { dayOf, daysBetween, mailsOn, nextDay, openFrom } from './sending-pace.policy.js';

export interface Postponement {
  until: Date;
  reason: 'outside-send-window' | 'warm-up-limit';
}

const TAKE = `
  insert into sending_day as d (domain_id, day, workspace_id, sent) values ($1, $2, $3, 1)
  on conflict (domain_id, day) do update set sent = d.sent + 1 where d.sent < $4 returning sent`;
const GIVE_BACK = 'update sending_day set sent = sent - 1 where domain_id = $1 and day = $2 and sent > 0';

/** Lets a letter go now, or tells when it may. What answers a person's own act does not wait for office hours. */
@Injectable()
export class SendingAllowance {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async take(pace: SendingPace | undefined, urgent: boolean): Promise<Postponement | undefined> {
    if (!pace) return undefined;
    const now = this.clock.now();
    const opens = urgent ? now : openFrom(now, pace.window);
    if (opens > now) return { until: opens, reason: 'outside-send-window' };
    if (!pace.warmUp || (await this.takeOne(pace, now))) return undefined;
    const tomorrow = nextDay(now, pace.window);
    return { until: urgent ? tomorrow : openFrom(tomorrow, pace.window), reason: 'warm-up-limit' };
  }

  /** A letter that did not leave after all does not count. */
  async giveBack(pace: SendingPace | undefined): Promise<void> {
    if (!pace?.warmUp) return;
    const day = dayOf(this.clock.now(), pace.window).toISODate();
    await this.unitOfWork.acrossWorkspaces((tx) => tx.query(GIVE_BACK, [pace.domainId, day]));
  }

  private async takeOne(
    { domainId, workspaceId, warmUp, window, verifiedAt }: SendingPace,
    now: Date,
  ): Promise<boolean> {
    const most = mailsOn(daysBetween(verifiedAt, now, window), warmUp!);
    const day = dayOf(now, window).toISODate();
    const taken = await this.unitOfWork.acrossWorkspaces((tx) =>
      tx.query<object[]>(TAKE, [domainId, day, workspaceId, most]),
    );
    return taken.length > 0;
  }
}
