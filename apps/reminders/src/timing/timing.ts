export const TIMING_ANCHORS = [
  'previous',
  'enrolment',
  'session-start',
  'session-end',
  'offer-deadline',
  'contact-date',
] as const;
export type TimingAnchor = (typeof TIMING_ANCHORS)[number];

/**
 * When a step is due: an anchor, an offset, and then the first moment that the wall clock of the person allows. Days are
 * calendar days of the person, so that "two days later" is the same time of day on both sides of a clock change.
 */
export interface Timing {
  anchor: TimingAnchor;
  /** Negative means before. */
  offsetDays: number;
  offsetMinutes: number;
  /** `10:00`, on the wall of the person. */
  at?: string;
  /** ISO weekdays, Monday is 1; on other days the step waits for the next of these. */
  weekdays?: number[];
  /** For `contact-date`: the attribute that holds the date. */
  attribute?: string;
  /** For `contact-date`: the day and month count, and the year does not. */
  everyYear?: boolean;
}

/** The instants that anchors stand for; what is not known yet is missing. */
export interface AnchorTimes {
  previous: Date;
  enrolment: Date;
  sessionStart?: Date | null;
  /** The moment at which the session really ended. */
  sessionEnd?: Date | null;
  offerDeadline?: Date | null;
  attributes: Readonly<Record<string, string>>;
}

/** Hours in which nobody is disturbed, on the wall of the person; `21:00` to `08:00` spans midnight. */
export interface QuietHours {
  from: string;
  until: string;
}
