/** A letter that would go out with a hole in it is not sent. */
export class LetterRefused extends Error {
  constructor(
    /** Stored with the touch: `missing-variable: join_url`. */
    readonly reason: string,
  ) {
    super(reason);
  }
}
