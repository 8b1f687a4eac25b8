import { headers, type Msg } from '@nats-io/transport-node';
import type { FactSource, Stretch } from '../transports/fact-transport.js';
import type { NatsLink } from './nats-link.js';
import type { NatsNames } from './nats-names.js';
import { headersOf, pageFrom } from './page-message.js';

const LIFE = 'Funnelcast-Log-Life';
const FORKED_AT = 'Funnelcast-Log-Forked-At';
const HEAD = 'Funnelcast-Log-Head';
const FAILED = 'Funnelcast-Failed';
const PATIENCE_MS = 5_000;

export class ProducerDoesNotAnswer extends Error {}

/** Lets every copy of a producer answer for its log; the broker chooses one of them for each question. */
export async function answerFor(
  link: NatsLink,
  names: NatsNames,
  producer: string,
  log: FactSource,
): Promise<void> {
  const connection = await link.ready();
  connection.subscribe(names.replay(producer), {
    queue: 'log',
    callback: (error, question) => {
      if (!error) void answer(question, log);
    },
  });
}

async function answer(question: Msg, log: FactSource): Promise<void> {
  try {
    const stretch = await log.readAfter(question.json<{ after: number }>().after);
    const all = stretch.page ? headersOf(stretch.page) : headers();
    all.set(LIFE, stretch.log.id);
    all.set(FORKED_AT, String(stretch.log.forkedAt));
    all.set(HEAD, String(stretch.head));
    question.respond(stretch.page ? stretch.page.body : '', { headers: all });
  } catch {
    // The asker tries again; the reason is in this side's own health and logs.
    const all = headers();
    all.set(FAILED, 'the log cannot be read');
    question.respond('', { headers: all });
  }
}

/** A producer's log, wherever in the installation it is. */
export class NatsFactSource implements FactSource {
  constructor(
    private readonly link: NatsLink,
    private readonly names: NatsNames,
    private readonly producer: string,
  ) {}

  async readAfter(position: number): Promise<Stretch> {
    const connection = await this.link.ready();
    const question = JSON.stringify({ after: position });
    const asked = connection.request(this.names.replay(this.producer), question, { timeout: PATIENCE_MS });
    const reply = await this.link.unlessCut(asked).catch((error: unknown) => {
      throw new ProducerDoesNotAnswer(`${this.producer} does not answer.`, { cause: error });
    });
    const all = reply.headers;
    const id = all?.get(LIFE);
    if (!all || !id) throw new ProducerDoesNotAnswer(`${this.producer} cannot read its log.`);
    const log = { id, forkedAt: Number(all.get(FORKED_AT)) };
    const head = Number(all.get(HEAD));
    return reply.data.length > 0 ? { log, head, page: pageFrom(all, () => reply.string()) } : { log, head };
  }
}
