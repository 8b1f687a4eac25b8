import {
  Body,
  Controller,
  Get,
  HttpCode,
  HttpStatus,
  Param,
  ParseUUIDPipe,
  Put,
  Query,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentMember, type Member, Roles } from '@funnelcast/service-kit';
import { CallListResponse, CallResponse, ListCallsRequest, RecordCallRequest } from './calls.dto.js';
import { ListCalls } from './list-calls.query.js';
import { RecordCall } from './record-call.use-case.js';

const AsId = new ParseUUIDPipe({ errorHttpStatusCode: HttpStatus.UNPROCESSABLE_ENTITY });

/** Calls that sales made. */
@ApiTags('calls')
@Controller('api/v1/calls')
export class CallsController {
  constructor(
    private readonly recordCall: RecordCall,
    private readonly listCalls: ListCalls,
  ) {}

  /** Lists the calls to one contact, the latest first. */
  @Get()
  async list(
    @CurrentMember() { workspaceId }: Member,
    @Query() asked: ListCallsRequest,
  ): Promise<CallListResponse> {
    const { items, nextCursor } = await this.listCalls.execute(workspaceId, asked);
    return { items: items.map((call) => CallResponse.of(call)), nextCursor };
  }

  /** Records what came of a call, under an id of the caller's choice, so that sending it again records nothing twice. */
  @Roles('owner', 'sales')
  @Put(':callId')
  @HttpCode(HttpStatus.NO_CONTENT)
  async record(
    @CurrentMember() { workspaceId, userId, name }: Member,
    @Param('callId', AsId) callId: string,
    @Body() { contactId, outcome, note, callBackAt, nextCallAt }: RecordCallRequest,
  ): Promise<void> {
    await this.recordCall.execute(workspaceId, {
      callId,
      contactId,
      memberId: userId,
      memberName: name,
      outcome,
      note: note ?? null,
      callBackAt: callBackAt ?? null,
      nextCallAt,
    });
  }
}
