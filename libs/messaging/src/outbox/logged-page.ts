import { type Fact, toCloudEvent } from '@funnelcast/contracts';
import type { Page } from '../pages.js';

/** A fact as the database tells it; the payload stays text, since most readers only hand it on. */
export interface LoggedFact {
  position: string;
  id: string;
  type: string;
  workspace_id: string;
  subject: string;
  time: string;
  correlation_id: string;
  causation_id: string | null;
  data: string;
}

/** What surrounds a payload on the wire, roughly. */
const ENVELOPE_CHARACTERS = 400;

export function charactersOf({ data }: LoggedFact): number {
  return data.length + ENVELOPE_CHARACTERS;
}

/** A page of the log: becomes objects or a message when somebody asks for one of them. */
export class LoggedPage implements Page {
  readonly first: number;
  readonly last: number;
  private parsed: Fact[] | undefined;

  constructor(
    readonly log: string,
    private readonly producer: string,
    private readonly rows: readonly LoggedFact[],
  ) {
    this.first = Number(rows[0]?.position);
    this.last = Number(rows.at(-1)?.position);
  }

  get facts(): Fact[] {
    return (this.parsed ??= this.rows.map((row) => ({
      ...this.envelopeOf(row),
      data: JSON.parse(row.data) as Fact['data'],
    })));
  }

  get body(): string {
    return `[${this.rows.map((row) => this.eventOf(row)).join(',')}]`;
  }

  /** The payload is put in as it is instead of being parsed and written again. */
  private eventOf(row: LoggedFact): string {
    const { data: _, ...event } = toCloudEvent({ ...this.envelopeOf(row), data: {} });
    return `${JSON.stringify(event).slice(0, -1)},"data":${row.data}}`;
  }

  private envelopeOf(row: LoggedFact): Omit<Fact, 'data'> {
    return {
      id: row.id,
      type: row.type,
      producer: this.producer,
      position: Number(row.position),
      time: row.time,
      workspaceId: row.workspace_id,
      subject: row.subject,
      correlationId: row.correlation_id,
      ...(row.causation_id ? { causationId: row.causation_id } : {}),
    };
  }
}
