import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public, RateLimit } from '@funnelcast/service-kit';
import { ChangePreferences } from './change-preferences.use-case.js';
import { ChangePreferencesRequest, PreferencesResponse } from './preference.dto.js';
import { type Preferences, ReadPreferences } from './read-preferences.query.js';

@Public()
@ApiTags('preferences')
@Controller('api/v1/public/preferences')
export class PreferencesController {
  constructor(
    private readonly readPreferences: ReadPreferences,
    private readonly changePreferences: ChangePreferences,
  ) {}

  /** Tells what the holder of the link has chosen. */
  @RateLimit({ max: 60, windowSeconds: 60, link: 'token' })
  @Get(':token')
  async read(@Param('token') token: string): Promise<PreferencesResponse> {
    return toResponse(await this.readPreferences.execute(token));
  }

  /** Changes it, at once. */
  @RateLimit({ max: 30, windowSeconds: 60, link: 'token' })
  @HttpCode(200)
  @Post(':token')
  async change(
    @Param('token') token: string,
    @Body() request: ChangePreferencesRequest,
  ): Promise<PreferencesResponse> {
    const preferences = await this.changePreferences.execute(token, {
      subscribed: request.subscribed,
      offers: request.offers ?? undefined,
      channels: request.channels ?? undefined,
    });
    return toResponse(preferences);
  }
}

function toResponse({
  subscribed,
  offers,
  email,
  workspaceName,
  channels,
}: Preferences): PreferencesResponse {
  const others = channels.length > 0 ? { channels } : {};
  return { subscribed, offers, email, workspaceName, ...others };
}
