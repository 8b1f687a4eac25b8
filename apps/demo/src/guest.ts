import { setTimeout as pause } from 'node:timers/promises';
import { Attendee } from './actors/attendee.js';
import type { HotListItem } from './actors/studio.js';
import type { Progress, Step } from './progress/progress.js';
import type { Wait } from './progress/progress-line.js';
import type { Stage } from './stage.js';

export interface GuestOptions {
  name: string;
  timeZone: string;
  /** How long the live hour takes, in real seconds. */
  liveSeconds: number;
}

/** A person who is in no hurry, and one who has gone away, are both waited for no longer than this. */
const PATIENCE_SECONDS: Record<Wait, number> = { join: 90, vote: 30, click: 30 };

/**
 * A real person who takes part: registered like the others, but played by whoever sits before the browser. The play
 * goes slower for them, and looks into the hot list to see what they have done.
 */
export class Guest extends Attendee {
  private readonly timeZone: string;
  private readonly liveSeconds: number;
  private votes = 0;

  constructor(origin: string, { name, timeZone, liveSeconds }: GuestOptions) {
    super(origin, name, 'you@example.org');
    this.timeZone = timeZone;
    this.liveSeconds = liveSeconds;
  }

  async takePlace({ webinar, script }: Stage, progress: Progress): Promise<void> {
    const { joinToken } = await this.register(webinar.slug, {
      locale: script.locale,
      timeZone: this.timeZone,
    });
    progress.tell({
      type: 'guest',
      email: this.email,
      paths: {
        registered: `/registered/${joinToken}`,
        room: `/join/${joinToken}`,
        letters: `/mailbox?to=${encodeURIComponent(this.email)}`,
      },
    });
  }

  async isInRoom(stage: Stage): Promise<boolean> {
    return (await this.standing(stage))?.joinedNow ?? false;
  }

  /** The live hour is shortened evenly, so that every minute has its moment. */
  async pace(steps: number, began: number): Promise<void> {
    const left = (this.liveSeconds / steps) * 1000 - (performance.now() - began);
    if (left > 0) await pause(left);
  }

  /** Only who is in the room can be expected to act; the others are not waited for. */
  async waitToAct(what: 'vote' | 'click', stage: Stage, progress: Progress, step: Step): Promise<void> {
    if (!(await this.isInRoom(stage))) return;
    const done = await this.waitFor(what, stage, progress, step);
    if (!done) return;
    progress.add(what === 'vote' ? 'votes' : 'clicks');
    if (what === 'vote') this.votes += 1;
  }

  async waitFor(what: Wait, stage: Stage, progress: Progress, step: Step): Promise<boolean> {
    const until = performance.now() + PATIENCE_SECONDS[what] * 1000;
    progress.step({ ...step, waitingFor: what });
    while (performance.now() < until) {
      if (await this.hasDone(what, stage)) return true;
      await pause(400);
    }
    return false;
  }

  private async hasDone(what: Wait, stage: Stage): Promise<boolean> {
    const standing = await this.standing(stage);
    if (what === 'join') return standing?.joinedNow ?? false;
    const told = standing?.reasons.map(({ text }) => text) ?? [];
    if (what === 'click') return told.some((text) => text.startsWith('clicked'));
    return told.filter((text) => text.startsWith('answered')).length > this.votes;
  }

  private async standing({ studio, session }: Stage): Promise<HotListItem | undefined> {
    const found = await studio.hotList(session.id, `&q=${encodeURIComponent(this.email)}`);
    return found.find(({ email }) => email === this.email);
  }
}
