import type { CallOutcome } from '@funnelcast/service-kit';
import type { ChannelFailure } from '../channel.js';

/** Standard Webhooks: 2xx is taken, 410 wants no more, and whatever else is tried again. */
export function judgeCall({
  status,
  retryAfterSeconds,
  errno,
  forbidden,
}: CallOutcome): ChannelFailure | undefined {
  if (forbidden) return { kind: 'permanent', reason: 'webhook: the address is not allowed', suppress: false };
  if (status === undefined)
    return { kind: 'transient', reason: `webhook: no answer (${errno ?? 'unknown'})` };
  if (status >= 200 && status < 300) return undefined;
  if (status === 410) {
    return {
      kind: 'permanent',
      reason: 'webhook: 410, the endpoint is gone',
      suppress: false,
      endpointGone: true,
    };
  }
  return {
    kind: 'transient',
    reason: `webhook: ${status}`,
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  };
}
