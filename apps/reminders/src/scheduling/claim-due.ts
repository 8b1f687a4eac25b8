import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { ClaimDueSteps } from '../enrolments/claim-due-steps.js';
import { TimerTriggers } from '../enrolments/timer-triggers.js';
import { WalkDueEnrolments } from '../enrolments/walk-due-enrolments.js';
import { ClaimDueWaves } from '../waves/claim-due-waves.js';

type Kind = 'steps' | 'waves' | 'timers' | 'walks';

/** When each kind of work is due next. Without a name: its plan must be that of the tables as they are now. */
const LOOK = {
  text: `select
    (select min(at) from alarm where kind = 'step') as steps,
    (select min(due_at) from wave where status in ('waiting', 'running')) as waves,
    (select min(timer_due_at) from sequence where timer_due_at is not null and state = 'live') as timers,
    (select min(at) from alarm where kind = 'walk') as walks`,
};

/** While one page of walks is written the other is decided. */
const LANES = 2;

/** Everything that becomes due, a page of each kind; what is not due is not asked for. */
@Injectable()
export class ClaimDue {
  private lanes = 1;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly steps: ClaimDueSteps,
    private readonly waves: ClaimDueWaves,
    private readonly walks: WalkDueEnrolments,
    private readonly timers: TimerTriggers,
  ) {}

  /** Whether there was anything, and when there will be something next; that may be over, where another copy holds it. */
  async execute(now: Date): Promise<{ worked: boolean; next: Date | null }> {
    const [[found]] = (await this.unitOfWork.atOnceAcrossWorkspaces(LOOK)) as [[Record<Kind, Date | null>]];
    const isDue = (kind: Kind) => found[kind] !== null && found[kind] <= now;
    // People on their own clock first: somebody is waiting for a confirmation right now.
    const steps = isDue('steps') && (await this.steps.execute(now));
    const waves = isDue('waves') && (await this.waves.execute(now));
    const begun = isDue('timers') && (await this.timers.execute(now));
    const walks = isDue('walks') && (await this.walk(now));
    return { worked: steps || waves || begun || walks, next: earliest(Object.values(found)) };
  }

  private async walk(now: Date): Promise<boolean> {
    const pages = await Promise.all(Array.from({ length: this.lanes }, () => this.walks.execute(now)));
    this.lanes = pages.every(Boolean) ? LANES : 1;
    return pages.some(Boolean);
  }
}

function earliest(times: readonly (Date | null)[]): Date | null {
  return times.reduce((first, at) => (first === null || (at !== null && at < first) ? at : first), null);
}
