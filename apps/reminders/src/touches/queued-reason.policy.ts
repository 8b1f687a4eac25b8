/** What keeps a message back by our own rules. */
const OWN: ReadonlySet<string> = new Set(['bad-hour', 'outside-send-window', 'warm-up-limit']);
/** Said by ourselves of what was given back untried. */
const UNTRIED: ReadonlySet<string> = new Set(['shutting down', 'the page took too long']);

/**
 * Why something queued has not gone yet, in a word. What servers say while they may still take it names machines of the
 * operator and may say anything, so members are told that it was not taken, and the log has the rest.
 */
export function queuedReason(lastError: string | null): string | null {
  if (lastError === null || UNTRIED.has(lastError)) return null;
  return OWN.has(lastError) ? lastError : 'not-taken-yet';
}
