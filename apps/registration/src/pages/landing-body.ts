import escapeHtml from 'escape-html';
import type { PublicWebinarResponse } from './landing.dto.js';
import { COVER_SIZES } from './landing-head.js';

/**
 * The largest things of the page, in the markup that the script draws them in: a phone shows them while it is still
 * busy with the script. Only what is the same in every language and time zone stands here.
 */
export function landingBody({ title, promise, cover }: PublicWebinarResponse): string {
  const { width, height, color, sources } = cover;
  const pathOf = (url: string): string => new URL(url).pathname;
  const srcset = sources.map((source) => `${pathOf(source.url)} ${source.width}w`).join(', ');
  return [
    '<div class="frame" data-kind="landing"><main><div class="landing">',
    `<header class="landing-head"><p class="eyebrow">&nbsp;</p><h1>${escapeHtml(title)}</h1>`,
    promise ? `<p class="promise">${escapeHtml(promise)}</p>` : '',
    '</header>',
    `<img class="landing-cover" srcset="${srcset}" sizes="${COVER_SIZES}" src="${pathOf(sources[0]!.url)}" alt=""`,
    ` width="${width}" height="${height}" style="background-color:${color}" fetchpriority="high" />`,
    '</div></main></div>',
  ].join('');
}
