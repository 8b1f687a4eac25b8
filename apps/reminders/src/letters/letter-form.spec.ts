import fc from 'fast-check';
import { endQuotedPrintable } from '../mail/quoted-printable.js';
import type { EncodedLetter, FollowedLinks } from './encoded-letter.js';
import { LetterForm } from './letter-form.js';
import { LetterRefused } from './letter.errors.js';
import { LetterRenderer } from './letter-renderer.js';
import type { LetterValues } from './letter-values.js';

const GREETED = `Hello {{ contact.first_name | default: "there" }},

{{ webinar.title }} begins at {{ session.time }}: {{ join_url }}. [Come in]({{ join_url }})

{% if offer_url %}{{ offer.title }} ({{ offer.description }}) is here: {{ offer_url }}{% else %}No offer.{% endif %}

Your **address** is {{ contact.email }}, {{ contact.name }}
.begins with a dot`;
const NAMED_FIRST = `{{ contact.first_name }}

{{ contact.name }} and {{ webinar.presenter }} say: {{ workspace.name }} [page](https://example.org/a?b=1&c="2")


{{ contact.name }}


{{ offer_url }}`;
const ADDRESS_FIRST = `Go to {{ join_url }}!

[this]({{ offer_url }}) words {{ session.zone }}`;
const LONG_GREETING = `To everybody who wants to hear more of it: welcome to {{ webinar.title }}, {{ contact.first_name }}!

Words.`;
const OF_LIQUID = `{{ contact.name | upcase }}, {% if contact.name == "Ada" %}you{% endif %}`;
const MJML = `<mj-text>Dear {{ contact.name | default: "you" }}, {{ webinar.title }}</mj-text>
<mj-button href="{{ join_url }}">In</mj-button><mj-image src="https://example.org/{{ contact.email }}.png"></mj-image>`;
const NAMES = [
  'Ada',
  'Ada!',
  '',
  ' ',
  ' Ada',
  '-',
  '.',
  '<b>&"\'',
  '山田',
  'Ada\n\nB',
  '\uE0000\uE001',
  'x'.repeat(90),
];

const url = fc.oneof(
  { weight: 9, arbitrary: fc.nat().map((id) => `https://a.example/x-${id}?lang=en&x=1`) },
  fc.constantFrom('http://localhost:3000/join/abc-_', 'odd one'),
);
const name = fc.oneof(fc.constantFrom(...NAMES), fc.string({ unit: 'grapheme', maxLength: 12 }));
const word = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom('Words & "more"', 'Größe') },
  fc.constantFrom('', '\n\n', '\uE0003\uE001', 'https://b.example/ x'),
);
const values = fc.record(
  {
    contact: fc.record({
      name,
      first_name: name,
      email: fc.constantFrom('ada@example.org', 'eve@example.org'),
    }),
    webinar: fc.record({ title: word, presenter: word }, { requiredKeys: ['presenter'] }),
    session: fc.record({ time: word, zone: word }, { requiredKeys: [] }),
    workspace: fc.record({ name: word }),
    offer: fc.record({ title: word, description: word }),
    join_url: url,
    offer_url: url.map((address) => `${address}-offer`),
    preferences_url: url,
    unsubscribe_url: url,
  },
  { requiredKeys: ['contact', 'webinar', 'session', 'workspace', 'preferences_url', 'unsubscribe_url'] },
) as fc.Arbitrary<LetterValues>;
const followed = fc.option(
  fc.constantFrom('a', 'b').map((id): FollowedLinks => {
    const link = (number: number) => `https://c.example/l/${id}${number}?x=1&y=2`;
    return { link, trapUrl: link(0), pixelUrl: `https://c.example/o/${id}.gif` };
  }),
  { nil: undefined },
);

function read(pieces: readonly string[]): string {
  const bytes = endQuotedPrintable(pieces.join(''))
    .replaceAll('=\r\n', '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8').replaceAll('\r\n', '\n');
}

function said<Letter>(make: () => Letter): Letter | string {
  try {
    return make();
  } catch (error) {
    return (error as LetterRefused).reason;
  }
}

function shown({ subject, text, html }: EncodedLetter): object {
  expect(read(text.quoted())).toBe(text.plain());
  return { subject, text: text.plain(), html: read(html) };
}

/** What a method answers until that is asked for. */
function answersOf<Name extends string>(
  holder: Record<Name, (...given: never[]) => unknown>,
  name: Name,
): () => unknown[] {
  const usual = holder[name];
  const answers: unknown[] = [];
  holder[name] = function (this: unknown, ...given: never[]) {
    const answer = usual.apply(this, given);
    answers.push(answer);
    return answer;
  };
  return () => {
    holder[name] = usual;
    return answers;
  };
}

describe(LetterForm, () => {
  it('says to everybody what a letter says that is printed for them alone', async () => {
    const filled = answersOf(LetterForm.prototype, 'fill');
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(GREETED, NAMED_FIRST, ADDRESS_FIRST, LONG_GREETING, OF_LIQUID, MJML),
        fc.constantFrom('Soon: {{ webinar.title | default: "it" }}', '{{ contact.first_name }}, soon'),
        fc.array(fc.tuple(values, followed), { minLength: 2, maxLength: 12 }),
        async (body, subject, people) => {
          const letter = await new LetterRenderer().prepare({ subject, body }, 'en');
          for (const [own, links] of people) {
            const usual = said(() => letter.render(own, links));
            const formed = said(() => letter.encode(own, links));
            expect(typeof formed === 'string' ? formed : shown(formed)).toEqual(usual);
            if (typeof formed !== 'string')
              expect(formed.presentsOffer).toBe(
                own.offer_url !== undefined && formed.text.plain().includes(own.offer_url),
              );
          }
        },
      ),
      // Twice as many as it takes on average until enough were told alike.
      { numRuns: 120 },
    );

    expect(filled().filter(Boolean).length).toBeGreaterThan(100);
    // Three seconds of work, of which a busy machine may give little at a time.
  }, 180_000);

  it('takes each person’s own values into the letter of the people before', async () => {
    const letter = await new LetterRenderer().prepare({ subject: 'Soon', body: GREETED }, 'en');
    const of = (nth: number): LetterValues => ({
      contact: { name: `Ada ${nth}`, first_name: `Ada${nth}`, email: `ada-${nth}@example.org` },
      webinar: { title: 'Figures', presenter: 'Grace' },
      session: { time: '19:00' },
      workspace: { name: 'Acme' },
      join_url: `https://a.example/join/${nth}`,
      preferences_url: `https://a.example/preferences/${nth}`,
      unsubscribe_url: `https://a.example/unsubscribe/${nth}`,
    });
    const printed = answersOf(LetterForm, 'print');
    for (let nth = 1; nth < 50; nth += 1)
      expect(shown(letter.encode(of(nth)))).toEqual(letter.render(of(nth)));

    expect(printed()).toHaveLength(1);
    expect(read(letter.encode(of(7)).html)).not.toMatch(/Ada1\b|\/1"/);
  });
});
