import { type Fact, fromCloudEvent } from '@funnelcast/contracts';
import { headers, type MsgHdrs } from '@nats-io/transport-node';
import type { Page } from '../pages.js';

/** Positions stand in the headers, so that a page which is known already is never parsed. */
const LOG = 'Funnelcast-Log';
const FIRST = 'Funnelcast-First-Position';
const LAST = 'Funnelcast-Last-Position';

/** What arrived is not a page of ours. */
export class NotAPage extends Error {}

export function headersOf({ log, first, last }: Page): MsgHdrs {
  const all = headers();
  all.set('Content-Type', 'application/cloudevents-batch+json');
  all.set(LOG, log);
  all.set(FIRST, String(first));
  all.set(LAST, String(last));
  return all;
}

/** What the last message of a stream says about how far it goes; nothing when there is none, or it is not ours. */
export function endOf(all: MsgHdrs | undefined): { log?: string; position: number } {
  const log = all?.get(LOG);
  return all && log ? { log, position: positionIn(all, LAST) } : { position: 0 };
}

export function pageFrom(all: MsgHdrs | undefined, body: () => string): Page {
  const log = all?.get(LOG);
  if (!all || !log) throw new NotAPage('The message has no headers of ours.');
  const [first, last] = [positionIn(all, FIRST), positionIn(all, LAST)];
  if (first < 1 || last < first) throw new NotAPage(`The message has no positions: ${first} to ${last}.`);
  return new ReceivedPage(log, first, last, body);
}

function positionIn(all: MsgHdrs, name: string): number {
  const position = Number(all.get(name));
  return Number.isSafeInteger(position) ? position : 0;
}

class ReceivedPage implements Page {
  private parsed: Fact[] | undefined;

  constructor(
    readonly log: string,
    readonly first: number,
    readonly last: number,
    private readonly text: () => string,
  ) {}

  get facts(): Fact[] {
    return (this.parsed ??= this.parse());
  }

  get body(): string {
    return this.text();
  }

  private parse(): Fact[] {
    try {
      const facts = (JSON.parse(this.body) as unknown[]).map(fromCloudEvent);
      if (facts.length !== this.last - this.first + 1 || facts[0]?.position !== this.first) {
        throw new Error('the positions are not those of the headers');
      }
      return facts;
    } catch (error) {
      throw new NotAPage(`The page from ${this.first} cannot be read.`, { cause: error });
    }
  }
}
