import escapeHtml from 'escape-html';

/** What a page says about itself to browsers, search engines and the services that preview links. */
export type HeadTag =
  | { name: string; content: string }
  | { property: string; content: string }
  | { rel: string; href: string }
  | { rel: 'preload'; as: 'image'; fetchpriority: 'high'; imagesrcset: string; imagesizes: string }
  | { jsonLd: object };

/** Writes one tag. Values are escaped here and nowhere else, whoever typed them. */
export function renderHeadTag(tag: HeadTag): string {
  if ('jsonLd' in tag) return `<script type="application/ld+json">${scriptJson(tag.jsonLd)}</script>`;
  const attributes = Object.entries(tag).map(([name, value]) => `${name}="${escapeHtml(String(value))}"`);
  return `<${'rel' in tag ? 'link' : 'meta'} ${attributes.join(' ')} />`;
}

const UNSAFE_IN_SCRIPT: Record<string, string> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/** JSON that cannot end the script element it stands in (`</script>`), nor open a comment in it (`<!--`). */
export function scriptJson(data: unknown): string {
  return JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (character) => UNSAFE_IN_SCRIPT[character]!);
}
