import { PageRequest } from '@funnelcast/service-kit';
import { OmitType } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { AskedPriceResponse, AskPriceRequest } from '../presentations/personal-offers.dto.js';
import type { ProposedOrder } from './propose-order.query.js';
import type { ListedOrder } from './list-orders.query.js';
import { ORDER_STATES, type OrderState } from './order-states.js';
import { STORABLE_TEXT } from '../texts/storable-text.js';

const LARGEST_AMOUNT = 1_000_000_000_000;

export class RecordOrderRequest {
  @IsUUID()
  offerId: string;

  /** Who bought, by their place in the webinar that the offer belongs to. */
  @IsOptional()
  @IsUUID()
  registrationId?: string;

  /** Who bought an offer that belongs to no webinar. */
  @IsOptional()
  @IsUUID()
  contactId?: string;

  /** Where it differs from what the prices of the offer say; in the smallest unit of its currency. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(LARGEST_AMOUNT)
  amountMinor?: number;

  /** How many pieces. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000)
  quantity?: number;

  /** Of the offer; it counts towards its quota also where another amount was agreed. */
  @IsOptional()
  @IsString()
  @MaxLength(80)
  @Matches(STORABLE_TEXT)
  promoCode?: string;

  /** False for what was agreed and is still to be paid. */
  @IsOptional()
  @IsBoolean()
  paid?: boolean;

  /** What colleagues should know about it. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @IsString()
  @MaxLength(2000)
  @Matches(STORABLE_TEXT)
  note?: string;
}

export class ProposeOrderRequest extends OmitType(AskPriceRequest, ['offerId']) {
  @IsUUID()
  offerId: string;

  /** Who would buy, by their place in the webinar that the offer belongs to. */
  @IsOptional()
  @IsUUID()
  registrationId?: string;

  /** Who would buy an offer that belongs to no webinar. */
  @IsOptional()
  @IsUUID()
  contactId?: string;
}

/** What was ordered and is not paid: money that comes is for this. */
export class WaitingOrderResponse {
  id: string;
  quantity: number;
  amountMinor: number;
  currency: string;
  placedAt: string;
}

export class ProposedOrderResponse {
  price: AskedPriceResponse;
  /** For which it would come in time. */
  gifts: string[];
  /** With one there is no second. */
  waiting: WaitingOrderResponse | null;
  /** With a paid one there is no second either. */
  bought: boolean;

  static of({ price, currency, gifts, waiting, bought }: ProposedOrder): ProposedOrderResponse {
    return Object.assign(new ProposedOrderResponse(), {
      price: AskedPriceResponse.of(price, currency),
      gifts,
      waiting: waiting && { ...waiting, placedAt: waiting.placedAt.toISOString() },
      bought,
    });
  }
}

export class RecordedOrderResponse {
  id: string;
}

export class ListOrdersRequest extends PageRequest {
  /** Only those of this session. */
  @IsOptional()
  @IsUUID()
  sessionId?: string;

  /** Only those of this webinar. */
  @IsOptional()
  @IsUUID()
  webinarId?: string;

  @IsOptional()
  @IsIn(ORDER_STATES)
  state?: OrderState;
}

export class OrderResponse {
  id: string;
  offerId: string;
  offerTitle: string;
  /** The three are null together, where the offer belongs to no webinar. */
  webinarId: string | null;
  sessionId: string | null;
  registrationId: string | null;
  contactId: string;
  name: string;
  email: string;
  quantity: number;
  /** In the smallest unit of the currency. */
  amountMinor: number;
  /** What went back of it. */
  refundedMinor: number;
  currency: string;
  promoCode: string | null;
  /** What comes on top. */
  gifts: string[];
  state: 'placed' | 'paid' | 'refunded' | 'cancelled';
  /** Who told that it was placed or paid. */
  recordedBy: 'sales' | 'webhook' | 'page';
  /** Where it is paid, when that is known. */
  provider: 'stripe' | null;
  /** Who entered it, for orders by hand. */
  memberName: string | null;
  note: string | null;
  /** The payment provider’s own id. */
  externalId: string | null;
  placedAt: string;
  /** Until when it is kept for a buyer who has not paid. */
  holdUntil: string | null;
  paidAt: string | null;
  refundedAt: string | null;
  cancelledAt: string | null;
  cancelReason: 'expired' | 'by-hand' | 'payment-failed' | 'replaced' | null;
  /** What a person has to look at: money that came when nothing was left any more. */
  attention: 'paid-without-stock' | null;

  static of(order: ListedOrder): OrderResponse {
    const { placedAt, holdUntil, paidAt, refundedAt, cancelledAt } = order;
    return Object.assign(new OrderResponse(), order, {
      amountMinor: Number(order.amountMinor),
      refundedMinor: Number(order.refundedMinor),
      placedAt: placedAt.toISOString(),
      holdUntil: holdUntil?.toISOString() ?? null,
      paidAt: paidAt?.toISOString() ?? null,
      refundedAt: refundedAt?.toISOString() ?? null,
      cancelledAt: cancelledAt?.toISOString() ?? null,
    });
  }
}

export class OrderListResponse {
  items: OrderResponse[];
  nextCursor: string | null;
}
