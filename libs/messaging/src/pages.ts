import { type Fact, toCloudEvent } from '@funnelcast/contracts';

/** Facts with consecutive positions of one producer's log: what travels as one message and is applied in one commit. */
export interface Page {
  /** Which life of the producer's log the positions belong to; see docs/adr/0004. */
  readonly log: string;
  readonly first: number;
  readonly last: number;
  readonly facts: readonly Fact[];
  /** The same as a CloudEvents batch in JSON. */
  readonly body: string;
}

export function pageOf(log: string, facts: readonly Fact[]): Page {
  const first = facts.at(0)?.position;
  const last = facts.at(-1)?.position;
  if (first === undefined || last === undefined) throw new Error('A page holds at least one fact.');
  return {
    log,
    first,
    last,
    facts,
    get body() {
      return JSON.stringify(facts.map(toCloudEvent));
    },
  };
}

export interface PageLimits {
  facts: number;
  /** Of the payloads as JSON; a fact larger than this travels alone. */
  characters: number;
}

/** Cuts a run of anything with a size, in order, so that no piece is above the limits unless it is a single one. */
export function cut<Item>(
  items: readonly Item[],
  size: (item: Item) => number,
  limits: PageLimits,
): Item[][] {
  const pieces: Item[][] = [];
  let characters = 0;
  for (const item of items) {
    const piece = pieces.at(-1);
    const added = size(item);
    if (!piece || piece.length === limits.facts || characters + added > limits.characters) {
      pieces.push([item]);
      characters = added;
    } else {
      piece.push(item);
      characters += added;
    }
  }
  return pieces;
}

/** The facts of a page that lie beyond a position, or undefined when they do not follow it without a gap. */
export function factsAfter(position: number, page: Page): Fact[] | undefined {
  const fresh = page.facts.filter((fact) => fact.position > position);
  return fresh.every((fact, index) => fact.position === position + 1 + index) ? fresh : undefined;
}
