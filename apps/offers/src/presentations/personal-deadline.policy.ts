/** At the very instant of the deadline it is too late: the countdown shows nothing left. */
export function isExpired(deadlineAt: Date, now: Date): boolean {
  return now.getTime() >= deadlineAt.getTime();
}
