export function median(numbers) {
  if (numbers.length === 0) return Number.NaN;
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export function percentile(numbers, percent) {
  const sorted = Float64Array.from(numbers).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor((percent / 100) * sorted.length))] ?? Number.NaN;
}

/** Noise hits the neighbours of one round alike, so ratios are taken within a round and only then compared. */
export function ratioOf(measures, bases) {
  return median(measures.map((measure, round) => measure / bases[round]));
}

/** One variant over all its turns: the measure itself and, beside it, the medians of what else was seen. */
export function summarise(name, turns) {
  const values = turns.map(({ value }) => value);
  const extras = Object.keys(turns[0] ?? {}).filter((key) => key !== 'value');
  return {
    name,
    median: median(values),
    min: Math.min(...values),
    max: Math.max(...values),
    values,
    extras: Object.fromEntries(extras.map((key) => [key, median(turns.map((turn) => turn[key]))])),
  };
}
