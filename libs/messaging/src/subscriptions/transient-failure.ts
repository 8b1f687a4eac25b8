import { isOutOfReach } from '@funnelcast/service-kit';

/** A competing transaction was the matter, or a lock that was not to be had. */
const LOST_THE_RACE = new Set(['40001', '40P01', '55P03']);

/** Such a failure says nothing about the facts: the page is tried again, for ever, and nothing becomes a dead letter. */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && LOST_THE_RACE.has(code)) return true;
  return isOutOfReach(error) || (error.cause !== undefined && isTransient(error.cause));
}
