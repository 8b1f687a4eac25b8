import { ENGAGEMENT_EPOCH } from '../scoring-rules/scoring.js';

const DAY_MS = 86_400_000;

/** Engagement as it is stored, in points as they are worth now. */
export function pointsNow(engagement: number | null, halfLifeDays: number, now: Date): number {
  if (engagement === null) return 0;
  const halfLives = (now.getTime() - Date.parse(ENGAGEMENT_EPOCH)) / DAY_MS / halfLifeDays;
  return Math.round(2 ** (engagement - halfLives) * 10) / 10;
}
