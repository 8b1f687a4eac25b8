import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  HttpStatus,
  Param,
  ParseUUIDPipe,
  Put,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentMember, type Member, Roles } from '@funnelcast/service-kit';
import { ListSalesTeam } from './list-sales-team.query.js';
import { SalesProfileBody, SalesTeamResponse } from './sales-team.dto.js';
import { SetSalesProfile } from './set-sales-profile.use-case.js';

const AsId = new ParseUUIDPipe({ errorHttpStatusCode: HttpStatus.UNPROCESSABLE_ENTITY });

/** Who sells, to whom, and how much of it. */
@ApiTags('leads')
@Controller('api/v1/sales-team')
export class SalesTeamController {
  constructor(
    private readonly team: ListSalesTeam,
    private readonly setProfile: SetSalesProfile,
  ) {}

  /** The people of the workspace with what they do for sales. */
  @Get()
  async list(@CurrentMember() { workspaceId }: Member): Promise<SalesTeamResponse> {
    return SalesTeamResponse.of(await this.team.execute(workspaceId));
  }

  /** Says what somebody does for sales. */
  @Roles('owner')
  @Put(':memberId')
  @HttpCode(HttpStatus.NO_CONTENT)
  async set(
    @CurrentMember() { workspaceId }: Member,
    @Param('memberId', AsId) memberId: string,
    @Body() profile: SalesProfileBody,
  ): Promise<void> {
    await this.setProfile.execute(workspaceId, memberId, profile);
  }

  /** Takes somebody out of sales; whom they have they keep until they are given to others. */
  @Roles('owner')
  @Delete(':memberId')
  @HttpCode(HttpStatus.NO_CONTENT)
  async remove(
    @CurrentMember() { workspaceId }: Member,
    @Param('memberId', AsId) memberId: string,
  ): Promise<void> {
    await this.setProfile.execute(workspaceId, memberId, null);
  }
}
