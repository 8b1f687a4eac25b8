import type { TouchCap } from './walk.js';

const DAY_MS = 24 * 60 * 60_000;

/** When the next touch is allowed: nothing means now. `touchedAt` is oldest first. */
export function freeAt(cap: TouchCap | undefined, touchedAt: readonly Date[], now: Date): Date | undefined {
  if (!cap) return undefined;
  const span = cap.days * DAY_MS;
  const within = touchedAt.filter((at) => at.getTime() > now.getTime() - span);
  if (within.length < cap.touches) return undefined;
  return new Date(within[within.length - cap.touches]!.getTime() + span);
}
