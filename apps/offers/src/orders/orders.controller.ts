import {
  Body,
  Controller,
  Get,
  HttpCode,
  HttpStatus,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentMember, type Member, Roles } from '@funnelcast/service-kit';
import { DecideOrder } from './decide-order.use-case.js';
import { ListOrders } from './list-orders.query.js';
import {
  ListOrdersRequest,
  ProposedOrderResponse,
  ProposeOrderRequest,
  OrderListResponse,
  OrderResponse,
  RecordedOrderResponse,
  RecordOrderRequest,
} from './orders.dto.js';
import { ProposeOrder } from './propose-order.query.js';
import { RecordOrder } from './record-order.use-case.js';

const AsId = new ParseUUIDPipe({ errorHttpStatusCode: HttpStatus.UNPROCESSABLE_ENTITY });

/** What was bought. */
@ApiTags('orders')
@Controller('api/v1/orders')
export class OrdersController {
  constructor(
    private readonly recordOrder: RecordOrder,
    private readonly proposeOrder: ProposeOrder,
    private readonly listOrders: ListOrders,
    private readonly decideOrder: DecideOrder,
  ) {}

  /** Lists the orders of the workspace, of a webinar or of a session, latest first. */
  @Get()
  async list(
    @CurrentMember() member: Member,
    @Query() filter: ListOrdersRequest,
  ): Promise<OrderListResponse> {
    const { items, nextCursor } = await this.listOrders.execute(member.workspaceId, filter);
    return { items: items.map((order) => OrderResponse.of(order)), nextCursor };
  }

  /** Tells what an order of this person would cost and bring now, and whether one waits to be paid; keeps nothing for them. */
  @Roles('sales', 'owner')
  @Get('proposal')
  async propose(
    @CurrentMember() { workspaceId }: Member,
    @Query() asked: ProposeOrderRequest,
  ): Promise<ProposedOrderResponse> {
    return ProposedOrderResponse.of(await this.proposeOrder.execute(workspaceId, asked));
  }

  /**
   * Records an order by hand, or answers 409 `already-bought`, `sold-out`, or `order-waits-for-payment` with the `orderId` of
   * the one that is to be marked as paid.
   */
  @Roles('sales', 'owner')
  @Post()
  async record(
    @CurrentMember() member: Member,
    @Body() order: RecordOrderRequest,
  ): Promise<RecordedOrderResponse> {
    return { id: await this.recordOrder.execute(member, order) };
  }

  /** Marks an order as paid, or answers 409 `order-cannot-move`. */
  @Roles('sales', 'owner')
  @Post(':orderId/pay')
  @HttpCode(HttpStatus.NO_CONTENT)
  pay(@CurrentMember() member: Member, @Param('orderId', AsId) orderId: string): Promise<void> {
    return this.decideOrder.execute(member, orderId, 'pay');
  }

  /** Notes that the money of an order went back; points and segments follow. Pays nothing back by itself. */
  @Roles('sales', 'owner')
  @Post(':orderId/refund')
  @HttpCode(HttpStatus.NO_CONTENT)
  refund(@CurrentMember() member: Member, @Param('orderId', AsId) orderId: string): Promise<void> {
    return this.decideOrder.execute(member, orderId, 'refund');
  }

  /** Calls off an order that is not paid; its part of the stock is free again. */
  @Roles('sales', 'owner')
  @Post(':orderId/cancel')
  @HttpCode(HttpStatus.NO_CONTENT)
  cancel(@CurrentMember() member: Member, @Param('orderId', AsId) orderId: string): Promise<void> {
    return this.decideOrder.execute(member, orderId, 'cancel');
  }
}
