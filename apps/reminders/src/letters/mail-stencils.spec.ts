import fc from 'fast-check';
import { type ParsedMail, simpleParser } from 'mailparser';
import { LANGUAGES } from '@funnelcast/languages';
import { buildMail } from '../mail/build-mail.js';
import { type LetterDraft, mailOptionsOf } from './letter-draft.js';
import { LetterRenderer } from './letter-renderer.js';
import { MailStencils } from './mail-stencils.js';

const BODY = `Hello {{ contact.first_name | default: "there" }},

**{{ webinar.title }}** with {{ webinar.presenter }} is on {{ session.when }}. Здравствуйте, 今日は, مرحبا, 👩‍🚀

[Go to the room]({{ join_url }})

{% if offer_url %}[{{ offer.title }}]({{ offer_url }}): {{ offer.description }}{% endif %}

[What else there is](https://example.org/a?b=c&d=e)

.a line that begins with a dot
--and one with hyphens
{% assign shout = contact.name | upcase %}{{ shout | default: "you" }}`;
const MJML = `<mj-text>Dear {{ contact.name | default: "you" }}, {{ webinar.title }}</mj-text>
{% if offer_url %}<mj-button href="{{ offer_url }}">{{ offer.title }}</mj-button>{% endif %}
<mj-button href="{{ join_url }}">In</mj-button>`;
const NAMES = [
  'Ada Lovelace',
  'Анна Каренина',
  'محمد بن سلمان',
  'שרה לוי',
  '山田太郎',
  '👩‍🚀🏳️‍🌈 Zoë',
  '"Quoted" \\ <b>bold</b>, & co; (comment)',
  'Eve\r\nBcc: everybody@example.org\r\n\r\nbody',
  '=?utf-8?Q?fooled?=',
  '.\r\n.\r\nMAIL FROM:<x@y.example>',
  '--_NmP-boundary\r\n',
  '',
  ' ',
  '\u0000\u0007\u202e',
  'x'.repeat(300),
  'слово '.repeat(60),
];
const name = fc.oneof(
  fc.constantFrom(...NAMES),
  fc.string({ unit: 'binary', maxLength: 120 }).map((text) => text.toWellFormed()),
  fc.string({ unit: 'grapheme', maxLength: 120 }).map((text) => text.toWellFormed()),
);

/** What a reader gets to see; how it was encoded on the way is nobody's business. */
function seen({ headers, headerLines, text, html, attachments }: ParsedMail): object {
  const of = (key: string) => headers.get(key);
  const order = headerLines.map(({ key }) => key).filter((key) => key !== 'content-transfer-encoding');
  const shown = ['from', 'to', 'reply-to', 'subject', 'message-id', 'date', 'list', 'list-unsubscribe-post'];
  return {
    order,
    headers: shown.map((key) => of(key) ?? null).map((value) => JSON.stringify(value)),
    automatic: of('auto-submitted'),
    text,
    html,
    attachments: attachments.map(({ content, contentType, filename, contentDisposition }) => ({
      contentType,
      filename,
      contentDisposition,
      content: content.toString('utf8'),
    })),
  };
}

describe(MailStencils, () => {
  const renderer = new LetterRenderer();
  const stencils = new MailStencils();

  async function draftOf(known: {
    name: string;
    title: string;
    language: string;
    body: string;
    followed: boolean;
    calendar?: string;
    answersHere?: boolean;
  }): Promise<LetterDraft> {
    const prepared = await renderer.prepare(
      { subject: '{{ contact.name }}: {{ webinar.title }} — скоро', body: known.body },
      known.language,
    );
    const url = (path: string) => `https://funnelcast.example.org/${path}?lang=${known.language}`;
    return {
      prepared,
      values: {
        contact: { name: known.name, first_name: known.name.split(' ')[0]!, email: 'ada@example.org' },
        webinar: { title: known.title, presenter: 'Grace "Amazing" Hopper' },
        session: { when: 'Monday, 7 January 2030' },
        workspace: { name: 'Größe & Söhne' },
        offer: { title: known.title, description: known.name },
        join_url: url('join/abc'),
        offer_url: url('offer/abc'),
        preferences_url: url('preferences/abc'),
        unsubscribe_url: url('unsubscribe/abc'),
      },
      followed: known.followed
        ? { link: (number) => url(`l/${number}`), trapUrl: url('l/0'), pixelUrl: url('o.gif') }
        : undefined,
      common: {
        from: { name: 'Größe & Söhne', address: 'mail@example.org' },
        replyTo: known.answersHere ? 'own' : { name: 'Grace "Amazing" Hopper', address: 'grace@example.org' },
        listId: '<0192.example.org>',
        calendar: known.calendar === undefined ? undefined : { method: 'REQUEST', filename: 'invite.ics' },
      },
      to: { name: known.name, address: 'ada@example.org' },
      replyTo: known.answersHere ? { name: known.title, address: 'bounces+abc@example.org' } : undefined,
      envelope: { from: 'bounces+abc@example.org', to: 'ada@example.org' },
      messageId: '<0192a@example.org>',
      date: new Date('2030-01-07T09:00:00Z'),
      unsubscribeUrl: 'https://funnelcast.example.org/unsubscribe/abc',
      calendar: known.calendar,
      dkim: undefined,
    };
  }

  it('makes letters that read like those of the library, in every language, whatever people are called', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          contact: name,
          title: name.filter((title) => title.trim() !== ''),
          language: fc.constantFrom(...Object.keys(LANGUAGES)),
          body: fc.constantFrom(BODY, MJML),
          followed: fc.boolean(),
          calendar: fc.option(name, { nil: undefined }),
          answersHere: fc.boolean(),
        }),
        async ({ contact, calendar, ...others }) => {
          const known = { name: contact, ...others };
          const draft = await draftOf(calendar ? { ...known, calendar } : known);
          const { mail } = await stencils.build(draft);
          const usual = await buildMail(mailOptionsOf(draft));

          expect(seen(await simpleParser(mail.message))).toEqual(seen(await simpleParser(usual.message)));
          expect(mail.envelope).toEqual(usual.envelope);
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);

  it('makes nothing that a server would have to repair', async () => {
    for (const contact of NAMES) {
      const { mail } = await stencils.build(
        await draftOf({
          name: contact,
          title: contact || 'x',
          language: 'en',
          body: BODY,
          followed: true,
          answersHere: true,
        }),
      );
      const wire = mail.message.toString('latin1');
      expect(wire).toMatch(/^[\r\n\t\x20-\x7e]*$/);
      expect(wire.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      expect(wire).not.toContain('\r\n.');
      const end = wire.indexOf('\r\n\r\n');
      expect(wire.slice(0, end)).not.toMatch(/^bcc:/im);
      const body = wire.slice(end);
      for (const line of body.split('\r\n')) expect(line.length).toBeLessThanOrEqual(78);
    }
  });

  it('goes the library’s way with an address that needs another spelling', async () => {
    const draft = await draftOf({ name: 'Ada', title: 'x', language: 'en', body: BODY, followed: false });
    const address = 'ada@bücher.example';
    const { mail } = await stencils.build({
      ...draft,
      to: { name: 'Ada', address },
      envelope: { ...draft.envelope, to: address },
    });

    expect(mail.envelope.to).toBe('ada@xn--bcher-kva.example');
    expect(mail.message.toString('latin1')).toContain('To: Ada <ada@xn--bcher-kva.example>');
  });
});
