import { jetstream } from '@nats-io/jetstream';
import type { FencedStream } from '../outbox/fenced-publisher.js';
import type { Page } from '../pages.js';
import type { NatsStreams } from './nats-streams.js';
import { endOf, headersOf, NotAPage, pageFrom } from './page-message.js';

const PUBLISH_TIMEOUT_MS = 5_000;

/** One producer's stream; the fence is JetStream's `Nats-Expected-Last-Sequence`. */
export class NatsFencedStream implements FencedStream {
  constructor(
    private readonly streams: NatsStreams,
    private readonly producer: string,
  ) {}

  async end(): Promise<{ sequence: number; log?: string; position: number }> {
    const { names } = this.streams;
    await this.streams.ensureStream(this.producer);
    const { streams } = await this.streams.manager();
    const { state } = await streams.info(names.stream(this.producer));
    const last = await streams.getMessage(names.stream(this.producer), {
      last_by_subj: names.facts(this.producer),
    });
    return { sequence: state.last_seq, ...endOf(last?.header) };
  }

  async *backwards(): AsyncIterable<Page> {
    const name = this.streams.names.stream(this.producer);
    await this.streams.ensureStream(this.producer);
    const { streams } = await this.streams.manager();
    const { first_seq: first, last_seq: last } = (await streams.info(name)).state;
    for (let seq = last; seq >= Math.max(1, first); seq -= 1) {
      const message = await streams.getMessage(name, { seq });
      if (!message) continue;
      try {
        const page = pageFrom(message.header, () => message.string());
        if (page.facts.length > 0) yield page;
      } catch (error) {
        if (!(error instanceof NotAPage)) throw error;
      }
    }
  }

  async append(page: Page, afterSequence: number): Promise<void> {
    const { link, names } = this.streams;
    const js = jetstream(await link.ready(), { timeout: PUBLISH_TIMEOUT_MS });
    const options = { headers: headersOf(page), expect: { lastSequence: afterSequence }, retries: 0 };
    await link.unlessCut(js.publish(names.facts(this.producer), page.body, options));
  }
}
