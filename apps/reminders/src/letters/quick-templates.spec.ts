import fc from 'fast-check';
import { Liquid, type Template } from 'liquidjs';
import { endQuotedPrintable } from '../mail/quoted-printable.js';
import { LiquidTemplates } from './liquid-templates.js';
import { quicken } from './quick-templates.js';

const PIECES = [
  'words <b>& more</b>',
  '{{ contact.name }}',
  '{{contact.name | default: "there"}}',
  `{{ contact.name | default: 'it''s' }}`,
  '{{ contact.name | default: "<&>" }}',
  '{{ contact.name | default: contact.email }}',
  '{{ contact.name.size | default: "none" }}',
  '{{ missing | default: "nothing" }}',
  '{{ contact.missing | default: "" }}',
  '{{ true | default: "no" }}',
  '{{ nil | default: "nil" }}',
  '{{ missing }}',
  '{% if contact.name %}named {{ contact.name }}{% endif %}',
  '{% if contact.name.size %}long{% else %}short{% endif %}',
  '{% if true %}true{% else %}false{% endif %}',
  '{% if empty %}empty{% endif %}{% if nil %}nil{% else %}not nil{% endif %}',
  '{% if offer %}{{ offer.title }}{% if offer.url %} at {{ offer.url }}{% endif %}{% else %}none{% endif %}',
  '{% unless offer %}no offer{% else %}{{ offer.title }}{% endunless %}',
  '{% if contact.name == "Ada" %}Ada{% elsif offer %}offer{% else %}nobody{% endif %}',
  '{% if contact %}before {{ missing }} behind{% endif %}',
  '{% if flag %}flag{% endif %}{% unless flag %}no flag{% endunless %}',
  '{% for one in list %}{% if one %}{{ one | default: "x" }},{% endif %}{% endfor %}',
  '{% capture said %}{% if offer %}{{ offer.title }}{% endif %}{% endcapture %}{{ said }}',
  '{% assign contact = offer %}',
];
const text = fc.constantFrom('', 'Ada', '<Ada> & "Co"', 'слово');
const values = fc.record(
  {
    contact: fc.record({ name: text, email: text }, { requiredKeys: ['email'] }),
    offer: fc.record({ title: text, url: fc.option(text) }, { requiredKeys: ['title'] }),
    flag: fc.constantFrom(true, false, 0, '', null),
    list: fc.array(fc.option(text), { maxLength: 3 }),
  },
  { requiredKeys: ['contact', 'list'] },
);

describe(quicken, () => {
  const usual = new Liquid({
    ownPropertyOnly: true,
    strictFilters: true,
    strictVariables: true,
    lenientIf: true,
    outputEscape: 'escape',
  });
  const ours = new LiquidTemplates();
  const said = (print: () => string): string => {
    try {
      return print();
    } catch (error) {
      return /undefined variable: [\w.]+/.exec(String(error))?.[0] ?? 'refused';
    }
  };
  const parsed = <Into>(parse: () => Into): Into | undefined => {
    try {
      return parse();
    } catch {
      return undefined;
    }
  };
  const decoded = (pieces: string[]): string => {
    const bytes = endQuotedPrintable(pieces.join(''))
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
    return Buffer.from(bytes, 'latin1').toString('utf8').replaceAll('\r\n', '\n');
  };

  it('says what Liquid says, and refuses what it refuses', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 }),
        values,
        (pieces, scope) => {
          const source = pieces.join(' ');
          const plain: Template[] | undefined = parsed(() => usual.parse(source));
          const quick = parsed(() => ours.parseHtml(source));
          expect(quick === undefined).toBe(plain === undefined);
          if (!plain || !quick) return;
          const expected = said(() => usual.renderSync(plain, scope) as string);
          expect(said(() => ours.printHtml(quick, scope))).toBe(expected);
          expect(said(() => decoded(ours.printHtmlForWire(quick, scope)))).toBe(expected);
        },
      ),
      { numRuns: 300 },
    );
  });
});
