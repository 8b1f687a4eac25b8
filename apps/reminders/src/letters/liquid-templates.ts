import { Liquid, type LiquidOptions, type Template } from 'liquidjs';
import { quicken } from './quick-templates.js';

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
  readonly forText = engine();
  readonly forHtml = engine({ outputEscape: 'escape' });

  parseText(template: string): Template[] {
    return quicken(this.forText.parse(template), { escaping: false });
  }

  parseHtml(template: string): Template[] {
    return quicken(this.forHtml.parse(template), { escaping: true });
  }
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
