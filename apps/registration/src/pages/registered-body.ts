import escapeHtml from 'escape-html';
import type { PublicRegistrationResponse } from '../registrations/public-registrations.dto.js';
import type { pageWords } from './page-words.js';

const TICK =
  '<span class="seal"><svg class="tick" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">' +
  '<circle cx="12" cy="12" r="12" /><path d="m7 12.4 3.3 3.3L17 9" /></svg></span>';

/** The good news, in the markup that the script draws it in; nothing for a place that was given back or taken away. */
export function registeredBody(
  { name, status, webinar, session }: PublicRegistrationResponse,
  words: ReturnType<typeof pageWords>,
): string {
  if (status === 'cancelled' || session.status === 'cancelled') return '';
  return [
    '<div class="frame" data-kind="registered"><main><div class="narrow stack" data-gap="large">',
    `<header class="stack" data-gap="small">${TICK}<h1>${escapeHtml(words.greeting(name.split(' ')[0] ?? name))}</h1>`,
    `<p class="muted">${escapeHtml(words.confirmation)}</p></header>`,
    `<div class="card stack" data-gap="large"><h2>${escapeHtml(webinar.title)}</h2></div>`,
    '</div></main></div>',
  ].join('');
}
