import { randomFillSync } from 'node:crypto';

/** An id ends with so many random bytes; they are fetched and written as text for many ids at once. */
const RANDOM_BYTES = 6;
const RANDOM_DIGITS = 2 * RANDOM_BYTES;
const pool = Buffer.alloc(256 * RANDOM_BYTES);
let digits = '';
let used = 0;
let msecs = 0;
/** `xxxxxxxx-xxxx-7`, the same for all ids of one millisecond. */
let begins = '';
/** Counts within a millisecond: twelve bits behind the time, fourteen behind the variant. */
let seq = 0;

const SEQ_BITS = 26;
const BEHIND_VARIANT_BITS = 14;
const VARIANT = 0x8000;

/**
 * A UUID of version 7. Ids grow with time, each one above those before it, so that new rows of a table lie together in its
 * index.
 */
export function newId(): string {
  const now = Date.now();
  if (now > msecs) {
    // Half of the range is left to count on from there.
    beginAt(now, randomStart());
  } else {
    seq += 1;
    if (seq >= 2 ** SEQ_BITS) beginAt(msecs + 1, 0);
  }
  const high = hex(seq >>> BEHIND_VARIANT_BITS, 3);
  const low = (VARIANT | (seq & (2 ** BEHIND_VARIANT_BITS - 1))).toString(16);
  return `${begins}${high}-${low}-${randomDigits()}`;
}

function beginAt(time: number, start: number): void {
  msecs = time;
  seq = start;
  const text = hex(time, 12);
  begins = `${text.slice(0, 8)}-${text.slice(8)}-7`;
}

function randomStart(): number {
  return Number.parseInt(randomDigits().slice(0, 8), 16) >>> (32 - SEQ_BITS + 1);
}

function randomDigits(): string {
  if (used === digits.length) {
    digits = randomFillSync(pool).toString('hex');
    used = 0;
  }
  used += RANDOM_DIGITS;
  return digits.slice(used - RANDOM_DIGITS, used);
}

function hex(number: number, length: number): string {
  return number.toString(16).padStart(length, '0');
}
