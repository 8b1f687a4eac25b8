import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  HttpStatus,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentMember, type Member, Roles } from '@funnelcast/service-kit';
import { ListConnections } from './list-connections.query.js';
import {
  ChangeSalesConnectionRequest,
  CreateSalesConnectionRequest,
  NewSalesConnectionResponse,
  SalesConnectionListResponse,
  SalesConnectionResponse,
  TestSalesConnectionResponse,
} from './sales-connections.dto.js';
import { TestConnection } from './test-connection.use-case.js';
import { WriteConnection } from './write-connection.js';

const AsId = new ParseUUIDPipe({ errorHttpStatusCode: HttpStatus.UNPROCESSABLE_ENTITY });

/** CRMs that leads are pushed to, and chats that hear of the very hot. */
@ApiTags('sales connections')
@Controller('api/v1/sales-connections')
export class SalesConnectionsController {
  constructor(
    private readonly listConnections: ListConnections,
    private readonly writeConnection: WriteConnection,
    private readonly testConnection: TestConnection,
  ) {}

  /** Lists the connections of the workspace; never their secrets. */
  @Get()
  async list(@CurrentMember() { workspaceId }: Member): Promise<SalesConnectionListResponse> {
    const items = await this.listConnections.execute(workspaceId);
    return { items: items.map((view) => SalesConnectionResponse.of(view)), nextCursor: null };
  }

  /** Sets a connection up; a webhook’s secret is answered this once. */
  @Roles('owner')
  @Post()
  create(
    @CurrentMember() { workspaceId }: Member,
    @Body() { kind, ...draft }: CreateSalesConnectionRequest,
  ): Promise<NewSalesConnectionResponse> {
    return this.writeConnection.create(workspaceId, kind, draft);
  }

  /** Changes a connection, and wakes one that had been disabled. Secrets that are left out stay as they are. */
  @Roles('owner')
  @HttpCode(204)
  @Put(':connectionId')
  change(
    @CurrentMember() { workspaceId }: Member,
    @Param('connectionId', AsId) connectionId: string,
    @Body() draft: ChangeSalesConnectionRequest,
  ): Promise<void> {
    return this.writeConnection.change(workspaceId, connectionId, draft);
  }

  /** Forgets a connection with its log; what waits for it is not delivered any more. */
  @Roles('owner')
  @HttpCode(204)
  @Delete(':connectionId')
  remove(
    @CurrentMember() { workspaceId }: Member,
    @Param('connectionId', AsId) connectionId: string,
  ): Promise<void> {
    return this.writeConnection.remove(workspaceId, connectionId);
  }

  /** Asks the other side whether it would take a lead, and tells what it said. */
  @Roles('owner')
  @HttpCode(200)
  @Post(':connectionId/test')
  test(
    @CurrentMember() { workspaceId }: Member,
    @Param('connectionId', AsId) connectionId: string,
  ): Promise<TestSalesConnectionResponse> {
    return this.testConnection.execute(workspaceId, connectionId);
  }
}
