import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentMember, type Member, Roles } from '@funnelcast/service-kit';
import { FindMailSettings } from './find-mail-settings.query.js';
import { MailSettingsResponse, ReplaceMailSettingsRequest } from './mail-settings.dto.js';
import { ReplaceMailSettings } from './replace-mail-settings.use-case.js';

@ApiTags('mail-settings')
@Controller('api/v1/mail-settings')
export class MailSettingsController {
  constructor(
    private readonly findSettings: FindMailSettings,
    private readonly replaceSettings: ReplaceMailSettings,
  ) {}

  /** Tells what the workspace has chosen about its mail. */
  @Get()
  find(@CurrentMember() { workspaceId }: Member): Promise<MailSettingsResponse> {
    return this.findSettings.execute(workspaceId);
  }

  /** Changes it, for letters that are sent from now on. */
  @Roles('owner')
  @Put()
  replace(
    @CurrentMember() { workspaceId }: Member,
    @Body() request: ReplaceMailSettingsRequest,
  ): Promise<MailSettingsResponse> {
    return this.replaceSettings.execute(workspaceId, request);
  }
}
