import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional, IsUUID } from 'class-validator';
import { PageRequest } from '@funnelcast/service-kit';
import { HotListFilterRequest } from '../hot-lists/hot-lists.dto.js';
import type { DeliveryView } from './list-deliveries.query.js';

const STATES = ['waiting', 'sending', 'delivered', 'failed', 'uncertain', 'replaced'] as const;
const WHYS = ['by-hand', 'very-hot', 'sales-ready', 'alert'] as const;

export class ListDeliveriesRequest extends PageRequest {
  /** Only those in this state. */
  @IsOptional()
  @IsIn(STATES)
  state?: (typeof STATES)[number];
}

export class SalesDeliveryResponse {
  id: string;
  contactId: string;
  name: string;
  email: string;
  @ApiProperty({ enum: WHYS })
  why: (typeof WHYS)[number];
  /** `uncertain`: an alert that was interrupted, and is not repeated; `replaced`: told with a later one. */
  @ApiProperty({ enum: STATES })
  state: (typeof STATES)[number];
  attempts: number;
  queuedAt: string;
  /** When it is tried next. */
  dueAt: string | null;
  finishedAt: string | null;
  /** What went wrong last, in the provider’s words. */
  problem: string | null;
  /** What the other side calls the person. */
  remoteId: string | null;

  static of({ queuedAt, dueAt, finishedAt, ...view }: DeliveryView): SalesDeliveryResponse {
    return {
      ...view,
      queuedAt: queuedAt.toISOString(),
      dueAt: view.state === 'waiting' ? dueAt.toISOString() : null,
      finishedAt: finishedAt?.toISOString() ?? null,
    };
  }
}

export class SalesDeliveryListResponse {
  items: SalesDeliveryResponse[];
  nextCursor: string | null;
}

/** Which people of a hot list: those that the filters find, or of these only the named ones. */
export class PushToCrmRequest extends HotListFilterRequest {
  @IsUUID()
  connectionId: string;

  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1_000)
  @IsUUID(undefined, { each: true })
  registrationIds?: string[];
}

export class PushedToCrmResponse {
  /** How many were put in the queue; whoever is in it already is not counted. */
  queued: number;
}

export class RetriedDeliveriesResponse {
  /** How many are tried again. */
  queued: number;
}
