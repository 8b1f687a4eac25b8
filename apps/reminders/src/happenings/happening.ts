/** What can start a sequence, end a wait or reach a goal. */
export const HAPPENING_KINDS = [
  'registered',
  'registration-cancelled',
  'joined',
  'attendance-settled',
  'poll-answered',
  'question-asked',
  'segment-entered',
  'segment-left',
  'offer-presented',
  'offer-clicked',
  'order-placed',
  'order-paid',
  'order-refunded',
  'order-cancelled',
  'code-word-accepted',
  'tag-added',
  'letter-clicked',
  'replied',
  'task-completed',
  'call-recorded',
  'unsubscribed',
] as const;

export type HappeningKind = (typeof HAPPENING_KINDS)[number];

/** One thing that a contact did, or that was decided about them: every fact in the one shape that sequences understand. */
export interface Happening {
  /** The fact it comes from. */
  id: string;
  workspaceId: string;
  contactId: string;
  kind: HappeningKind;
  at: string;
  registrationId?: string;
  sessionId?: string;
  webinarId?: string;
  /** What it was about, for conditions to compare: a status, an option of a poll, a segment, an outcome. */
  about: Record<string, string>;
}
