import mjml2html from 'mjml';
import type { LetterWords } from '@funnelcast/languages';
import { HeldLiquid } from './held-liquid.js';
import { LetterRefused } from './letter.errors.js';
import { BODY_ATTRIBUTES, CLOSE_SHEET, footMjml, frameText, headMjml, openSheet } from './letter-frame.js';
import { toMjml, toText } from './letter-markup.js';
import type { LetterLink } from './letter-link.js';
import { textOfMjml } from './mjml-text.js';
import { readMjml } from './read-mjml.js';

export interface LetterTemplates {
  text: string;
  html: string;
  /** In the order in which they stand, for those who follow links. */
  links: LetterLink[];
}

const IS_MJML = /^\s*<(?:mjml[\s>]|mj-[a-z])/;
/** Elements that bring their own section. */
const SECTIONS = new Set(['mj-section', 'mj-wrapper', 'mj-hero']);
const FOLLOWED = new Set(['join_url', 'offer_url']);
const HREF = /(<a\b[^>]*?\shref=")([^"]*)(")/g;

/** Makes the Liquid templates of a letter: MJML is compiled once, and what is left to do per person is filling in. */
export async function compileLetter(
  body: string,
  language: string,
  frame: LetterWords['frame'],
): Promise<LetterTemplates> {
  const liquid = new HeldLiquid(body);
  const { mjml, text } = IS_MJML.test(body) ? fromMjml(liquid, frame) : fromWords(liquid, frame);
  const html = await compile(hold(mjml, liquid), language);
  const links: LetterLink[] = [];
  const followed = html.replace(HREF, (whole, before: string, target: string, after: string) => {
    const link = linkTo(target, liquid);
    if (!link) return whole;
    const index = links.push(link);
    const value =
      link.kind === 'page' ? `{{ links[${index}] }}` : `{{ ${link.kind}_url | followed: ${index} }}`;
    return `${before}${value}${after}`;
  });
  return { text: frameText(liquid.restore(text), frame), html: liquid.restore(followed), links };
}

interface Written {
  mjml: string;
  text: string;
}

function fromWords(liquid: HeldLiquid, frame: LetterWords['frame']): Written {
  return {
    mjml: framed(headMjml(), openSheet(), toMjml(liquid), CLOSE_SHEET + footMjml(frame)),
    text: toText(liquid),
  };
}

function fromMjml(liquid: HeldLiquid, frame: LetterWords['frame']): Written {
  const { source, problems, first, ownPreview, hasHead } = readMjml(liquid);
  if (problems.length > 0) throw new LetterRefused(`mjml: ${problems.join('; ')}`);
  const head = headMjml({ ownPreview });
  const text = textOfMjml(source);
  if (first === 'mjml') {
    const headed = hasHead
      ? source.replace(
          /<mj-head\s*(?:>|\/>)/,
          (tag) => `<mj-head>${head}${tag.endsWith('/>') ? '</mj-head>' : ''}`,
        )
      : source.replace(/<mjml(?:\s[^>]*)?>/, (tag) => `${tag}<mj-head>${head}</mj-head>`);
    return { mjml: headed.replace(/<\/mj-body\s*>/, (tag) => footMjml(frame) + tag), text };
  }
  if (SECTIONS.has(first)) return { mjml: framed(head, '', source, footMjml(frame)), text };
  return { mjml: framed(head, openSheet(), source, CLOSE_SHEET + footMjml(frame)), text };
}

function framed(head: string, before: string, content: string, after: string): string {
  return `<mjml><mj-head>${head}</mj-head><mj-body ${BODY_ATTRIBUTES}>${before}${content}${after}</mj-body></mjml>`;
}

/** The frame's own Liquid is held as well: MJML must not meet any. */
function hold(mjml: string, liquid: HeldLiquid): string {
  return mjml.replace(/\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g, (own) => liquid.hold(own));
}

async function compile(mjml: string, language: string): Promise<string> {
  const spoken = mjml.replace(/^\s*<mjml[^>]*>/, `<mjml lang="${language.replace(/[^A-Za-z-]/g, '')}">`);
  try {
    const { html } = await mjml2html(spoken, { validationLevel: 'strict', fonts: {}, keepComments: false });
    return html.replace(/^[ \t]+/gm, '').replace(/\n{2,}/g, '\n');
  } catch (error) {
    throw new LetterRefused(`mjml: ${problemsOf(error)}`);
  }
}

function problemsOf(error: unknown): string {
  const { errors, message } = error as { errors?: { line: number; message: string }[]; message: string };
  return (
    errors
      ?.map((one) => `line ${one.line}: ${one.message}`)
      .slice(0, 5)
      .join('; ') || message
  );
}

function linkTo(target: string, liquid: HeldLiquid): LetterLink | undefined {
  const variable = liquid.linkVariable(target);
  if (variable)
    return FOLLOWED.has(variable) ? { kind: variable === 'join_url' ? 'join' : 'offer' } : undefined;
  // An address with a value in it is different for everybody and leads where it says.
  if (liquid.hasAny(target) || !/^https?:\/\//i.test(target)) return undefined;
  return { kind: 'page', target: unescaped(target) };
}

function unescaped(target: string): string {
  return target
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
