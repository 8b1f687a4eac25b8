import { type Fact, fromCloudEvent } from '@funnelcast/contracts';
import type { Page } from '../pages.js';

/** A fact as the database tells it: as it travels. */
export interface LoggedFact {
  position: string;
  /** A CloudEvent in JSON. */
  event: string;
}

export function charactersOf({ event }: LoggedFact): number {
  return event.length;
}

/** A page of the log: it stays text, since most readers only hand it on; objects are made when somebody asks for them. */
export class LoggedPage implements Page {
  readonly first: number;
  readonly last: number;
  private parsed: Fact[] | undefined;

  constructor(
    readonly log: string,
    private readonly rows: readonly LoggedFact[],
  ) {
    this.first = Number(rows[0]?.position);
    this.last = Number(rows.at(-1)?.position);
  }

  get facts(): Fact[] {
    return (this.parsed ??= (JSON.parse(this.body) as unknown[]).map(fromCloudEvent));
  }

  get body(): string {
    return `[${this.rows.map(({ event }) => event).join(',')}]`;
  }
}
