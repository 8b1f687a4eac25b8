import { isUUID } from 'class-validator';
import { InvalidInput } from '../problems/domain-error.js';

export type CursorPart = string | number;
export type CursorPartKind = 'uuid' | 'integer' | 'number' | 'instant';

const FITS: Record<CursorPartKind, (part: unknown) => boolean> = {
  uuid: (part) => isUUID(part),
  integer: (part) => Number.isSafeInteger(part) && Math.abs(part as number) < 2 ** 31,
  number: (part) => Number.isFinite(part),
  instant: (part) =>
    typeof part === 'string' && !Number.isNaN(Date.parse(part)) && new Date(part).toISOString() === part,
};

/** Where a page ended, as text that clients hand back and need not understand. */
export function writeCursor(parts: readonly CursorPart[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/**
 * Null for the first page. Whoever made the cursor up gets a refusal that names the field, never a broken query.
 */
export function readCursor(
  cursor: string | undefined,
  kinds: readonly CursorPartKind[],
): CursorPart[] | null {
  if (cursor === undefined) return null;
  const parts = parse(cursor);
  if (
    Array.isArray(parts) &&
    parts.length === kinds.length &&
    kinds.every((kind, index) => FITS[kind](parts[index]))
  ) {
    return parts as CursorPart[];
  }
  throw new InvalidInput([
    { pointer: '/cursor', rule: 'isCursor', message: 'cursor must come from the page before' },
  ]);
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}
