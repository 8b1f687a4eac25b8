/** What a letter written in MJML may be made of. Whatever loads, runs or hides things is not among it. */
const HEAD = ['mj-head', 'mj-attributes', 'mj-all', 'mj-class', 'mj-style', 'mj-preview', 'mj-breakpoint'];
/** Between their children stands no text, only Liquid blocks. */
const CONTAINERS = [
  'mjml',
  'mj-body',
  'mj-wrapper',
  'mj-section',
  'mj-group',
  'mj-column',
  'mj-hero',
  'mj-social',
  'mj-navbar',
  'mj-accordion',
  'mj-accordion-element',
  'mj-carousel',
];
const CONTENT = [
  'mj-text',
  'mj-button',
  'mj-image',
  'mj-divider',
  'mj-spacer',
  'mj-table',
  'mj-social-element',
  'mj-navbar-link',
  'mj-accordion-title',
  'mj-accordion-text',
  'mj-carousel-image',
];
const HTML =
  'a b blockquote br code div em h1 h2 h3 h4 h5 h6 hr i img li ol p pre s small span strong sub sup table tbody td tfoot th thead tr u ul';
const ALLOWED = new Set([...HEAD, ...CONTAINERS, ...CONTENT, ...HTML.split(' ')]);
const HOLDS_NO_TEXT = new Set([...CONTAINERS, 'mj-head', 'mj-attributes']);
/** Liquid blocks may stand among these as raw lines; in the others MJML has no place for them. */
const TAKES_BLOCKS = new Set(['mj-body', 'mj-wrapper', 'mj-section', 'mj-group', 'mj-column', 'mj-hero']);
const ADDRESS_ATTRIBUTES = new Set([
  'href',
  'src',
  'background-url',
  'action',
  'icon-position',
  'thumbnails-src',
]);
const ADDRESS = /^(?:https?:\/\/|mailto:|tel:|#)/i;

export function isAllowedElement(name: string): boolean {
  return ALLOWED.has(name);
}

export function holdsNoText(name: string | undefined): boolean {
  return name === undefined || HOLDS_NO_TEXT.has(name);
}

export function takesBlocks(name: string | undefined): boolean {
  return name === undefined || TAKES_BLOCKS.has(name);
}

/** Why an attribute is refused; `isLink` knows the variables that hold an address of ours. */
export function attributeProblem(
  name: string,
  value: string,
  isLink: (value: string) => boolean,
): string | undefined {
  const lower = name.toLowerCase();
  if (/^on|^srcdoc$|^formaction$/.test(lower)) return `the attribute ${name} is not allowed`;
  if (ADDRESS_ATTRIBUTES.has(lower) || lower.endsWith('-url')) {
    const address = value.trim();
    if (address !== '' && !ADDRESS.test(address) && !isLink(address))
      return `${name} must be an address that begins with https://, or a link of ours`;
  }
  return lower === 'style' ? styleProblem(value) : undefined;
}

export function styleProblem(css: string): string | undefined {
  const bare = css.replace(/\\/g, '').toLowerCase();
  return /@import|expression\s*\(|javascript:|behaviou?r\s*:|-moz-binding|<\//.test(bare)
    ? 'styles may not load or run anything'
    : undefined;
}
