import escapeHtml from 'escape-html';
import type { SessionCard } from './session-card.js';

interface RoomWords {
  waiting: string;
  waitingHint: string;
}

/** What is sure before the script has come, in the markup that it draws: where one is and, before the start, what to do. */
export function roomBody(
  { title, status, cancelled }: SessionCard,
  { waiting, waitingHint }: RoomWords,
): string {
  const words =
    status === 'waiting' && !cancelled
      ? `<div><h2>${escapeHtml(waiting)}</h2><p>${escapeHtml(waitingHint)}</p></div>`
      : '';
  return [
    '<div class="room" data-open="true"><div class="room-view">',
    '<header class="room-bar"><span style="width:28px;height:28px"></span>',
    `<h1>${escapeHtml(title)}</h1></header>`,
    `<main class="room-main"><div class="room-stage"><div class="stage-card stack" data-gap="large">${words}</div></div>`,
    '</main></div></div>',
  ].join('');
}
