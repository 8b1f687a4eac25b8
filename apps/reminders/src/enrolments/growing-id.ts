/**
 * A UUID of version 7 for each row of a statement, as SQL: it grows with time and from row to row, so that those who begin
 * together lie together in every index that knows them, and so do their touches. Its first half is one number: the
 * milliseconds (fifteen digits with the rest, until the year 2527), the version, and a counter of 4,096 that runs on into the next millisecond. The second half is what chance
 * has drawn, once for the statement, hashed with an id that tells the rows apart, behind the two bits of the variant: to
 * ask the system for chance again takes longer than to write an entry of an index. Nothing is opened with such an id
 * (ADR 25), so that it is hard to guess is enough.
 */
export function growingId(told: string): string {
  return `(
    '0' || to_hex(
      (select ((extract(epoch from now()) * 1000)::bigint << 16) + x'7000'::int)
      + (row_number() over () >> 12 << 16) + (row_number() over () & 4095)
    )
    || to_hex(
      uuid_hash_extended(${told}, (select uuid_hash_extended(gen_random_uuid(), 0))) & 4611686018427387903
      | (-9223372036854775808)
    ))::uuid`;
}
