import { LANGUAGES } from '../languages/languages.js';
import { LetterRenderer } from './letter-renderer.js';
import type { LetterValues } from './letter-values.js';
import { preheaderOf } from './preheader.policy.js';

const SAMPLE = LANGUAGES.en.sample;
const renderer = new LetterRenderer();
const render = (body: string, values: Partial<LetterValues> = {}) =>
  renderer.render({ subject: 'Hello', body }, { ...SAMPLE, ...values });
const refusal = async (body: string) =>
  render(body).then(
    () => 'nothing was refused',
    (error: { reason: string }) => error.reason,
  );

describe('a letter in MJML', () => {
  it('may be a few components, which stand on the usual sheet', async () => {
    const { html, text } = await render(
      '<mj-text><h2>Hello {{ contact.first_name }}</h2>See <a href="https://example.org/a">this</a></mj-text>\n' +
        '<mj-button href="{{ join_url }}">Come in</mj-button>\n' +
        '<mj-image src="https://example.org/p.png" alt="A full room"></mj-image>',
    );

    expect(html).toContain('<h2>Hello Ada</h2>');
    expect(html).toMatch(/<a\s+href="https:\/\/example.org\/join\/sample"/);
    expect(html).toContain('Your organisation');
    expect(html).toContain(SAMPLE.unsubscribe_url);
    expect(text).toMatch(
      /^Hello Ada\n+See this \(https:\/\/example.org\/a\)\n+Come in: https:\/\/example.org\/join\/sample\n+A full room/,
    );
    expect(text).toContain(SAMPLE.preferences_url);
  });

  it('may be sections, or a whole document with a head of its own, and always has the way out', async () => {
    const section = '<mj-section><mj-column><mj-text>Hi</mj-text></mj-column></mj-section>';
    const whole =
      '<mjml>\n<mj-head><mj-preview>Psst</mj-preview><mj-style>.a { color: red }</mj-style></mj-head>\n' +
      `<mj-body background-color="#ffffff">${section}</mj-body>\n</mjml>`;
    for (const body of [section, whole, `<mjml><mj-body>${section}</mj-body></mjml>`]) {
      const { html, text } = await render(body);
      expect(html).toContain(SAMPLE.unsubscribe_url);
      expect(html).toContain('prefers-color-scheme: dark');
      expect(html).toContain('<title>Hello</title>');
      expect(html).toContain('lang="en"');
      expect(text).toMatch(/^Hi\n/);
    }
    expect((await render(whole)).html).toContain('>Psst</div>');
  });

  it('shows or leaves out whole parts by Liquid blocks between components', async () => {
    const body =
      '<mj-text>One</mj-text>\n{% if offer_url %}\n<mj-button href="{{ offer_url }}">{{ offer.title }}</mj-button>\n{% else %}\n' +
      '<mj-text>Nothing to buy</mj-text>\n{% endif %}';
    const selling = await render(body);
    const other = await render(body, { offer: undefined, offer_url: undefined });

    expect(selling.html + selling.text).not.toContain('Nothing to buy');
    expect(selling.text).toContain('Your offer: https://example.org/offer/sample');
    expect(other.html).toContain('Nothing to buy');
    expect(other.html + other.text).not.toContain('/offer/');
  });

  it('escapes values, also in attributes', async () => {
    const { html } = await render(
      '<mj-text><a href="https://example.org/?q={{ contact.name }}">x</a></mj-text>',
      {
        contact: { name: '"><script>alert(1)</script>', first_name: 'x', email: 'a@example.org' },
      },
    );

    expect(html).not.toContain('<script');
    expect(html).toContain('&#34;&gt;&lt;script&gt;');
  });

  it.each([
    ['<mj-txt>x</mj-txt>', 'line 1: <mj-txt> is not allowed'],
    ['<mj-text>\n\n<script>alert(1)</script></mj-text>', 'line 3: <script> is not allowed'],
    ['<mj-raw><b>x</b></mj-raw>', '<mj-raw> is not allowed'],
    ['<mj-include path="/etc/passwd" />', '<mj-include> is not allowed'],
    ['<mj-text><iframe src="https://example.org"></iframe></mj-text>', '<iframe> is not allowed'],
    ['<mj-text><form action="https://example.org">x</form></mj-text>', '<form> is not allowed'],
    ['<mj-text><a href="javascript:alert(1)">x</a></mj-text>', 'href must be an address'],
    ['<mj-text><a href="java\nscript:alert(1)">x</a></mj-text>', 'href must be an address'],
    ['<mj-text><a href="{{ contact.name }}">x</a></mj-text>', 'href must be an address'],
    ['<mj-button href="data:text/html,x">x</mj-button>', 'href must be an address'],
    ['<mj-text><b onclick="x()">x</b></mj-text>', 'the attribute onclick is not allowed'],
    ['<mj-text><b style="background:expression(1)">x</b></mj-text>', 'styles may not load'],
    [
      '<mjml><mj-head><mj-style>@import url(https://example.org)</mj-style></mj-head><mj-body></mj-body></mjml>',
      'styles may not load',
    ],
    ['<mj-text colour="red">x</mj-text>', 'line 1: Attribute colour is illegal'],
    ['<mj-text color="{{ contact.name }}">x</mj-text>', 'line 1: '],
    ['<mj-section>\n<mj-text>x</mj-text>\n</mj-section>', 'line 2: '],
    ['<mj-text>x', '<mj-text> is not closed'],
    ['<mj-column>loose words</mj-column>', 'words belong into <mj-text>'],
    ['<mjml></mjml>', '<mj-body> is missing'],
    ['<mjml><mj-body></mj-body><mj-body></mj-body></mjml>', '<mj-body> may stand only once'],
    ['<mj-text>a</mj-text><!-- hidden -->', 'comments are not allowed'],
  ])('refuses %j', async (body, reason) => {
    expect(await refusal(body)).toMatch(/^mjml: /);
    expect(await refusal(body)).toContain(reason);
  });

  it('never fails otherwise than with a reason, whatever is cut off', async () => {
    const whole =
      '<mjml><mj-head><mj-style>a{}</mj-style></mj-head><mj-body><mj-section><mj-column>{% if offer_url %}<mj-text>x {{ webinar.title }}</mj-text>{% endif %}</mj-column></mj-section></mj-body></mjml>';
    for (let end = 6; end < whole.length; end += 5)
      expect(await refusal(whole.slice(0, end))).toMatch(/^(mjml|template|missing-variable): |^nothing/);
  });
});

describe('LetterRenderer.check', () => {
  const check = (body: string) => renderer.check({ subject: 'Hello', body }, SAMPLE);

  it.each(['Hello {{ contact.first_name }}', '{{ contact.name | upcase }}'])(
    'refuses words that may be empty: %s',
    async (body) => {
      await expect(check(body)).rejects.toMatchObject({
        reason: expect.stringMatching(/^may-be-empty: contact\./),
      });
    },
  );

  it.each([
    'Hello {{ contact.first_name | default: "there" }}',
    '{% if contact.name %}{{ contact.name }}{% endif %}',
  ])('takes them with something to fall back on: %s', async (body) => {
    await expect(check(body)).resolves.toBeUndefined();
  });
});

describe(preheaderOf, () => {
  it.each([
    [
      'Hello Ada,\n\nyour place is booked.\n\nRoom: https://example.org/x\n\n-- \nAcme',
      'your place is booked. Room:',
    ],
    ['Only this', 'Only this'],
    [`Hi!\n\n${'word '.repeat(60)}`, `${'word '.repeat(28).trim()}…`],
    ['', ''],
  ])('takes the first words that say something', (text, words) => {
    expect(preheaderOf(text)).toBe(words);
  });
});

describe('the speed of rendering', () => {
  it('fills in thousands of letters a second', async () => {
    const letter = await renderer.prepare(LANGUAGES.en.ladder['a-day-before']);
    const many = 4_000;
    for (let n = 0; n < 500; n += 1) letter.render(SAMPLE);
    const startedAt = performance.now();
    for (let n = 0; n < many; n += 1) letter.render(SAMPLE);
    const perSecond = (many / (performance.now() - startedAt)) * 1000;

    // A quiet machine does several times that; a busy one must not fail.
    expect(perSecond).toBeGreaterThan(2_000);
  });
});
