import { type Context, type Emitter, Output, Tag, type Template } from 'liquidjs';

const PLAIN_VARIABLE = /^[a-z_]+(?:\.[a-z_]+)*$/;
/** After these a name may mean something else further down. */
const RENAMING = new Set(['assign', 'capture', 'increment', 'decrement']);
const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&#34;',
  "'": '&#39;',
};

/**
 * Most of a letter is words and plain `{{ webinar.title }}`. Those are written straight away, without Liquid's machinery
 * for expressions; whatever is not plain, or not there, goes the usual way and ends as it always did.
 */
export function quicken(templates: Template[], { escaping }: { escaping: boolean }): Template[] {
  if (templates.some((template) => template instanceof Tag && RENAMING.has(template.name))) return templates;
  return templates.map((template) => {
    const { content } = template.token as { content?: string };
    const path = content?.trim();
    return template instanceof Output && path && PLAIN_VARIABLE.test(path)
      ? new QuickOutput(template, path.split('.'), escaping)
      : template;
  });
}

class QuickOutput implements Template {
  constructor(
    private readonly usual: Output,
    private readonly path: string[],
    private readonly escaping: boolean,
  ) {}

  get token(): Template['token'] {
    return this.usual.token;
  }

  render(context: Context, emitter: Emitter): IterableIterator<unknown> | undefined {
    let value: unknown = context.environments;
    for (const name of this.path) {
      const holder = value as Record<string, unknown> | null | undefined;
      value = holder && typeof holder === 'object' && Object.hasOwn(holder, name) ? holder[name] : undefined;
    }
    if (typeof value !== 'string') return this.usual.render(context, emitter) as IterableIterator<unknown>;
    emitter.write(this.escaping ? value.replace(/[&<>"']/g, (letter) => ESCAPES[letter]!) : value);
    return undefined;
  }
}
