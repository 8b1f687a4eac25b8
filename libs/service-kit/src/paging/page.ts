import { type CursorPart, writeCursor } from './cursor.js';

/** One page of a list; `nextCursor` is null on the last one. */
export interface PageOf<Item> {
  items: Item[];
  nextCursor: string | null;
}

export interface PageAsked {
  cursor?: string;
  limit: number;
}

/** Cuts what was read with one row too many: that row tells that there is a next page. */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  positionOf: (last: Row) => CursorPart[],
): PageOf<Row> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? writeCursor(positionOf(last)) : null };
}
