/** Which of several values of a column stays; missing ones never win. */
export type Combine = 'least' | 'greatest' | 'latest';

type Value = string | number | boolean | null;

/** One row per key: a statement may meet each row only once. Times compare as ISO texts. Sorted, so that locks are taken in one order. */
export function combineRows<Row extends Record<string, Value>>(
  rows: readonly Row[],
  key: keyof Row & string,
  columns: Partial<Record<string, Combine>>,
): Row[] {
  const byKey = new Map<Value, Row>();
  for (const row of rows) {
    const before = byKey.get(row[key]!);
    byKey.set(row[key]!, before ? combined(before, row, columns) : row);
  }
  return [...byKey.values()].sort((one, other) => (one[key]! < other[key]! ? -1 : 1));
}

function combined<Row extends Record<string, Value>>(
  one: Row,
  other: Row,
  columns: Partial<Record<string, Combine>>,
): Row {
  const entries = Object.entries(columns).map(([name, combine]) => [
    name,
    pick(one[name]!, other[name]!, combine!),
  ]);
  return { ...one, ...(Object.fromEntries(entries) as Partial<Row>) };
}

function pick(one: Value, other: Value, combine: Combine): Value {
  if (one === null) return other;
  if (other === null) return one;
  if (combine === 'latest') return other;
  const oneFirst = one < other;
  return oneFirst === (combine === 'least') ? one : other;
}
