export class TestLetterResponse {
  /** The member's own address. */
  to: string;
  subject: string;
}
