const SMALLEST = 50;
const LARGEST = 500;
const QUICK_MS = 250;
const SLOW_MS = 1_000;

/**
 * How many touches to lease next, by how long the last page took. What is leased is not asked again whether it may still
 * go: by a server that takes little, people who unsubscribe must not stand in a long page; by a quick one a page costs
 * more than what is in it.
 */
export function nextPageSize(size: number, tookMs: number): number {
  if (tookMs > SLOW_MS) return Math.max(SMALLEST, Math.floor(size / 2));
  if (tookMs < QUICK_MS) return Math.min(LARGEST, size * 2);
  return size;
}
