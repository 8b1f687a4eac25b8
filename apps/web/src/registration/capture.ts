/** Pages under it lose people at the door (a tenth is what good ones win). */
const NORM = 0.1;
/** Of fewer visitors a rate says more about chance than about the page. */
const ENOUGH_VISITORS = 30;

export type Capture =
  | { kind: 'none' | 'elsewhere' }
  | { kind: 'early'; rate: number; missing: number }
  | { kind: 'good' | 'low'; rate: number };

/** What the numbers of a page say about it. */
export function captureOf({ visitors, registered }: { visitors: number; registered: number }): Capture {
  if (registered > visitors) return { kind: 'elsewhere' };
  if (visitors === 0) return { kind: 'none' };
  const rate = registered / visitors;
  if (visitors < ENOUGH_VISITORS) return { kind: 'early', rate, missing: ENOUGH_VISITORS - visitors };
  return { kind: rate < NORM ? 'low' : 'good', rate };
}
