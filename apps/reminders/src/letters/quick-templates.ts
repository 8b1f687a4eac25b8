import { type Context, type Emitter, IfTag, Output, type Template, TokenKind, UnlessTag } from 'liquidjs';
import { quotedPrintable } from '../mail/quoted-printable.js';
import { WireEmitter } from './wire-emitter.js';

/** What is written without Liquid's machinery; it says no when a value is not plain, and Liquid does it then. */
export interface QuickTemplate extends Template {
  write(values: object, emitter: Emitter): boolean;
}

const PLAIN_VARIABLE = /^[a-z_]+(?:\.[a-z_]+|\[\d+\])*$/;
const FOLLOWED = /^([a-z_]+) \| followed: (\d+)$/;
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
 * Most of a letter is words and plain `{{ webinar.title }}`. Those are written straight away; whatever is not plain, or
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
      return template;
    }
    const { str } = template as { str?: unknown };
    if (template.token.kind === TokenKind.HTML && typeof str === 'string')
      return new QuickWords(template, str, options.escaping);
    const { content } = template.token as { content?: string };
    const said = content?.trim();
    if (!(template instanceof Output) || !said || options.renames) return template;
    const [, name, number] = FOLLOWED.exec(said) ?? [];
    if (name && number) return new QuickOutput(template, [['links', number], [name]], options.escaping);
    return PLAIN_VARIABLE.test(said)
      ? new QuickOutput(template, [said.replace(/\[(\d+)\]/g, '.$1').split('.')], options.escaping)
      : template;
  });
}

export function isQuick(template: Template): template is QuickTemplate {
  return template instanceof QuickWords || template instanceof QuickOutput;
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

  write(_values: object, emitter: Emitter): boolean {
    if (emitter instanceof WireEmitter) emitter.writeEncoded(this.encoded);
    else emitter.buffer += this.words;
    return true;
  }
}

class QuickOutput implements QuickTemplate {
  constructor(
    private readonly usual: Output,
    /** The first of these that is there. */
    private readonly paths: string[][],
    private readonly escaping: boolean,
  ) {}

  get token(): Template['token'] {
    return this.usual.token;
  }

  render(context: Context, emitter: Emitter): IterableIterator<unknown> | undefined {
    if (this.write(context.environments, emitter)) return undefined;
    return this.usual.render(context, emitter) as IterableIterator<unknown>;
  }

  write(values: object, emitter: Emitter): boolean {
    for (const path of this.paths) {
      const value = valueAt(values, path);
      if (typeof value !== 'string') continue;
      emitter.write(this.escaping ? value.replace(ESCAPED, (letter) => ESCAPES[letter]!) : value);
      return true;
    }
    return false;
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
