import escapeHtml from 'escape-html';
import { CLOSE, type HeldLiquid, OPEN } from './held-liquid.js';

const TARGET = `https?://[^\\s)]+|${OPEN}\\d+${CLOSE}`;
const LINK = new RegExp(`\\[([^\\]\\n]+)\\]\\((${TARGET})\\)`, 'g');
const ONE_LINK = new RegExp(`^\\[([^\\]\\n]+)\\]\\((${TARGET})\\)$`);
const BOLD = /\*\*([^*\n]+)\*\*/g;
const INLINE_BUTTON =
  'display:inline-block;background:#0b7a6b;color:#ffffff;text-decoration:none;font-weight:600;padding:12px 24px;border-radius:8px';

/**
 * Turns the writer's one source into the two templates of a letter, before any value is filled in: what people typed
 * into a form can therefore never become markup.
 */
export function toText(liquid: HeldLiquid): string {
  return liquid.words
    .replace(LINK, (whole, label: string, target: string) =>
      leads(target, liquid) ? `${label}: ${target}` : whole,
    )
    .replace(BOLD, '$1');
}

/** MJML for the inside of a column: texts, buttons where a paragraph is one link, and Liquid blocks between them. */
export function toMjml(liquid: HeldLiquid): string {
  const parts: string[] = [];
  let texts: string[] = [];
  const endText = () => {
    if (texts.length > 0) parts.push(`<mj-text css-class="content">${texts.join('\n')}</mj-text>`);
    texts = [];
  };
  for (const paragraph of liquid.words.split(/\n[ \t]*\n+/)) {
    const text = paragraph.trim();
    if (text === '') continue;
    const block = liquid.isBlocksOnly(text) ? `<mj-raw>${text}</mj-raw>` : button(text, liquid);
    if (block) {
      endText();
      parts.push(block);
    } else texts.push(`<p>${inline(text, liquid)}</p>`);
  }
  endText();
  return parts.join('\n');
}

function button(text: string, liquid: HeldLiquid): string | undefined {
  const [, label, target] = ONE_LINK.exec(text) ?? [];
  if (!label || !target || !leads(target, liquid)) return undefined;
  return `<mj-button css-class="button" href="${escapeHtml(target)}">${words(label)}</mj-button>`;
}

function inline(text: string, liquid: HeldLiquid): string {
  return words(text, (escaped) =>
    escaped.replace(LINK, (whole, label: string, target: string, at: number) => {
      if (!leads(target, liquid)) return whole;
      // A link that opens its paragraph is what the letter asks for.
      return `<a href="${target}"${at === 0 ? ` class="button" style="${INLINE_BUTTON}"` : ''}>${label}</a>`;
    }),
  );
}

function words(text: string, links: (escaped: string) => string = (escaped) => escaped): string {
  return links(escapeHtml(text)).replace(BOLD, '<strong>$1</strong>').replaceAll('\n', '<br>\n');
}

function leads(target: string, liquid: HeldLiquid): boolean {
  return !target.startsWith(OPEN) || liquid.linkVariable(target) !== undefined;
}
