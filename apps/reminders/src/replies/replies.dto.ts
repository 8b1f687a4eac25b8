import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsDate, IsOptional, IsUUID } from 'class-validator';
import { PageRequest } from '@funnelcast/service-kit';
import type { ReplyPage, ReplyRow } from './list-replies.query.js';
import { type ReplyPart, splitReply } from './split-reply.policy.js';

/** In an address everything is text, and a field left empty is no filter. */
const asBoolean = ({ value }: { value: unknown }) =>
  value === 'true' ? true : value === 'false' ? false : value === '' ? undefined : value;

export class ListRepliesRequest extends PageRequest {
  /** Only answers of this contact. */
  @IsOptional()
  @IsUUID()
  contactId?: string;

  /** Only answers that somebody has seen, or that nobody has. */
  @IsOptional()
  @Transform(asBoolean)
  @IsBoolean()
  seen?: boolean;
}

export class MarkRepliesUntilRequest {
  /** ISO 8601 instant: what came later stays unseen. */
  @Type(() => Date)
  @IsDate()
  until: Date;
}

export class MarkedRepliesResponse {
  /** How many became seen. */
  marked: number;
}

export class ReplyPartResponse implements ReplyPart {
  /** Repeated from the letter by a mail program. */
  quoted: boolean;
  text: string;
}

export class ReplyResponse {
  id: string;
  contactId: string;
  /** Null when the contact is not known any more. */
  contactName: string | null;
  contactEmail: string | null;
  /** The address that answered, which may be another one than the contact’s. */
  sender: string;
  subject: string;
  /** What was written, and what was repeated of the letter, in their order. Plain text. */
  parts: ReplyPartResponse[];
  receivedAt: string;
  /** Null while nobody has seen it. */
  seenAt: string | null;
  seenBy: string | null;
  touchId: string;
  /** The step whose letter was answered. */
  stepKey: string | null;
  /** Of a sequence besides the ladder. */
  sequenceId: string | null;
  sequenceName: string | null;
  webinarTitle: string | null;
  /** When the letter left. */
  sentAt: string | null;

  static of({ text, ...reply }: ReplyRow): ReplyResponse {
    return {
      ...reply,
      parts: splitReply(text),
      receivedAt: reply.receivedAt.toISOString(),
      seenAt: reply.seenAt?.toISOString() ?? null,
      sentAt: reply.sentAt?.toISOString() ?? null,
    };
  }
}

export class ReplyListResponse {
  items: ReplyResponse[];
  /** Null on the last page. */
  nextCursor: string | null;
  /** How many nobody has seen, of the contact when one is asked for. */
  unseen: number;

  static of({ items, nextCursor, unseen }: ReplyPage): ReplyListResponse {
    return { items: items.map((reply) => ReplyResponse.of(reply)), nextCursor, unseen };
  }
}
