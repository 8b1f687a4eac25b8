/**
 * The id of a touch, as SQL, by its step and its enrolment's id: the same again on a server that was restored to before it was
 * written, so that a letter which is sent again there has the Message-ID of the first one, and links in that one still lead
 * somewhere. The step stands in front and then the beginning of the enrolment's id, which grows with time: those who get a
 * letter together lie together in every index that ends with the id. What tells them apart for certain is a hash of both,
 * by the function that PostgreSQL spreads rows over partitions with, and so keeps from release to release. A UUID of
 * version 8.
 */
export function touchIdOf(
  enrolmentId: string,
  stepKey: string,
  told = `${enrolmentId}::text`,
  { beginning, seed } = { beginning: touchIdBeginning(stepKey), seed: touchIdSeed(stepKey) },
): string {
  const part = (from: number, length: number) => `substr(${told}, ${from}, ${length})`;
  // Hyphens and the digit of the version tell nothing about the enrolment.
  const enrolment = `${part(1, 8)} || '8' || ${part(10, 3)} || '8' || ${part(13, 1)} || ${part(16, 2)}`;
  // Twelve digits: 48 bits of the hash, of which the first is always set.
  const hash = `to_hex(uuid_hash_extended(${enrolmentId}, ${seed}) & 140737488355327 | 140737488355328)`;
  return `(${beginning} || ${enrolment} || ${hash})::uuid`;
}

/** The same for all touches of a step. */
export function touchIdBeginning(stepKey: string): string {
  return `substr(md5(${stepKey}), 1, 4)`;
}

/** As {@link touchIdBeginning}. */
export function touchIdSeed(stepKey: string): string {
  return `hashtextextended(${stepKey}, 0)`;
}
