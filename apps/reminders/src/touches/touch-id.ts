/**
 * The id of a touch, as SQL, by its step and the text of its enrolment's id: the same again on a server that was restored to before it was
 * written, so that a letter which is sent again there has the Message-ID of the first one, and links in that one still lead
 * somewhere. The step stands in front and then the beginning of the enrolment's id, which grows with time: those who get a
 * letter together lie together in every index that ends with the id. A UUID of version 8.
 */
export function touchIdOf(
  enrolmentId: string,
  stepKey: string,
  beginning = touchIdBeginning(stepKey),
): string {
  const part = (from: number, length: number) => `substr(${enrolmentId}, ${from}, ${length})`;
  // Hyphens and the digit of the version tell nothing about the enrolment.
  const enrolment = `${part(1, 8)} || '8' || ${part(10, 3)} || '8' || ${part(13, 1)} || ${part(16, 2)}`;
  return `(${beginning} || ${enrolment} || substr(md5(${enrolmentId} || ' ' || ${stepKey}), 1, 12))::uuid`;
}

/** The same for all touches of a step. */
export function touchIdBeginning(stepKey: string): string {
  return `substr(md5(${stepKey}), 1, 4)`;
}
