import { type Context, type Emitter, IfTag, Output, type Template, TokenKind, UnlessTag } from 'liquidjs';
import { quotedPrintable } from '../mail/quoted-printable.js';
import { type ForgivingEmitter, WireEmitter } from './wire-emitter.js';

/** What is written without Liquid's machinery; it says no when a value is not plain, and Liquid does it then. */
export interface QuickTemplate extends Template {
  write(values: object, emitter: ForgivingEmitter): boolean;
}

const PLAIN_VARIABLE = /^[a-z_]+(?:\.[a-z_]+|\[\d+\])*$/;
const FOLLOWED = /^([a-z_]+) \| followed: (\d+)$/;
const DEFAULTED = /^([a-z_]+(?:\.[a-z_]+)*)\s*\|\s*default:\s*(?:"([^"\\]*)"|'([^'\\]*)')$/;
/** What is no variable for Liquid, and what it asks of texts and lists as if it were in them. */
const NO_VARIABLE = /^(?:true|false|nil|null|empty|blank)\b|\.(?:size|first|last)\b/;
/** After these a name may mean something else further down. */
const RENAMES = /\{%-?\s*(?:assign|capture|increment|decrement)\b/;
const ESCAPED = /[&<>"']/g;
const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&#34;',
  "'": '&#39;',
};

/**
 * Most of a letter is words, plain `{{ webinar.title }}` and `{% if offer_url %}`. Those are written straight away; whatever is not plain, or
 * not there, goes the usual way and ends as it always did. Words are kept in quoted-printable as well when
 * they may be asked for so: they are most of a letter, and the same for everybody.
 */
export function quicken(
  templates: Template[],
  source: string,
  { escaping }: { escaping: boolean },
): Template[] {
  return quickenAll(templates, { escaping, renames: RENAMES.test(source) });
}

function quickenAll(templates: Template[], options: { escaping: boolean; renames: boolean }): Template[] {
  return templates.map((template) => {
    if (template instanceof IfTag || template instanceof UnlessTag) {
      for (const branch of template.branches) branch.templates = quickenAll(branch.templates, options);
      if (template.elseTemplates) template.elseTemplates = quickenAll(template.elseTemplates, options);
      return quickBlock(template, options) ?? template;
    }
    const { str } = template as { str?: unknown };
    if (template.token.kind === TokenKind.HTML && typeof str === 'string')
      return new QuickWords(template, str, options.escaping);
    const { content } = template.token as { content?: string };
    const said = content?.trim();
    if (!(template instanceof Output) || !said || options.renames) return template;
    const [, name, number] = FOLLOWED.exec(said) ?? [];
    if (name && number) return new QuickOutput(template, [['links', number], [name]], options.escaping);
    const [defaulted, path, ...words] = DEFAULTED.exec(said) ?? [];
    if (defaulted && !NO_VARIABLE.test(path!))
      return new QuickOutput(template, [path!.split('.')], options.escaping, words.join(''));
    return PLAIN_VARIABLE.test(said) ? new QuickOutput(template, [pathOf(said)], options.escaping) : template;
  });
}

/** `{% if offer_url %}`, when everything in it is quick as well. */
function quickBlock(block: IfTag | UnlessTag, { renames }: { renames: boolean }): QuickTemplate | undefined {
  const [branch, ...others] = block.branches;
  const asked = (block.token as { args?: string }).args?.trim() ?? '';
  if (!branch || others.length > 0 || renames || !PLAIN_VARIABLE.test(asked) || NO_VARIABLE.test(asked))
    return undefined;
  const whenThere = branch.templates;
  const otherwise = block.elseTemplates ?? [];
  if (!whenThere.every(isQuick) || !otherwise.every(isQuick)) return undefined;
  const path = pathOf(asked);
  return block instanceof IfTag
    ? new QuickBlock(block, path, whenThere, otherwise)
    : new QuickBlock(block, path, otherwise, whenThere);
}

/** As Liquid's own `escape` writes it. */
export function escapedForHtml(text: string): string {
  return text.replace(ESCAPED, (letter) => ESCAPES[letter]!);
}

/** Liquid has emitters of its own, for what it captures. */
function isForgiving(emitter: Emitter): emitter is ForgivingEmitter {
  return 'backTo' in emitter;
}

export function isQuick(template: Template): template is QuickTemplate {
  return template instanceof QuickWords || template instanceof QuickOutput || template instanceof QuickBlock;
}

function pathOf(name: string): string[] {
  return name.replace(/\[(\d+)\]/g, '.$1').split('.');
}

class QuickWords implements QuickTemplate {
  private readonly encoded: string;

  constructor(
    readonly usual: Template,
    private readonly words: string,
    forWire: boolean,
  ) {
    this.encoded = forWire ? quotedPrintable(words) : '';
  }

  get token(): Template['token'] {
    return this.usual.token;
  }

  render(_context: Context, emitter: Emitter): undefined {
    if (emitter instanceof WireEmitter) emitter.writeEncoded(this.encoded);
    else emitter.write(this.words);
  }

  write(_values: object, emitter: ForgivingEmitter): boolean {
    if (emitter instanceof WireEmitter) emitter.writeEncoded(this.encoded);
    else emitter.write(this.words);
    return true;
  }
}

class QuickOutput implements QuickTemplate {
  constructor(
    private readonly usual: Output,
    /** The first of these that is there. */
    private readonly paths: string[][],
    private readonly escaping: boolean,
    /** What stands for an empty value, or one that is not there. */
    private readonly fallback?: string,
  ) {}

  get token(): Template['token'] {
    return this.usual.token;
  }

  render(context: Context, emitter: Emitter): IterableIterator<unknown> | undefined {
    if (isForgiving(emitter) && this.write(context.environments, emitter)) return undefined;
    return this.usual.render(context, emitter) as IterableIterator<unknown>;
  }

  write(values: object, emitter: ForgivingEmitter): boolean {
    const text = this.textFrom(values);
    if (text === undefined) return false;
    emitter.write(this.escaping ? escapedForHtml(text) : text);
    return true;
  }

  private textFrom(values: object): string | undefined {
    for (const path of this.paths) {
      const value = valueAt(values, path);
      if (typeof value === 'string') return value === '' ? (this.fallback ?? value) : value;
      if (value === undefined || value === null) continue;
      return undefined;
    }
    return this.fallback;
  }
}

class QuickBlock implements QuickTemplate {
  constructor(
    private readonly usual: IfTag | UnlessTag,
    private readonly path: string[],
    private readonly whenThere: QuickTemplate[],
    private readonly otherwise: QuickTemplate[],
  ) {}

  get token(): Template['token'] {
    return this.usual.token;
  }

  render(context: Context, emitter: Emitter): IterableIterator<unknown> | undefined {
    if (isForgiving(emitter) && this.write(context.environments, emitter)) return undefined;
    return this.usual.render(context, emitter) as IterableIterator<unknown>;
  }

  write(values: object, emitter: ForgivingEmitter): boolean {
    const value = valueAt(values, this.path);
    const isThere = value !== undefined && value !== null && value !== false;
    const before = emitter.mark();
    for (const template of isThere ? this.whenThere : this.otherwise) {
      if (template.write(values, emitter)) continue;
      // Liquid writes the whole block then, or says what is missing in it.
      emitter.backTo(before);
      return false;
    }
    return true;
  }
}

function valueAt(values: object, path: string[]): unknown {
  let value: unknown = values;
  for (const name of path) {
    const holder = value as Record<string, unknown> | null | undefined;
    value = holder && typeof holder === 'object' && Object.hasOwn(holder, name) ? holder[name] : undefined;
  }
  return value;
}
