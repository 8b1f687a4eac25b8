import type { CallAnswer } from '@funnelcast/service-kit';
import type { Outcome } from './delivery.js';

const LONGEST_REASON = 300;
/** Wrong or revoked tokens, unpaid accounts, endpoints that are gone. */
const SHUT = [401, 402, 403, 410];
const LATER = [408, 423, 425, 429];

export type Failure = Exclude<Outcome, { kind: 'delivered' }>;

/** What an answer means for what was to be delivered, where nothing more is known; nothing when it was taken. */
export function judgeAnswer(
  who: string,
  answer: CallAnswer,
  words = wordsIn(answer.body),
): Failure | undefined {
  const { status, retryAfterSeconds, errno, forbidden } = answer;
  if (forbidden) return { kind: 'shut', reason: `${who}: the address is not allowed` };
  if (status === undefined) return { kind: 'later', reason: `${who}: no answer (${errno ?? 'unknown'})` };
  if (status >= 200 && status < 300) return undefined;
  const reason = plain(`${who} ${status}${words && `: ${words}`}`);
  if (SHUT.includes(status)) return { kind: 'shut', reason };
  if (status >= 500 || LATER.includes(status))
    return { kind: 'later', reason, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) };
  return { kind: 'refused', reason };
}

/** Somebody else's words: short, and on one line. */
export function plain(text: string): string {
  return text
    .replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_REASON);
}

/** Where the usual APIs say what was wrong. */
function wordsIn(body: unknown): string {
  if (typeof body !== 'object' || body === null) return '';
  const said = body as Record<string, unknown>;
  const first = [said.error_description, said.message, said.detail, said.description, said.title, said.error];
  return first.find((words): words is string => typeof words === 'string' && words !== '') ?? '';
}
