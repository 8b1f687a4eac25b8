import { HeldLiquid } from '../letters/held-liquid.js';
import { findLinks } from './message-links.js';
import { MessageRenderer } from './message-renderer.js';

const values = {
  contact: { name: 'Ada', first_name: 'Ada', email: 'ada@example.org' },
  webinar: { presenter: 'Grace', title: 'Rooms' },
  session: { when: 'today' },
  workspace: { name: 'Acme' },
  join_url: 'https://example.org/join/x?lang=en',
  preferences_url: 'https://example.org/preferences/x?lang=en',
};
const short = (number: number) => `https://s.example/l/${number}`;

describe(findLinks, () => {
  const linksIn = (body: string) =>
    findLinks(new HeldLiquid(body)).links.map((link) => (link.kind === 'page' ? link.target : link.kind));

  it.each([
    ['Read https://example.org/a?b=1&c=2.', ['https://example.org/a?b=1&c=2']],
    [
      '[Read](https://example.org/a), or (see https://example.org/b)!',
      ['https://example.org/a', 'https://example.org/b'],
    ],
    ['https://en.wikipedia.org/wiki/Room_(film)', ['https://en.wikipedia.org/wiki/Room_(film)']],
    ['{{ join_url }} and [offer]({{ offer_url }})', ['join', 'offer']],
    ['{% if contact.name %}https://example.org/a{% endif %}', ['https://example.org/a']],
    ['**https://example.org/a**', ['https://example.org/a']],
    ['«https://пример.рф/встреча»', ['https://пример.рф/встреча']],
    // Different for everybody, or continued by the writer: these lead where they say.
    ['https://example.org/{{ contact.email }}', []],
    ['https://example.org/{% if contact.name %}a{% endif %}', []],
    ['{{ join_url }}&utm_source=sms', []],
    ['{{ preferences_url }} {{ unsubscribe_url }}', []],
    ['example.org, ftp://example.org', []],
  ])('finds in %j what can be followed', (body, expected) => {
    expect(linksIn(body)).toEqual(expected);
  });
});

describe(MessageRenderer, () => {
  const renderer = new MessageRenderer();
  const body = 'In: {{ join_url }}, see https://example.org/a. [Leave]({{ preferences_url }})';

  it('puts the addresses by which clicks are seen where links are', () => {
    const message = renderer.prepare({ subject: '', body }, 'en');
    expect(message.render(values, short).text).toBe(
      'In: https://s.example/l/1, see https://s.example/l/2. Leave: https://example.org/preferences/x?lang=en',
    );
    expect(message.render(values).text).toBe(
      'In: https://example.org/join/x?lang=en, see https://example.org/a. Leave: https://example.org/preferences/x?lang=en',
    );
  });

  it('still refuses a place that the reader has not', () => {
    const { join_url: _, ...nowhere } = values;
    expect(() => renderer.prepare({ subject: '', body }).render(nowhere, short)).toThrow(
      expect.objectContaining({ reason: 'missing-variable: join_url' }),
    );
  });

  it('knows the same words by the same name, and each language by its own', () => {
    const idOf = (language: string) => renderer.prepare({ subject: '', body }, language).id;
    expect(idOf('en')).toMatch(/^[0-9a-f]{16}$/);
    expect(idOf('en')).toBe(idOf('en'));
    expect(idOf('en')).not.toBe(idOf('ru'));
  });
});
