import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

const BYTES_OF_ONE = 16;
/** Random bytes for many ids at once: fetching sixteen at a time costs more than everything else about an id. */
const pool = Buffer.alloc(256 * BYTES_OF_ONE);
let used = pool.length;
let msecs = 0;
let seq = 0;

/** Ids grow with time, each one above those before it, so that new rows of a table lie together in its index. */
export function newId(): string {
  const random = freshBytes();
  const now = Date.now();
  if (now > msecs) {
    msecs = now;
    // Half of the range is left to count on from there.
    seq = random.readUInt32BE(0) >>> 1;
  } else {
    seq += 1;
  }
  return v7({ random, msecs, seq });
}

function freshBytes(): Buffer {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += BYTES_OF_ONE;
  return pool.subarray(used - BYTES_OF_ONE, used);
}
