import { Context, Liquid, type LiquidOptions, type Template, toValueSync } from 'liquidjs';
import { isQuick, quicken } from './quick-templates.js';
import { type ForgivingEmitter, TextEmitter, WireEmitter } from './wire-emitter.js';

const OPTIONS: LiquidOptions = {
  ownPropertyOnly: true,
  strictFilters: true,
  strictVariables: true,
  // `if` and `default` may ask for what is missing; printing it is refused.
  lenientIf: true,
  // No template may reach for files.
  templates: {},
  parseLimit: 200_000,
  renderLimit: 2_000,
  memoryLimit: 5_000_000,
};

/** The two ways of filling in: as it is, and escaped. Both know only what cannot do harm. */
export class LiquidTemplates {
  private readonly forText = engine();
  private readonly forHtml = engine({ outputEscape: 'escape' });

  parseText(template: string): Template[] {
    return quicken(this.forText.parse(template), template, { escaping: false });
  }

  parseHtml(template: string): Template[] {
    return quicken(this.forHtml.parse(template), template, { escaping: true });
  }

  printText(templates: Template[], values: object): string {
    return print(this.forText, templates, values, new TextEmitter()).buffer;
  }

  /** Without Liquid, or not at all: nothing when there is anything that only it can write. */
  printPlainly(templates: Template[], values: object): string | undefined {
    const emitter = new TextEmitter();
    const isWritten = templates.every((template) => isQuick(template) && template.write(values, emitter));
    return isWritten ? emitter.buffer : undefined;
  }

  printHtml(templates: Template[], values: object): string {
    return print(this.forHtml, templates, values, new TextEmitter()).buffer;
  }

  /** The same in quoted-printable, in pieces. */
  printHtmlForWire(templates: Template[], values: object): string[] {
    return print(this.forHtml, templates, values, new WireEmitter()).pieces;
  }
}

/** Liquid is asked only for what is more than words and plain values; most letters have a block or two of that. */
function print<Into extends ForgivingEmitter>(
  liquid: Liquid,
  templates: Template[],
  values: object,
  emitter: Into,
): Into {
  let context: Context | undefined;
  for (const template of templates) {
    if (isQuick(template) && template.write(values, emitter)) continue;
    context ??= new Context(values, liquid.options, { sync: true }, { liquid });
    toValueSync(
      liquid.renderer.renderTemplates([template], context, emitter) as Generator<unknown, string, unknown>,
    );
    if (context.breakCalled || context.continueCalled) break;
  }
  return emitter;
}

function engine(options: LiquidOptions = {}): Liquid {
  const liquid = new Liquid({ ...OPTIONS, ...options });
  // `raw` would let a value past the escaping.
  delete liquid.filters.raw;
  for (const tag of ['include', 'render', 'layout', 'block']) delete liquid.tags[tag];
  // The way round by which a click is seen, where there is one.
  liquid.registerFilter('followed', function (url: unknown, index: unknown) {
    const { links } = this.context.environments as { links?: Record<number, string> };
    return links?.[Number(index)] ?? url;
  });
  return liquid;
}
