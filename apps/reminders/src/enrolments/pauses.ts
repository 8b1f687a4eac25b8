/** Why a walk stands still: a member has stopped the person, or the sequence, or the person is not in the segment. */
export type PauseReason = 'by-hand' | 'sequence' | 'left-segment';

/** All that hold now. Whoever was paused by an older copy has one reason and no list. */
const REASONS = `case when enrolment.state = 'paused'
  then coalesce(enrolment.paused_by, array[enrolment.paused_because]) else '{}' end`;

const rest = (reason: PauseReason): string => `array_remove(${REASONS}, '${reason}')`;

/** What an update of enrolments sets so that they stand still for this reason too. */
export function pauseFor(reason: PauseReason): string {
  const all = `array_append(${rest(reason)}, '${reason}')`;
  return `state = 'paused', paused_by = ${all}, paused_because = (${all})[1]`;
}

/** What it sets when this reason is gone: they go on unless another one is left. */
export function endPauseFor(reason: PauseReason): string {
  const left = rest(reason);
  return `state = case when cardinality(${left}) = 0 then 'active' else 'paused' end,
    paused_by = nullif(${left}, '{}'), paused_because = (${left})[1]`;
}

export function isPausedFor(reason: PauseReason): string {
  return `(enrolment.state = 'paused' and '${reason}' = any(${REASONS}))`;
}
