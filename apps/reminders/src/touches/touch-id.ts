/**
 * The id of a touch, as SQL, by its enrolment and step: the same again on a server that was restored to before it was
 * written, so that a letter which is sent again there has the Message-ID of the first one, and links in that one still lead
 * somewhere. The step stands in front and then the beginning of the enrolment's id, which grows with time: those who get a
 * letter together lie together in every index that ends with the id. A UUID of version 8.
 */
export function touchIdOf(enrolmentId: string, stepKey: string): string {
  const hex = `replace(${enrolmentId}::text, '-', '')`;
  const part = (from: number, length: number) => `substr(${hex}, ${from}, ${length})`;
  // The thirteenth digit tells the version of that id and nothing else.
  const enrolment = `${part(1, 8)} || '8' || ${part(9, 3)} || '8' || ${part(12, 1)} || ${part(14, 3)}`;
  return `(substr(md5(${stepKey}), 1, 4) || ${enrolment} || substr(md5(${enrolmentId}::text || ' ' || ${stepKey}), 1, 11))::uuid`;
}
