import { DEFAULT_LADDER } from '../sequences/default-ladder.js';
import { LetterRenderer } from './letter-renderer.js';
import { LANGUAGES } from '../languages/languages.js';
import type { LetterValues } from './letter-values.js';

const SAMPLE_VALUES = LANGUAGES.en.sample;
const renderer = new LetterRenderer();
const letter = (body: string, subject = 'Hello') => ({ subject, body });
const withValues = (values: Partial<LetterValues>): LetterValues => ({ ...SAMPLE_VALUES, ...values });
/** What stands between the head of the sheet and the foot, without what MJML puts around it. */
const contentOf = (html: string) =>
  [...html.matchAll(/class="content"[^>]*>\s*<div[^>]*>([\s\S]*?)<\/div>\s*<\/td>/g)]
    .map(([, words]) => words)
    .join('\n');

describe(LetterRenderer, () => {
  it.each(
    Object.entries(LANGUAGES).flatMap(([language, { ladder, notices, sample }]) =>
      Object.entries({ ...ladder, ...notices }).map(
        ([key, source]) => [language, key, source, sample] as const,
      ),
    ),
  )('renders the letter that ships, in %s: %s', async (language, _, source, sample) => {
    const { subject, text, html } = await renderer.render(source, sample, language);

    expect(subject).toContain(sample.webinar.title);
    expect(html).toContain(`<html lang="${language}"`);
    for (const part of [subject, text, html]) expect(part).not.toMatch(/\{\{|\{%|undefined|\uE000/);
    expect(text).toContain(SAMPLE_VALUES.preferences_url);
    expect(html).toContain(SAMPLE_VALUES.unsubscribe_url);
  });

  it('offers only where there is an offer', async () => {
    const step = DEFAULT_LADDER.find(({ key }) => key === 'for-those-who-came')!;

    expect((await renderer.render(step, SAMPLE_VALUES)).html).toContain('https://example.org/offer/sample');
    const without = await renderer.render(step, withValues({ offer: undefined, offer_url: undefined }));
    expect(without.html + without.text).not.toContain('/offer/');
    expect(without.text).toContain('simply answer this letter');
  });

  it('makes paragraphs, a button, a link and bold words of plain text', async () => {
    const { html, text } = await renderer.render(
      letter('One **two**\nthree\n\n[Go]({{ join_url }})\n\nor [read](https://example.org/a?b=1&c=2) first'),
      SAMPLE_VALUES,
    );

    expect(contentOf(html)).toBe(
      '<p>One <strong>two</strong><br>\nthree</p>\n' +
        '<p>or <a href="https://example.org/a?b=1&amp;c=2">read</a> first</p>',
    );
    expect(html).toMatch(
      /class="button"[^>]*>[\s\S]*<a\s+href="https:\/\/example.org\/join\/sample"[^>]*>\s*Go\s*<\/a>/,
    );
    expect(text).toContain('Go: https://example.org/join/sample');
  });

  it('escapes what people typed, in the template and in the values', async () => {
    const values = withValues({
      contact: { ...SAMPLE_VALUES.contact, name: '<img src=x onerror=alert(1)> [x](https://evil.example)' },
    });
    const { html } = await renderer.render(letter('{{ contact.name }} <script>alert(2)</script>'), values);

    expect(contentOf(html)).toBe(
      '<p>&lt;img src=x onerror=alert(1)&gt; [x](https://evil.example) &lt;script&gt;alert(2)&lt;/script&gt;</p>',
    );
  });

  it('makes no link of other schemes or of a value that is no link', async () => {
    const { html } = await renderer.render(
      letter('[a](javascript:alert(1)) [b]({{ contact.name }})'),
      SAMPLE_VALUES,
    );

    expect(contentOf(html)).not.toContain('<a');
  });

  it('keeps the subject on one line', async () => {
    const values = withValues({ webinar: { title: 'A\r\nBcc: all@example.org\u2028b', presenter: 'P' } });

    const { subject } = await renderer.render(letter('x', '{{ webinar.title }}'), values);

    expect(subject).toBe('A Bcc: all@example.org b');
  });

  it.each([
    ['{{ join_url }}', { join_url: undefined }, 'missing-variable: join_url'],
    ['[Go]({{ join_url }})', { join_url: undefined }, 'missing-variable: join_url'],
    ['{{ offer.title }}', { offer: undefined }, 'missing-variable: offer'],
    ['{{ nonsense }}', {}, 'missing-variable: nonsense'],
    ['{{ join_url | raw }}', {}, 'template: undefined filter: raw'],
    ["{% include '/etc/passwd' %}", {}, 'template: tag "include" not found'],
    ["{% render '/etc/passwd' %}", {}, 'template: tag "render" not found'],
    ['{% if %}', {}, 'template: '],
    ['{{ constructor.name }}', {}, 'missing-variable: constructor'],
    ['{{ contact.__proto__ }}', {}, 'missing-variable: contact.__proto__'],
    ['{% for i in (1..100000000) %}{{ i }}{% endfor %}', {}, 'template: '],
  ] as [string, Partial<LetterValues>, string][])('refuses %s', async (body, values, reason) => {
    await expect(renderer.render(letter(body), withValues(values))).rejects.toEqual(
      expect.objectContaining({ reason: expect.stringContaining(reason) }),
    );
  });
});
