import { z } from 'zod';
import { withoutAddresses } from '../bounces/bounce-kind.policy.js';
import type { News } from '../bounces/mail-report.js';

const SesEvent = z.object({
  /** One name in notifications, the other in published events. */
  notificationType: z.string().optional(),
  eventType: z.string().optional(),
  mail: z.object({
    /** Of the envelope. */
    source: z.string().optional(),
    headers: z.array(z.object({ name: z.string(), value: z.string() })).optional(),
    commonHeaders: z.object({ messageId: z.string().optional() }).optional(),
  }),
  bounce: z
    .object({
      bounceType: z.string(),
      bounceSubType: z.string().optional(),
      feedbackId: z.string().max(200).optional(),
      bouncedRecipients: z.array(z.object({ diagnosticCode: z.string().optional() })).optional(),
    })
    .optional(),
  complaint: z
    .object({ complaintFeedbackType: z.string().nullish(), feedbackId: z.string().max(200).optional() })
    .optional(),
});
type SesEvent = z.infer<typeof SesEvent>;

export interface ToldBySes {
  /** What may name the touch: the return path, and Message-IDs. */
  source: string | undefined;
  messageIds: string[];
  feedbackId: string | undefined;
  news: News;
}

/** Nothing for deliveries, openings and the like. */
export function readSesEvent(message: string): ToldBySes | undefined {
  const event = SesEvent.safeParse(asJson(message)).data;
  const news = event && newsOf(event);
  if (!news) return undefined;
  const { source, headers = [], commonHeaders } = event.mail;
  const ids = [commonHeaders?.messageId, ...headers.filter(isMessageId).map(({ value }) => value)];
  const feedbackId = event.bounce?.feedbackId ?? event.complaint?.feedbackId;
  return { source, messageIds: ids.filter((id) => id !== undefined), feedbackId, news };
}

function newsOf({ notificationType, eventType, bounce, complaint }: SesEvent): News | undefined {
  const type = notificationType ?? eventType;
  // Amazon also reports as complaints what it had suppressed itself, and what was called no spam.
  if (type === 'Complaint' && complaint && complaint.complaintFeedbackType !== 'not-spam')
    return { kind: 'complaint', reason: complaint.complaintFeedbackType ?? 'complaint' };
  if (type !== 'Bounce' || !bounce) return undefined;
  const said = bounce.bouncedRecipients?.[0]?.diagnosticCode;
  const reason = withoutAddresses(said ?? `${bounce.bounceType} ${bounce.bounceSubType ?? ''}`);
  return { kind: bounce.bounceType === 'Permanent' ? 'hard' : 'soft', reason };
}

const isMessageId = ({ name }: { name: string }): boolean => name.toLowerCase() === 'message-id';

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
