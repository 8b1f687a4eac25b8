import type { BounceKind } from './suppression.policy.js';

/** What somebody tells about a mail of ours, whoever it is. */
export interface MailReport {
  /** Who tells: `smtp`, `mailgun`, `ses`, `standard`. */
  provider: string;
  /** Theirs; the same one twice is one report. */
  eventId: string;
  touchId: string;
  news: News;
}

export type News =
  | { kind: BounceKind; reason: string }
  | { kind: 'reply'; sender: string; subject: string; text: string };
