/** One request for a link of a letter. */
export interface Click {
  /** Of the link; 0 is the one that no person sees. */
  number: number;
  at: Date;
  /** The request itself said that it comes from a machine. */
  machine: boolean;
}

export type ClickedBy = 'person' | 'scanner';

export const TRAP = 0;
/** Nobody opens a letter, reads it and clicks so soon after it was handed over. */
const READING_MS = 5_000;
/** Different links so close together are a program going through the letter. */
const BURST_MS = 1_000;
/** Who follows the link that cannot be seen is a program, and so is whoever comes beside it. */
const TRAP_MS = 60_000;
/** So long a click waits for what may come with it before it is judged. */
export const SETTLES_MS = 5_000;

/** Tells people from the programs that open every link of a mail before it is read. `others` are all clicks of the letter. */
export function judgeClick(click: Click, others: readonly Click[], deliveredAt: Date | null): ClickedBy {
  const at = click.at.getTime();
  const within = (other: Click, ms: number) => Math.abs(other.at.getTime() - at) <= ms;
  const byMachine =
    click.machine ||
    click.number === TRAP ||
    // Nothing is known of a delivery while it is under way.
    deliveredAt === null ||
    at - deliveredAt.getTime() < READING_MS ||
    others.some((other) => other.number === TRAP && within(other, TRAP_MS)) ||
    others.some((other) => other.number !== click.number && within(other, BURST_MS));
  return byMachine ? 'scanner' : 'person';
}
