import { v7 } from 'uuid';

/** Ids grow with time, so that new rows of a table lie together in its index. */
export function newId(): string {
  return v7();
}
