/** What became of the attempt to hand a mail over. */
export type Delivery =
  | { kind: 'permanent'; reason: string; suppress: boolean }
  | { kind: 'transient'; reason: string }
  /** It is not about this mail: the provider cannot be used at all right now. */
  | { kind: 'provider-down'; reason: string };

export interface SmtpFailure {
  code?: string;
  responseCode?: number;
  response?: string;
  command?: string;
  message: string;
}

const CURVE_SECONDS = [15, 60, 300, 900, 1800, 3600];
const NO_CONNECTION = new Set([
  'ECONNECTION',
  'ECONNREFUSED',
  'EDNS',
  'EAUTH',
  'ETLS',
  'EPROXY',
  'ENOAUTH',
  'EOAUTH2',
]);
/** RFC 3463: the address itself does not exist, moved or is malformed. */
const ADDRESS_IS_DEAD = /\b5\.1\.(?:1|2|3|6|10)\b/;

/** Decides from what the provider said whose fault it was: the recipient's, the moment's, or the provider's. */
export function judgeFailure(failure: SmtpFailure, { ownSender = false } = {}): Delivery {
  const { code = '', responseCode, command = '' } = failure;
  const reason = describe(failure);
  if (NO_CONNECTION.has(code) || responseCode === 421) return { kind: 'provider-down', reason };
  // A sender that is this workspace's alone may be refused alone.
  if (ownSender && command.startsWith('MAIL FROM')) return { kind: 'transient', reason };
  // Refused before any recipient was named: the same would happen to every mail.
  if (/^(?:CONN|EHLO|HELO|AUTH|MAIL FROM|STARTTLS)/.test(command)) return { kind: 'provider-down', reason };
  if (responseCode !== undefined && responseCode >= 500) {
    return { kind: 'permanent', reason, suppress: ADDRESS_IS_DEAD.test(failure.response ?? '') };
  }
  if (code === 'EENVELOPE' && responseCode === undefined)
    return { kind: 'permanent', reason, suppress: false };
  return { kind: 'transient', reason };
}

/** How long to wait before the next attempt; the first waits are short, because most troubles are. */
export function retryDelaySeconds(attempts: number): number {
  return CURVE_SECONDS[Math.min(Math.max(attempts, 1), CURVE_SECONDS.length) - 1]!;
}

/** Providers repeat the address they refuse; reasons are logged and shown, and whom it was about is known anyway. */
function describe({ response, code, message }: SmtpFailure): string {
  return (response ?? (code ? `${code}: ${message}` : message))
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[^\s<>"',;:]+@[^\s<>"',;:]+/g, '(address)')
    .slice(0, 300);
}
