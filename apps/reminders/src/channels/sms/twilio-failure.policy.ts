import type { ChannelFailure } from '../channel.js';

export interface TwilioFailure {
  /** Nothing when no answer came. */
  status?: number;
  /** Of Twilio's own list. */
  code?: number;
  message: string;
  retryAfterSeconds?: number;
  /** Of the connection, when there was no answer. */
  errno?: string;
}

/** The person wrote STOP to the provider, who refuses us from then on. */
const OPTED_OUT = 21610;
/** No such number, none that takes messages, or not in use any more. */
const NUMBER_IS_DEAD = new Set([21211, 21214, 21217, 21614, 21635, 30005, 30006]);
/** The account, the sender or its balance: the same would happen to every message. */
const NOT_ABOUT_THE_MESSAGE = new Set([
  20003, 20005, 20404, 21212, 21601, 21603, 21606, 21609, 21659, 21660, 21703, 21704, 21705, 30002, 30038,
]);
const TRY_LATER = new Set([14107, 20429, 21611, 30001]);
const NO_CONNECTION = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
  'EHOSTUNREACH',
]);

/** Decides from what Twilio said whose fault it was: the recipient's, the moment's, or the account's. */
export function judgeTwilioFailure(failure: TwilioFailure): ChannelFailure {
  const { status, code = 0, retryAfterSeconds, errno = '' } = failure;
  const reason = describe(failure);
  if (status === undefined) return { kind: NO_CONNECTION.has(errno) ? 'provider-down' : 'transient', reason };
  if (code === OPTED_OUT) return { kind: 'permanent', reason, suppress: true, leftByPerson: true };
  if (NUMBER_IS_DEAD.has(code)) return { kind: 'permanent', reason, suppress: true };
  if (NOT_ABOUT_THE_MESSAGE.has(code)) return { kind: 'provider-down', reason };
  if (TRY_LATER.has(code) || status === 429) {
    return { kind: 'transient', reason, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) };
  }
  if (status === 401 || status === 403 || status === 404 || status === 503) {
    return { kind: 'provider-down', reason };
  }
  if (status >= 500) return { kind: 'transient', reason };
  return { kind: 'permanent', reason, suppress: false };
}

/** Twilio repeats the number it refuses; reasons are logged and shown, and whom it was about is known anyway. */
function describe({ code, errno, message }: TwilioFailure): string {
  return `sms ${code ?? errno ?? 'failed'}: ${message}`
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/(?:\+|\b)\d[\d ()-]{6,}\d/g, '(number)')
    .slice(0, 300);
}
