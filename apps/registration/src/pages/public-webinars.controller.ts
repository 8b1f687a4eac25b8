import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public, PublicUrl, RateLimit } from '@funnelcast/service-kit';
import { FindLanding } from './find-landing.query.js';
import { PublicWebinarResponse } from './landing.dto.js';
import { publicWebinarResponse } from './public-webinar-response.js';

/** What a landing page shows, for pages on other sites. */
@ApiTags('public')
@Public()
@Controller('api/v1/public/webinars')
export class PublicWebinarsController {
  constructor(
    private readonly findLanding: FindLanding,
    private readonly publicUrl: PublicUrl,
  ) {}

  /** Answers a webinar with the sessions that can still be registered for. */
  @Get(':slug')
  @RateLimit({ max: 300, windowSeconds: 60 }, { carriesCorrelation: true })
  async find(@Param('slug') slug: string): Promise<PublicWebinarResponse> {
    return publicWebinarResponse(await this.findLanding.execute(slug), this.publicUrl);
  }
}
