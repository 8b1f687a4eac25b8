/** The index refuses longer ones, and nobody compares them to the end. */
export const LONGEST_VALUE = 500;

/** As rules compare texts. */
export function lowered(text: string): string {
  return text.trim().toLowerCase().slice(0, LONGEST_VALUE);
}
