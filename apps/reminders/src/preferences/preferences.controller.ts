import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public, RateLimit } from '@funnelcast/service-kit';
import { ChangePreferences } from './change-preferences.use-case.js';
import { ChangePreferencesRequest, PreferencesResponse } from './preference.dto.js';
import { ReadPreferences } from './read-preferences.query.js';

@Public()
@ApiTags('preferences')
@Controller('api/v1/public/preferences')
export class PreferencesController {
  constructor(
    private readonly readPreferences: ReadPreferences,
    private readonly changePreferences: ChangePreferences,
  ) {}

  /** Tells what the holder of the link has chosen. */
  @RateLimit({ max: 60, windowSeconds: 60 })
  @Get(':token')
  async read(@Param('token') token: string): Promise<PreferencesResponse> {
    const { subscribed, offers, email, workspaceName } = await this.readPreferences.execute(token);
    return { subscribed, offers, email, workspaceName };
  }

  /** Changes it, at once. */
  @RateLimit({ max: 30, windowSeconds: 60 })
  @HttpCode(200)
  @Post(':token')
  async change(
    @Param('token') token: string,
    @Body() request: ChangePreferencesRequest,
  ): Promise<PreferencesResponse> {
    const { subscribed, offers, email, workspaceName } = await this.changePreferences.execute(token, {
      subscribed: request.subscribed,
      offers: request.offers ?? undefined,
    });
    return { subscribed, offers, email, workspaceName };
  }
}
