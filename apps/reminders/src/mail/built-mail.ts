/** A mail as it goes over the wire, but for the doubled dots. */
export interface BuiltMail {
  envelope: { from: string; to: string };
  message: Buffer;
}
