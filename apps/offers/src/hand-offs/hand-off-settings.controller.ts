import { Body, Controller, Get, HttpCode, HttpStatus, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentMember, type Member, Roles } from '@funnelcast/service-kit';
import { ChangeHandOffSettings } from './change-hand-off-settings.use-case.js';
import { HandOffSettingsBody } from './hand-off-settings.dto.js';
import { ReassignLeadsRequest, ReassignmentPreviewResponse, ReassignmentResponse } from './hand-offs.dto.js';
import { ReassignLeads } from './reassign-leads.use-case.js';

/** How the workspace hands people over. */
@ApiTags('leads')
@Controller('api/v1')
export class HandOffSettingsController {
  constructor(
    private readonly settings: ChangeHandOffSettings,
    private readonly reassign: ReassignLeads,
  ) {}

  /** The rules by which people find an owner, and the time to accept. */
  @Get('hand-off-settings')
  async show(@CurrentMember() { workspaceId }: Member): Promise<HandOffSettingsBody> {
    return HandOffSettingsBody.of(await this.settings.show(workspaceId));
  }

  /** Sets them for whoever is offered from now on, and for those who wait. */
  @Roles('owner')
  @Put('hand-off-settings')
  async change(
    @CurrentMember() { workspaceId }: Member,
    @Body() settings: HandOffSettingsBody,
  ): Promise<HandOffSettingsBody> {
    await this.settings.execute(workspaceId, settings);
    return HandOffSettingsBody.of(await this.settings.show(workspaceId));
  }

  /** How many people of a colleague would go to whom; `toMemberIds` may be a list with commas. */
  @Roles('owner')
  @Get('lead-reassignments/preview')
  async preview(
    @CurrentMember() { workspaceId }: Member,
    @Query() { fromMemberId, toMemberIds }: ReassignLeadsRequest,
  ): Promise<ReassignmentPreviewResponse> {
    return { items: await this.reassign.preview(workspaceId, fromMemberId, toMemberIds) };
  }

  /** Gives all people of a colleague to others, in one step. */
  @Roles('owner')
  @Post('lead-reassignments')
  @HttpCode(HttpStatus.OK)
  async execute(
    @CurrentMember() { workspaceId }: Member,
    @Body() { fromMemberId, toMemberIds }: ReassignLeadsRequest,
  ): Promise<ReassignmentResponse> {
    return { people: await this.reassign.execute(workspaceId, fromMemberId, toMemberIds) };
  }
}
