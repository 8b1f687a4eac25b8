import {
  Body,
  Controller,
  Get,
  HttpCode,
  HttpStatus,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentMember, type Member, Roles } from '@funnelcast/service-kit';
import {
  CallListResponse,
  type CallOutcomeRequest,
  CallResponse,
  ListCallsRequest,
  RecordCallRequest,
  RecordCallsRequest,
  RecordedCallsResponse,
} from './calls.dto.js';
import { ListCalls } from './list-calls.query.js';
import { type CallsMade, RecordCalls } from './record-calls.use-case.js';

const AsId = new ParseUUIDPipe({ errorHttpStatusCode: HttpStatus.UNPROCESSABLE_ENTITY });

/** Calls that sales made. */
@ApiTags('calls')
@Controller('api/v1/calls')
export class CallsController {
  constructor(
    private readonly recordCalls: RecordCalls,
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
    @CurrentMember() member: Member,
    @Param('callId', AsId) callId: string,
    @Body() { contactId, ...came }: RecordCallRequest,
  ): Promise<void> {
    await this.recordCalls.execute(member.workspaceId, callsOf(member, [{ callId, contactId }], came));
  }

  /** Records the same outcome for several people; 404 `called-nobody-known` when none of them is known. */
  @Roles('owner', 'sales')
  @Post()
  @HttpCode(HttpStatus.OK)
  async recordMany(
    @CurrentMember() member: Member,
    @Body() { calls, ...came }: RecordCallsRequest,
  ): Promise<RecordedCallsResponse> {
    return { recorded: await this.recordCalls.execute(member.workspaceId, callsOf(member, calls, came)) };
  }
}

const callsOf = (
  { userId, name }: Member,
  calls: CallsMade['calls'],
  { outcome, note, callBackAt, nextCallAt }: CallOutcomeRequest,
): CallsMade => ({
  calls,
  memberId: userId,
  memberName: name,
  outcome,
  note: note ?? null,
  callBackAt: callBackAt ?? null,
  nextCallAt,
});
