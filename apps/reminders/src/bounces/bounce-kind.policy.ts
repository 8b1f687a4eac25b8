/** RFC 3463: the address does not exist, moved without a trace, is malformed, or its mailbox is closed. */
const HARD_STATUS = /^5\.(?:1\.(?:0|1|2|3|6|10)|2\.1|4\.4)$/;
/** What is full, too large, refused for its content or its sender says nothing about the address. */
const OTHER_STATUS = /^5\.(?:1\.(?:7|8|9)|2\.[2-4]|3\.\d+|4\.\d+|5\.\d+|6\.\d+|7\.\d+)$/;
const NOBODY_THERE =
  /no such (?:user|mailbox|recipient|address)|(?:user|mailbox|recipient|address|account)(?: \S+)? (?:is )?(?:unknown|not found|does not exist|doesn't exist|disabled|inactive)|unknown (?:user|recipient|mailbox)|does not (?:exist|have an account)|unrouteable address|invalid (?:recipient|mailbox)/i;

/** A bounce that says of itself only `5.0.0`, or nothing, is judged by its words. */
export function bounceKindOf(status: string | undefined, diagnostic: string): 'hard' | 'soft' {
  const told = status && /^[245]\.\d{1,3}\.\d{1,3}$/.test(status) ? status : statusIn(diagnostic);
  if (told?.startsWith('4')) return 'soft';
  if (told && HARD_STATUS.test(told)) return 'hard';
  if (told && OTHER_STATUS.test(told)) return 'soft';
  return NOBODY_THERE.test(diagnostic) ? 'hard' : 'soft';
}

/** Reports repeat the address they are about; whom it was about is known anyway. */
export function withoutAddresses(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[^\s<>"',;:]+@[^\s<>"',;:]+/g, '(address)')
    .trim()
    .slice(0, 300);
}

function statusIn(diagnostic: string): string | undefined {
  return /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(diagnostic)?.[1];
}
