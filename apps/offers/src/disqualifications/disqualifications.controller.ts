import { Body, Controller, Delete, HttpCode, HttpStatus, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentMember, type Member, Roles } from '@funnelcast/service-kit';
import { DisqualifyLeadRequest } from './disqualifications.dto.js';
import { DisqualifyLead } from './disqualify-lead.use-case.js';
import { RequalifyLead } from './requalify-lead.use-case.js';

const AsId = new ParseUUIDPipe({ errorHttpStatusCode: HttpStatus.UNPROCESSABLE_ENTITY });

/** Whom members took out of sales. */
@ApiTags('leads')
@Controller('api/v1/leads/:contactId/disqualification')
export class DisqualificationsController {
  constructor(
    private readonly disqualify: DisqualifyLead,
    private readonly requalify: RequalifyLead,
  ) {}

  /** Takes a contact out of sales, with a reason, whatever the rules say of them. */
  @Roles('owner', 'sales')
  @Put()
  @HttpCode(HttpStatus.NO_CONTENT)
  async put(
    @CurrentMember() { workspaceId, userId, name }: Member,
    @Param('contactId', AsId) contactId: string,
    @Body() { reason }: DisqualifyLeadRequest,
  ): Promise<void> {
    await this.disqualify.execute(workspaceId, { contactId, reason, memberId: userId, memberName: name });
  }

  /** Takes that back: the rules decide again. */
  @Roles('owner', 'sales')
  @Delete()
  @HttpCode(HttpStatus.NO_CONTENT)
  async delete(
    @CurrentMember() { workspaceId, userId }: Member,
    @Param('contactId', AsId) contactId: string,
  ): Promise<void> {
    await this.requalify.execute(workspaceId, userId, contactId);
  }
}
