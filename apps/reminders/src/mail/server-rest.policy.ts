const CURVE_SECONDS = [5, 15, 60, 300];

/** How long a server that could not be used is left alone, by how often that happened in a row. */
export function restSeconds(failuresInARow: number): number {
  return CURVE_SECONDS[Math.min(Math.max(failuresInARow, 1), CURVE_SECONDS.length) - 1]!;
}
