import { PageRequest } from '@funnelcast/service-kit';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import type { ListedOrder } from './list-orders.query.js';
import { STORABLE_TEXT } from '../texts/storable-text.js';

const LARGEST_AMOUNT = 1_000_000_000_000;

export class RecordOrderRequest {
  @IsUUID()
  offerId: string;

  /** Who bought. */
  @IsUUID()
  registrationId: string;

  /** Where it differs from the price of the offer; in the smallest unit of its currency. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(LARGEST_AMOUNT)
  amountMinor?: number;

  /** What colleagues should know about it. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @IsString()
  @MaxLength(2000)
  @Matches(STORABLE_TEXT)
  note?: string;
}

export class RecordedOrderResponse {
  id: string;
}

export class ListOrdersRequest extends PageRequest {
  @IsUUID()
  sessionId: string;
}

export class OrderResponse {
  id: string;
  offerId: string;
  offerTitle: string;
  registrationId: string;
  contactId: string;
  name: string;
  email: string;
  /** In the smallest unit of the currency. */
  amountMinor: number;
  currency: string;
  recordedBy: 'sales' | 'webhook';
  /** Who entered it, for orders by hand. */
  memberName: string | null;
  note: string | null;
  /** The payment provider’s own id. */
  externalId: string | null;
  paidAt: string;

  static of(order: ListedOrder): OrderResponse {
    return Object.assign(new OrderResponse(), order, {
      amountMinor: Number(order.amountMinor),
      paidAt: order.paidAt.toISOString(),
    });
  }
}

export class OrderListResponse {
  items: OrderResponse[];
  nextCursor: string | null;
}
