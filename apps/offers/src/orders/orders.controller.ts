import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentMember, type Member, Roles } from '@funnelcast/service-kit';
import { ListOrders } from './list-orders.query.js';
import {
  ListOrdersRequest,
  OrderListResponse,
  OrderResponse,
  RecordedOrderResponse,
  RecordOrderRequest,
} from './orders.dto.js';
import { RecordOrder } from './record-order.use-case.js';

/** What was bought. */
@ApiTags('orders')
@Controller('api/v1/orders')
export class OrdersController {
  constructor(
    private readonly recordOrder: RecordOrder,
    private readonly listOrders: ListOrders,
  ) {}

  /** Lists the orders of a session, latest first. */
  @Get()
  async list(
    @CurrentMember() member: Member,
    @Query() filter: ListOrdersRequest,
  ): Promise<OrderListResponse> {
    const { items, nextCursor } = await this.listOrders.execute(member.workspaceId, filter);
    return { items: items.map((order) => OrderResponse.of(order)), nextCursor };
  }

  /** Records an order by hand, or answers 409 `already-bought`. */
  @Roles('sales', 'owner')
  @Post()
  async record(
    @CurrentMember() member: Member,
    @Body() order: RecordOrderRequest,
  ): Promise<RecordedOrderResponse> {
    return { id: await this.recordOrder.execute(member, order) };
  }
}
