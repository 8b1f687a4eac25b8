import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsOptional, IsUUID } from 'class-validator';
import { PageRequest } from '@funnelcast/service-kit';
import { HotListFilterRequest } from '../hot-lists/hot-lists.dto.js';
import type { LeadCounts } from './list-hand-offs.query.js';
import type { LeadRow } from './lead-rows.js';

const SHOWN = ['waiting', 'offered', 'to-call', 'later', 'done', 'all'] as const;
const list = ({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value);

export class ListHandOffsRequest extends PageRequest {
  /** Whose; `me` for one's own, everybody's when left out. */
  @IsOptional()
  @IsIn(['me'])
  of?: 'me';

  @IsOptional()
  @IsUUID()
  contactId?: string;

  @IsOptional()
  @IsIn(SHOWN)
  show: (typeof SHOWN)[number] = 'all';
}

export class OfferLeadsRequest {
  /** One to 500 contacts. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  contactIds: string[];

  /** To this colleague, past the rules; by the rules when left out. */
  @IsOptional()
  @IsUUID()
  toMemberId?: string;
}

export class TakeLeadsRequest {
  /** One to 500 contacts. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  contactIds: string[];
}

export class TakeLeadsResponse {
  /** How many of them are with me now. */
  taken: number;
  /** How many stay with somebody else, or are offered to them. */
  withOthers: number;
}

/** Everybody whom the filters find, at most 1000 people. */
export class HandOverHotListRequest extends HotListFilterRequest {
  /** To this colleague, past the rules; by the rules when left out. */
  @IsOptional()
  @IsUUID()
  toMemberId?: string;
}

export class HandOverHotListResponse {
  people: number;
  /** How many of them were offered to somebody now; the others have somebody already, or wait until somebody is free. */
  offered: number;
}

export class OfferLeadsResponse {
  /** How many were offered to somebody now; the others have somebody already, or wait until somebody is free. */
  offered: number;
}

export class ReassignLeadsRequest {
  @IsUUID()
  fromMemberId: string;

  /** Among whom they are dealt out evenly. */
  @Transform(list)
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  toMemberIds: string[];
}

export class ShareResponse {
  memberId: string;
  name: string;
  people: number;
}

export class ReassignmentPreviewResponse {
  items: ShareResponse[];
}

export class ReassignmentResponse {
  /** How many people went to a colleague. */
  people: number;
}

export class HandedLeadReasonResponse {
  points: number;
  text: string;
}

export class LastCallResponse {
  outcome: string;
  note: string | null;
  memberName: string;
  at: string;
}

export class StageAheadResponse {
  stageId: string;
  name: string;
  result: string;
  /** What we give, what we must get, and what to say. */
  gives: string;
  gets: string;
  script: string;
  /** Whether a member records that it was received. */
  byHand: boolean;
}

export class HandedLeadResponse {
  contactId: string;
  name: string;
  email: string;
  /** From the attribute `phone`; null when none is known. */
  phone: string | null;
  /** IANA name; empty when none is known. */
  timeZone: string;
  /** `waiting` for anybody, `offered` to somebody, or `accepted` by them. */
  state: 'waiting' | 'offered' | 'accepted';
  memberId: string | null;
  memberName: string | null;
  role: string | null;
  /** Why this member, or why at all. */
  reason: string;
  since: string;
  acceptBy: string | null;
  /** They want no phone calls. */
  callsDeclined: boolean;
  nextCallAt: string | null;
  lastCallAt: string | null;
  /** What they did after a call had left nothing to do; null while the next call follows from a call. */
  again: 'bought' | 'ordered' | 'clicked' | 'very-hot' | 'sales-ready' | 'attended' | null;
  lastCall: LastCallResponse | null;
  stage: 'sales-ready' | 'nurture' | 'disqualified';
  stageReason: string;
  phase: string;
  cell: string | null;
  touches: number;
  lastTouchAt: string | null;
  reasons: HandedLeadReasonResponse[];
  /** The stage of the conveyor that was reached. */
  place: string | null;
  /** The next one; null at the end, or without a conveyor. */
  ahead: StageAheadResponse | null;

  static of({ rank: _rank, ...lead }: LeadRow): HandedLeadResponse {
    return {
      ...lead,
      lastCall: lead.lastCall && { ...lead.lastCall, at: new Date(lead.lastCall.at).toISOString() },
      since: lead.since.toISOString(),
      acceptBy: lead.acceptBy?.toISOString() ?? null,
      nextCallAt: lead.nextCallAt?.toISOString() ?? null,
      lastCallAt: lead.lastCallAt?.toISOString() ?? null,
      lastTouchAt: lead.lastTouchAt?.toISOString() ?? null,
    };
  }
}

export class HandedLeadListResponse {
  items: HandedLeadResponse[];
  nextCursor: string | null;
}

export class LeadCountsResponse implements LeadCounts {
  /** Of the whole workspace; the others are one's own. */
  waiting: number;
  offered: number;
  toCall: number;
  later: number;
  done: number;
}
