import { headers } from '@nats-io/transport-node';
import { pageOf } from '../pages.js';
import { factsFrom } from '../testing/a-fact.js';
import { endOf, headersOf, NotAPage, pageFrom } from './page-message.js';

describe('a page as a message', () => {
  const page = pageOf('log', factsFrom(3, 5));

  it('comes back as it was sent', () => {
    const received = pageFrom(headersOf(page), () => page.body);
    expect([received.log, received.first, received.last, received.facts]).toEqual(['log', 3, 5, page.facts]);
    expect(headersOf(page).get('Content-Type')).toBe('application/cloudevents-batch+json');
  });

  it('is not parsed until somebody needs its facts', () => {
    const received = pageFrom(headersOf(page), () => 'not even JSON');
    expect(received.last).toBe(5);
    expect(() => received.facts).toThrow(NotAPage);
  });

  it('is refused when its headers tell of other positions', () => {
    const other = headersOf(pageOf('log', factsFrom(3, 6)));
    expect(() => pageFrom(other, () => page.body).facts).toThrow(NotAPage);
  });

  it.each([undefined, headers()])('is refused without headers of ours', (none) => {
    expect(() => pageFrom(none, () => page.body)).toThrow(NotAPage);
    expect(endOf(none)).toEqual({ position: 0 });
  });

  it('tells how far a stream goes', () => {
    expect(endOf(headersOf(page))).toEqual({ log: 'log', position: 5 });
  });
});
