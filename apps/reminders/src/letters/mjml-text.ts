import { convert, type HtmlToTextOptions } from 'html-to-text';

const BLOCK = { leadingLineBreaks: 2, trailingLineBreaks: 2 };
const OPTIONS: HtmlToTextOptions = {
  wordwrap: false,
  formatters: {
    labelled: (element, walk, builder) => {
      builder.openBlock(BLOCK);
      walk(element.children, builder);
      const { href } = element.attribs as Record<string, string | undefined>;
      if (href) builder.addInline(`: ${href}`, { noWordTransform: true });
      builder.closeBlock(BLOCK);
    },
    picture: (element, _walk, builder) => {
      const { alt, href } = element.attribs as Record<string, string | undefined>;
      if (!alt) return;
      builder.openBlock(BLOCK);
      builder.addInline(href ? `${alt}: ${href}` : alt, { noWordTransform: true });
      builder.closeBlock(BLOCK);
    },
  },
  selectors: [
    { selector: 'mj-head', format: 'skip' },
    { selector: 'mj-text', format: 'block', options: BLOCK },
    { selector: 'mj-table', format: 'table' },
    { selector: 'mj-button', format: 'labelled' },
    { selector: 'mj-navbar-link', format: 'labelled' },
    { selector: 'mj-social-element', format: 'labelled' },
    { selector: 'mj-image', format: 'picture' },
    { selector: 'mj-carousel-image', format: 'picture' },
    { selector: 'mj-section', format: 'block', options: BLOCK },
    { selector: 'mj-raw', format: 'block', options: BLOCK },
    { selector: 'a', options: { linkBrackets: ['(', ')'], hideLinkHrefIfSameAsText: true } },
    ...['h1', 'h2', 'h3'].map((selector) => ({ selector, options: { uppercase: false } })),
  ],
};

/** The plain words of a body written in MJML: texts, and what its buttons and pictures lead to. */
export function textOfMjml(source: string): string {
  // Its own parser closes what HTML does not know by the HTML rules, so nothing may close itself.
  return convert(source.replace(/<(mj-[a-z-]+)([^<>]*?)\/>/g, '<$1$2></$1>'), OPTIONS);
}
