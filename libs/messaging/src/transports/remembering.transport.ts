import type { Fact } from '@funnelcast/contracts';
import type { Page } from '../pages.js';
import { FactTransport, noPages } from './fact-transport.js';
import type { FactSource, PagePublisher, PageReceiver, TransportHealth } from './fact-transport.js';

/** For tests of one service: keeps what was published and delivers nothing by itself. */
export class RememberingTransport extends FactTransport {
  readonly name = 'remembering';
  readonly published: Fact[] = [];
  private readonly receivers: PageReceiver[] = [];

  serve(): void {}

  publisherFor(): PagePublisher {
    return {
      latestPages: noPages,
      publish: (pages: readonly Page[]) => {
        this.published.push(...pages.flatMap((page) => page.facts));
        return Promise.resolve(pages.at(-1)?.last ?? 0);
      },
    };
  }

  /** Other services are not there, so their logs hold nothing. */
  sourceOf(): FactSource {
    return { readAfter: (head) => Promise.resolve({ log: { id: REMEMBERED_LOG, forkedAt: 0 }, head }) };
  }

  subscribe(receiver: PageReceiver): void {
    this.receivers.push(receiver);
  }

  /** For handing a page to the service under test, as a broker would. */
  receiverOf(service: string, producer: string): PageReceiver {
    const found = this.receivers.find(
      (receiver) => receiver.service === service && receiver.producer === producer,
    );
    if (!found) throw new Error(`${service} listens to nothing of ${producer}.`);
    return found;
  }

  health(): TransportHealth {
    return { up: true, transport: this.name };
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

/** The log that facts handed to a service under test pretend to come from. */
export const REMEMBERED_LOG = '00000000-0000-4000-8000-000000000000';
