import { Injectable } from '@nestjs/common';
import { ClaimDueSteps } from '../enrolments/claim-due-steps.js';
import { TimerTriggers } from '../enrolments/timer-triggers.js';
import { WalkDueEnrolments } from '../enrolments/walk-due-enrolments.js';
import { ClaimDueWaves } from '../waves/claim-due-waves.js';

/** Everything that becomes due, a page of each kind. */
@Injectable()
export class ClaimDue {
  constructor(
    private readonly steps: ClaimDueSteps,
    private readonly waves: ClaimDueWaves,
    private readonly walks: WalkDueEnrolments,
    private readonly timers: TimerTriggers,
  ) {}

  /** Whether there was anything. */
  async execute(now: Date): Promise<boolean> {
    // People on their own clock first: somebody is waiting for a confirmation right now.
    const steps = await this.steps.execute(now);
    const waves = await this.waves.execute(now);
    const begun = await this.timers.execute(now);
    const walks = await this.walks.execute(now);
    return steps || waves || begun || walks;
  }
}
