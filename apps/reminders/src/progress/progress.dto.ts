import { IsInt, Min } from 'class-validator';

export class SkippedResponse {
  reason: string;
  count: number;
}

export class PassedResponse {
  /** Without one they went on. */
  branch: string | null;
  count: number;
}

export class StepProgressResponse {
  stepKey: string;
  /** People who stand before it, or wait in it. */
  here: number;
  sent: number;
  queued: number;
  failed: number;
  skipped: SkippedResponse[];
  passed: PassedResponse[];
}

export class EndedResponse {
  because: string;
  count: number;
}

export class VersionResponse {
  version: number;
  /** ISO 8601 instant. */
  publishedAt: string;
  walking: number;
}

export class SequenceProgressResponse {
  active: number;
  paused: number;
  /** At the end, for steps that are still to be written. */
  resting: number;
  finished: number;
  ended: EndedResponse[];
  versions: VersionResponse[];
  steps: StepProgressResponse[];
}

export class MoveEnrolmentsRequest {
  /** The version that people are taken out of; the newest one takes them in. */
  @IsInt()
  @Min(1)
  fromVersion: number;
}

export class VersionMoveResponse {
  /** The step that they stand before; nothing when they rest at the end. */
  from: string | null;
  to: string | null;
  why: 'same-step' | 'next-known-step' | 'goes-on' | 'at-the-end';
  people: number;
}

export class VersionMoveListResponse {
  items: VersionMoveResponse[];
  nextCursor: string | null;
}

export class MovedResponse {
  moved: number;
}
