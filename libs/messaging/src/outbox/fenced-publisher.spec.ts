import { Logger } from '@nestjs/common';
import { type Page, pageOf } from '../pages.js';
import { aFact } from '../testing/a-fact.js';
import { FencedPublisher, type FencedStream } from './fenced-publisher.js';

const page = (first: number, last: number): Page =>
  pageOf(
    'log',
    Array.from({ length: last - first + 1 }, (_, index) =>
      aFact(first + index, { subject: `${first + index}` }),
    ),
  );

/** Another relay may come in between before any page. */
class Stream implements FencedStream {
  readonly pages: Page[] = [];
  cameBetween: Page | undefined;

  end() {
    return Promise.resolve({
      sequence: this.pages.length,
      log: 'log',
      position: this.pages.at(-1)?.last ?? 0,
    });
  }

  async *backwards(): AsyncIterable<Page> {
    yield* this.pages.toReversed();
  }

  async append(next: Page, afterSequence: number): Promise<void> {
    if (this.cameBetween) this.pages.push(this.cameBetween);
    this.cameBetween = undefined;
    await Promise.resolve();
    if (afterSequence !== this.pages.length) throw new Error('wrong last sequence');
    this.pages.push(next);
  }
}

describe(FencedPublisher, () => {
  beforeAll(() => Logger.overrideLogger(false));

  it('leaves no hole when another relay took the place of a page that others were to follow', async () => {
    const stream = new Stream();
    const publisher = new FencedPublisher(stream, 'registration');
    stream.cameBetween = page(1, 2);
    expect(await publisher.publish([page(1, 3), page(4, 5)])).toBe(2);
    expect(await publisher.publish([page(3, 5)])).toBe(5);
    expect(stream.pages.map(({ first, last }) => [first, last])).toEqual([
      [1, 2],
      [3, 5],
    ]);
  });
});
