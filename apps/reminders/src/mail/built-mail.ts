/** A mail as it goes over the wire, but for the doubled dots. */
export interface BuiltMail {
  envelope: { from: string; to: string };
  /** Bytes, or a text of nothing but ASCII: most letters are, and a socket takes a text without a copy. */
  message: Buffer | string;
}
