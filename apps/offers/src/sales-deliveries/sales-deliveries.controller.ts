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
import { askedBy } from '../hot-lists/hot-list-conditions.js';
import { ListDeliveries } from './list-deliveries.query.js';
import { PushToCrm } from './push-to-crm.use-case.js';
import { RetryDeliveries } from './retry-deliveries.use-case.js';
import {
  ListDeliveriesRequest,
  PushedToCrmResponse,
  PushToCrmRequest,
  RetriedDeliveriesResponse,
  SalesDeliveryListResponse,
  SalesDeliveryResponse,
} from './sales-deliveries.dto.js';

const AsId = new ParseUUIDPipe({ errorHttpStatusCode: HttpStatus.UNPROCESSABLE_ENTITY });

/** What is told to CRMs and chats, and how that went. */
@ApiTags('sales connections')
@Controller('api/v1')
export class SalesDeliveriesController {
  constructor(
    private readonly listDeliveries: ListDeliveries,
    private readonly retryDeliveries: RetryDeliveries,
    private readonly pushToCrm: PushToCrm,
  ) {}

  /** Lists what was told to a connection, newest first. */
  @Roles('owner', 'sales')
  @Get('sales-connections/:connectionId/deliveries')
  async list(
    @CurrentMember() { workspaceId }: Member,
    @Param('connectionId', AsId) connectionId: string,
    @Query() filter: ListDeliveriesRequest,
  ): Promise<SalesDeliveryListResponse> {
    const { items, nextCursor } = await this.listDeliveries.execute(workspaceId, connectionId, filter);
    return { items: items.map((view) => SalesDeliveryResponse.of(view)), nextCursor };
  }

  /** Tries again what was given up, except old alerts. */
  @Roles('owner')
  @HttpCode(200)
  @Post('sales-connections/:connectionId/retry')
  async retry(
    @CurrentMember() { workspaceId }: Member,
    @Param('connectionId', AsId) connectionId: string,
  ): Promise<RetriedDeliveriesResponse> {
    return { queued: await this.retryDeliveries.execute(workspaceId, connectionId) };
  }

  /** Puts people of a hot list in the queue of a CRM, or answers 422 `connection-takes-no-leads`. */
  @Roles('owner', 'sales')
  @HttpCode(202)
  @Post('crm-pushes')
  async push(
    @CurrentMember() { workspaceId, userId }: Member,
    @Body() { connectionId, ...people }: PushToCrmRequest,
  ): Promise<PushedToCrmResponse> {
    return { queued: await this.pushToCrm.execute(workspaceId, connectionId, askedBy(userId, people)) };
  }
}
