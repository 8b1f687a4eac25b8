/**
 * A UUID of version 7 for each row of a statement, as SQL: it grows with time and from row to row, so that those who begin
 * together lie together in every index that knows them, and so do their touches. The counter of 4,096 runs on into the
 * next millisecond. What cannot be guessed is drawn once for the statement and hashed with what tells the rows apart: to
 * ask the system for chance takes longer than to write an entry of an index.
 */
export function growingId(told: string): string {
  return `(
    lpad(to_hex((select (extract(epoch from now()) * 1000)::bigint) + (row_number() over () >> 12)), 12, '0')
    || '7' || lpad(to_hex(row_number() over () & 4095), 3, '0')
    || '8' || substr(md5((select gen_random_uuid()::text) || ${told}), 1, 15))::uuid`;
}
