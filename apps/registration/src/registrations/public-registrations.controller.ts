import { Controller, Get, Header, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CompiledBody, Public, RateLimit } from '@funnelcast/service-kit';
import type { FastifyRequest } from 'fastify';
import { CancelRegistration } from './cancel-registration.use-case.js';
import { ConfirmRegistration } from './confirm-registration.use-case.js';
import { FindRegistration } from './find-registration.query.js';
import { PersonalLinks } from './personal-links.js';
import { publicRegistrationResponse } from './public-registration-response.js';
import {
  ConfirmedRegistrationResponse,
  ConfirmRegistrationRequest,
  PublicRegistrationResponse,
} from './public-registrations.dto.js';
import { LooksAutomated } from './registration.errors.js';

/** What visitors and registered people do: take a place, look at it, give it back. */
@ApiTags('public')
@Public()
@Controller('api/v1/public')
export class PublicRegistrationsController {
  constructor(
    private readonly confirmRegistration: ConfirmRegistration,
    private readonly findRegistration: FindRegistration,
    private readonly cancelRegistration: CancelRegistration,
    private readonly links: PersonalLinks,
  ) {}

  /** Registers a person; whoever is registered already gets the same registration again. */
  @Post('webinars/:slug/registrations')
  @RateLimit({ max: 60, windowSeconds: 60 }, { carriesCorrelation: true })
  async confirm(
    @Param('slug') slug: string,
    @CompiledBody(ConfirmRegistrationRequest) request: ConfirmRegistrationRequest,
    @Req() { id: correlationId }: FastifyRequest,
  ): Promise<ConfirmedRegistrationResponse> {
    const { sessionId, name, email, timeZone, locale, website } = request;
    if (website) throw new LooksAutomated();
    const { registrationId, startsAt } = await this.confirmRegistration.execute({
      slug,
      sessionId,
      name,
      email,
      timeZone,
      locale,
      correlationId,
    });
    return {
      registrationId,
      ...this.links.afterRegistering(registrationId),
      startsAt: startsAt.toISOString(),
    };
  }

  /** Answers the registration behind a personal link. */
  @Get('registrations/:joinToken')
  @Header('cache-control', 'private, no-store')
  @RateLimit({ max: 120, windowSeconds: 60, link: 'joinToken' }, { carriesCorrelation: true })
  async find(@Param('joinToken') joinToken: string): Promise<PublicRegistrationResponse> {
    const registration = await this.findRegistration.execute(this.links.read(joinToken));
    return publicRegistrationResponse(registration, this.links);
  }

  /** Gives the place back. */
  @Post('registrations/:joinToken/cancel')
  @HttpCode(200)
  @RateLimit({ max: 30, windowSeconds: 60, link: 'joinToken' })
  async cancel(@Param('joinToken') joinToken: string): Promise<PublicRegistrationResponse> {
    await this.cancelRegistration.execute(this.links.read(joinToken));
    return this.find(joinToken);
  }
}
