import type { ChannelFailure } from '../channel.js';

export interface TelegramFailure {
  /** Nothing when no answer came. */
  status?: number;
  /** Telegram's own words. */
  description: string;
  retryAfterSeconds?: number;
  /** Of the connection, when there was no answer. */
  errno?: string;
}

const LEFT = /bot was blocked by the user|bot can't initiate conversation|bot was kicked/i;
const GONE = /user is deactivated|chat not found|peer_id_invalid|group chat was (?:deactivated|upgraded)/i;
const NO_CONNECTION = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
  'EHOSTUNREACH',
]);

/**
 * Decides from what Telegram said whose fault it was. Not every 403 means that somebody left: "bot can't send messages to
 * the user" comes and goes by itself.
 */
export function judgeTelegramFailure(failure: TelegramFailure): ChannelFailure {
  const { status, description, retryAfterSeconds, errno = '' } = failure;
  const reason = `telegram ${status ?? (errno || 'failed')}: ${description}`
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .slice(0, 300);
  if (status === undefined) return { kind: NO_CONNECTION.has(errno) ? 'provider-down' : 'transient', reason };
  if (status === 429) {
    return { kind: 'transient', reason, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) };
  }
  if (status === 403 && LEFT.test(description)) {
    return { kind: 'permanent', reason, suppress: true, leftByPerson: true };
  }
  if ((status === 400 || status === 403) && GONE.test(description))
    return { kind: 'permanent', reason, suppress: true };
  // The bot's token is wrong or was revoked; a malformed one is "not found".
  if (status === 401 || status === 404) return { kind: 'provider-down', reason };
  if (status >= 500) return { kind: 'transient', reason };
  return { kind: 'permanent', reason, suppress: false };
}
