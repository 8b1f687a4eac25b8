import type { LeasedTouch } from './lease-due-touches.js';

/** What became of a touch that was leased. */
export type Outcome =
  | { kind: 'sent'; presentedOffer: boolean }
  | { kind: 'failed'; reason: string; suppress: boolean }
  | { kind: 'retry'; reason: string; at: Date }
  /** It may not go out yet: outside the hours, or above the day's number. */
  | { kind: 'waits'; reason: string; at: Date }
  /** What it counts from was moved while it was queued, and so is it. */
  | { kind: 'moved'; at: Date }
  /** What it counts from has come, or came so long ago that it is too late. */
  | { kind: 'stale' }
  /** Given back untried: the provider is down, or the lease would not last. */
  | { kind: 'released'; reason: string };

const STATE = {
  failed: 'failed',
  retry: 'pending',
  waits: 'pending',
  moved: 'pending',
  stale: 'skipped',
  released: 'pending',
} as const;

/** Nothing was tried, so no attempt is counted. */
const UNTRIED: ReadonlySet<Outcome['kind']> = new Set(['released', 'waits', 'moved', 'stale']);

/** What is written into the ledger; nothing of what was sent, which is written as a set. */
export function rowOf(touch: LeasedTouch, outcome: Outcome): object | undefined {
  if (outcome.kind === 'sent') return undefined;
  const untried = UNTRIED.has(outcome.kind);
  return {
    id: touch.id,
    state: STATE[outcome.kind],
    reason: decidedBecause(outcome),
    last_error: 'reason' in outcome ? outcome.reason : null,
    ready_at: 'at' in outcome ? outcome.at : null,
    due_at: outcome.kind === 'moved' ? outcome.at : null,
    released: untried,
    message_id: untried ? null : touch.message_id,
  };
}

function decidedBecause(outcome: Outcome): string | null {
  if (outcome.kind === 'stale') return 'stale';
  return outcome.kind === 'failed' ? outcome.reason : null;
}
