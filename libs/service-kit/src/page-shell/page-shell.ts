import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable, Logger, Optional } from '@nestjs/common';
import escapeHtml from 'escape-html';
import { WEB_ROOT } from '../http/web-root.js';
import { type HeadTag, renderHeadTag, scriptJson } from './head-tag.js';

/** Where the built pages lie, when not in the usual place. */
export const PAGE_ROOT = Symbol('page root');

export interface Page {
  entry: 'attendee' | 'studio';
  /** What `title` and `description` are written in; English where nothing is said. */
  language?: string;
  title: string;
  description: string;
  head?: HeadTag[];
  /** Shown until the script takes over: HTML whose values are escaped already, drawn as the script will draw it. */
  body?: string;
  /** What the browser side starts from, read from `#page-data`. */
  data: { page: string } & Record<string, unknown>;
}

interface Shell {
  html: string;
  changedAtMs: number;
}

const FILE_OF_ENTRY = { attendee: 'attendee.html', studio: 'index.html' };

/** Fills the built web entry with what one page says about itself, so that it is complete before any script runs. */
@Injectable()
export class PageShell {
  private readonly shells = new Map<string, Shell>();
  private readonly logger = new Logger(PageShell.name);

  constructor(@Optional() @Inject(PAGE_ROOT) private readonly root: string = WEB_ROOT) {}

  async render({ entry, language, title, description, head = [], body = '', data }: Page): Promise<string> {
    const tags = [
      `<title>${escapeHtml(title)}</title>`,
      renderHeadTag({ name: 'description', content: description }),
      ...head.map(renderHeadTag),
      `<script type="application/json" id="page-data">${scriptJson(data)}</script>`,
    ];
    const html = await this.shellOf(entry);
    // A function, because `$&` and its like in a title would be taken for a pattern.
    return inLanguage(html, language)
      .replace('</head>', () => `  ${tags.join('\n    ')}\n  </head>`)
      .replace('<div id="root"></div>', () => `<div id="root">${body}</div>`);
  }

  /** Read again when it changed: a new build shows without a restart. */
  private async shellOf(entry: Page['entry']): Promise<string> {
    const file = join(this.root, FILE_OF_ENTRY[entry]);
    const changedAtMs = await stat(file).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    );
    const known = this.shells.get(entry);
    if (known?.changedAtMs === changedAtMs) return known.html;
    const html = changedAtMs === 0 ? this.plainShell(file) : withoutOwnHead(await readFile(file, 'utf8'));
    this.shells.set(entry, { html, changedAtMs });
    return html;
  }

  /** Without a web build (an API-only deployment, tests) a page still tells robots and previews what it is about. */
  private plainShell(file: string): string {
    this.logger.warn(`${file} is missing: pages are served without their scripts`);
    return '<!doctype html>\n<html lang="en">\n  <head>\n    <meta charset="utf-8" />\n  </head>\n  <body><div id="root"></div></body>\n</html>\n';
  }
}

/** Where the language is known, the words of the others need not be loaded ahead. */
function inLanguage(html: string, language: string | undefined): string {
  if (!language) return html;
  return html
    .replace(/<html lang="[^"]*"/, () => `<html lang="${escapeHtml(language)}"`)
    .replace(/\s*<link [^>]*data-language="([\w-]+)"[^>]*>/g, (link, spoken) =>
      spoken === language ? String(link) : '',
    );
}

/** The page brings its own title and description; two of either would be wrong. */
function withoutOwnHead(html: string): string {
  return html.replace(/\s*<title>[^<]*<\/title>/i, '').replace(/\s*<meta\s+name="description"[^>]*>/i, '');
}
