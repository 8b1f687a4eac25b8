const UUID_OID = 2950;
const BYTES = 16;

/** The value of each hexadecimal digit by its code. */
const DIGITS = new Int8Array(128).fill(-1);
for (let value = 0; value < 16; value += 1) {
  const digit = value.toString(16);
  DIGITS[digit.charCodeAt(0)] = value;
  DIGITS[digit.toUpperCase().charCodeAt(0)] = value;
}

class NotAnId extends Error {
  constructor(text: string) {
    super(`${JSON.stringify(text)} is no UUID`);
  }
}

/**
 * A parameter of type `uuid[]` as PostgreSQL sends and takes it: the driver hands a buffer over as it is. Half as many bytes as
 * the text of them, which PostgreSQL would read digit by digit for each statement that is told the same people.
 */
export function arrayOfIds(ids: readonly (string | null | undefined)[]): Buffer {
  const known = ids.reduce((sum, id) => sum + (id ? 1 : 0), 0);
  const array = Buffer.allocUnsafe(20 + 4 * ids.length + BYTES * known);
  const header =
    ids.length === 0 ? [0, 0, UUID_OID] : [1, known < ids.length ? 1 : 0, UUID_OID, ids.length, 1];
  let at = 0;
  for (const number of header) at = array.writeInt32BE(number, at);
  for (const id of ids) {
    at = array.writeInt32BE(id ? BYTES : -1, at);
    if (id) at = writeId(array, id, at);
  }
  return array.subarray(0, at);
}

function writeId(array: Buffer, id: string, from: number): number {
  if (id.length !== 36) throw new NotAnId(id);
  let at = from;
  let place = 0;
  while (place < 36) {
    if (place === 8 || place === 13 || place === 18 || place === 23) place += 1;
    const high = DIGITS[id.charCodeAt(place)] ?? -1;
    const low = DIGITS[id.charCodeAt(place + 1)] ?? -1;
    if (high < 0 || low < 0) throw new NotAnId(id);
    array[at] = high * 16 + low;
    at += 1;
    place += 2;
  }
  return at;
}
