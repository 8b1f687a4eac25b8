import escapeHtml from 'escape-html';

const LIQUID = /\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g;
const OPEN = '\uE000';
const CLOSE = '\uE001';
const HELD = new RegExp(`${OPEN}(\\d+)${CLOSE}`, 'g');
const ONLY_BLOCKS = new RegExp(`^(?:\\s|${OPEN}\\d+${CLOSE})+$`);
const LINK_VARIABLE = /^\{\{-?\s*[a-z_]+_url\s*-?\}\}$/;
const LINK = new RegExp(`\\[([^\\]\\n]+)\\]\\((https?://[^\\s)]+|${OPEN}\\d+${CLOSE})\\)`, 'g');
const BOLD = /\*\*([^*\n]+)\*\*/g;

/**
 * Turns the writer's one source into the two templates of a letter, before any value is filled in: what people typed
 * into a form can therefore never become markup. Liquid is kept apart meanwhile, so that only the words are escaped.
 */
export function toTextTemplate(body: string): string {
  const { words, held } = holdLiquid(body);
  return restore(
    words
      .replace(LINK, (whole, label: string, target: string) =>
        goesToLink(target, held) ? `${label}: ${target}` : whole,
      )
      .replace(BOLD, '$1'),
    held,
  );
}

export function toHtmlTemplate(body: string): string {
  const { words, held } = holdLiquid(body);
  const paragraphs = words.split(/\n[ \t]*\n+/).map((paragraph) => {
    const text = paragraph.trim();
    if (text === '') return '';
    if (ONLY_BLOCKS.test(text) && blocksOnly(text, held)) return text;
    return `<p>${inline(text, held)}</p>`;
  });
  return restore(paragraphs.filter((paragraph) => paragraph !== '').join('\n'), held);
}

function inline(text: string, held: string[]): string {
  const escaped = escapeHtml(text);
  return escaped
    .replace(LINK, (whole, label: string, target: string, at: number) => {
      if (!goesToLink(target, held)) return whole;
      // A link that opens its paragraph is what the letter asks for.
      return `<a href="${target}"${at === 0 ? ' class="button"' : ''}>${label}</a>`;
    })
    .replace(BOLD, '<strong>$1</strong>')
    .replaceAll('\n', '<br>\n');
}

function goesToLink(target: string, held: string[]): boolean {
  const index = new RegExp(`^${OPEN}(\\d+)${CLOSE}$`).exec(target)?.[1];
  return index === undefined || LINK_VARIABLE.test(held[Number(index)]!);
}

function blocksOnly(text: string, held: string[]): boolean {
  return [...text.matchAll(HELD)].every(([, index]) => held[Number(index)]!.startsWith('{%'));
}

function holdLiquid(body: string): { words: string; held: string[] } {
  const held: string[] = [];
  const words = body
    .replace(/\r\n?/g, '\n')
    .replaceAll(OPEN, '')
    .replaceAll(CLOSE, '')
    .replace(LIQUID, (liquid) => `${OPEN}${held.push(liquid) - 1}${CLOSE}`);
  return { words, held };
}

function restore(words: string, held: string[]): string {
  return words.replace(HELD, (_, index: string) => held[Number(index)]!);
}
